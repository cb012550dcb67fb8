import { describe, expect, test } from "vitest";
import { isChapterLabel, isSectionWord } from "./part.ts";

describe.each([
  {
    claim: isChapterLabel,
    holds: [
      "CHAPTER IV",
      "Chapter 4. The Mole",
      "Chapter the Second",
      "Kapitel 3",
      "Chapitre premier",
      "Capítulo 2: La lámpara",
      "Step 2: Fill the lamp",
      "Appendix A",
      "Hoofdstuk drie",
    ],
    not: [
      "Chapter and verse",
      "Part of the harbour",
      "Step lightly",
      "Books one may keep",
      "Section 4 of the Act was repealed in May.",
      "Article of faith",
    ],
  },
  {
    claim: isSectionWord,
    holds: [
      "Abstract",
      "4. Ergebnisse",
      "RÉFÉRENCES",
      "Bibliografía",
      "1 Introduction",
      "Conclusioni",
    ],
    not: ["Abstract art", "Ergebnisse der Wahl", "References to the lamp", "Introduction?"],
  },
])("$claim.name", ({ claim, holds, not }) => {
  test.each(holds)("holds for “%s”", (text) => {
    expect(claim(text)).toBe(true);
  });

  test.each(not)("does not hold for “%s”", (text) => {
    expect(claim(text)).toBe(false);
  });
});
