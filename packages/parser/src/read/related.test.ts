import { describe, expect, test } from "vitest";
import { isRelatedHeading, isTocHeading, namesRelated } from "./related.ts";

describe.each([
  {
    claim: isRelatedHeading,
    holds: [
      "Related content",
      "You may also like",
      "Editors’ Picks",
      "More from the Evening Courier",
      "In case you missed it",
      "Recent Posts",
      "READ MORE: The lamp goes out",
      "RELATED: The lamp goes out",
      "Watch: The lamp goes out",
      "Also Read | The lamp goes out",
      "À LIRE AUSSI La lampe du môle",
      "Das könnte Sie auch interessieren",
      "Lesen Sie auch: Die Mole",
      "Sur le même sujet",
      "Lo más leído",
      "Ti potrebbe interessare",
      "Mais lidas",
      "Meest gelezen",
      "Läs också: Lampan",
      "Zobacz także",
    ],
    not: [
      "Related to the lamp by marriage",
      "Read: page two",
      "Watch the lamp go out",
      "Also read by the keeper",
      "À lire au lit",
      "You may also leave by the north gate",
      "More than a lamp",
      "Recent work on the mole",
      "Popular government in the north",
      "Top of the mole",
      "Lesen und schreiben",
      "Lo más difícil de todo",
      "Läs innan du går",
      "Read aloud by the keeper.",
    ],
  },
  {
    claim: isTocHeading,
    holds: [
      "Contents",
      "CONTENTS.",
      "Table of Contents",
      "On this page",
      "Inhalt",
      "Sommaire",
      "Índice",
      "Inhoud",
    ],
    not: ["Contents of the chest", "Table of tides", "On this island", "Inhalt der Kiste"],
  },
])("$claim.name", ({ claim, holds, not }) => {
  test.each(holds)("holds for “%s”", (text) => {
    expect(claim(text)).toBe(true);
  });

  test.each(not)("does not hold for “%s”", (text) => {
    expect(claim(text)).toBe(false);
  });
});

test.each([
  ["Read also: The last carters of the road", true],
  ["Lire aussi : Les sauniers sont de retour", true],
  ["Read more:", false],
  ["More: 12 inns", false],
])("%j has said which text it announces: %j", (text, expected) => {
  expect(namesRelated(text)).toBe(expected);
});
