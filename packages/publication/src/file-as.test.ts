import { expect, test } from "vitest";
import { fileAs } from "./file-as.ts";

test.each([
  ["Agnes Pewter", "Pewter, Agnes"],
  ["J. R. Quoin", "Quoin, J. R."],
  ["Vincent van Galley", "van Galley, Vincent"],
  ["Maria de la Caja", "de la Caja, Maria"],
  ["Zoë O’Hair-Space", "O’Hair-Space, Zoë"],
])("%s is filed as “%s”", (name, filed) => {
  expect(fileAs(name)).toBe(filed);
});

test.each([
  "Anonymous",
  "The Ink Foundation",
  "House of Type Library",
  "Friends of the press",
  "李 白",
  "Agnes Pewter (editor)",
  "One Two Three Four Five Six",
  "",
])("“%s” is filed as it stands", (name) => {
  expect(fileAs(name)).toBeUndefined();
});
