import { describe, expect, test } from "vitest";
import { isContactHeading, isContactLine, isLinkListHeading, isPlainLink } from "./contact.ts";

describe.each([
  {
    claim: isContactLine,
    holds: [
      "Tel: 0300 123 4567",
      "Email: lamp@example.org",
      "Registered office: 1 Quay Street",
      "P.O. Box 12, Lowport",
      "+44 (0)20 7946 0000",
      "20095 Hamburg",
      "Telefon: 040 123456",
    ],
    not: [
      "Telephones came in 1899",
      "Email was new then",
      "Registered in haste",
      "12 boats in the harbour",
      "1688 to 1702",
    ],
  },
  {
    claim: isContactHeading,
    holds: ["Media contact:", "Contact", "Ansprechpartner", "Ufficio stampa"],
    not: ["Contact with the sea", "First contact", "Media"],
  },
  {
    claim: isPlainLink,
    holds: [
      "12. http://example.org/lamp",
      "https://example.org",
      "[3] www.example.org",
      "mailto:a@example.org",
    ],
    not: ["See https://example.org", "12. The lamp", "http is a protocol"],
  },
  {
    claim: isLinkListHeading,
    holds: ["Visible links", "Hidden links:"],
    not: ["Visible links between them", "References"],
  },
])("$claim.name", ({ claim, holds, not }) => {
  test.each(holds)("holds for “%s”", (text) => {
    expect(claim(text)).toBe(true);
  });

  test.each(not)("does not hold for “%s”", (text) => {
    expect(claim(text)).toBe(false);
  });
});
