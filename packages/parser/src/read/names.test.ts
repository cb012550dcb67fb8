import { describe, expect, test } from "vitest";
import { isPersonalName, readByline, readContributorNote, readNames } from "./names.ts";

describe("readByline", () => {
  test.each([
    ["By Ada Byron", ["Ada Byron"]],
    ["by A. Byron and M. Shelley", ["A. Byron", "M. Shelley"]],
    [
      "By Ada Byron, Mary Shelley, and Simone de Beauvoir",
      ["Ada Byron", "Mary Shelley", "Simone de Beauvoir"],
    ],
    ["BY ADA BYRON", ["Ada Byron"]],
    ["By Ada Byron - 10/12/15 08:30 AM EST", ["Ada Byron"]],
    ["by Ada Byron — March 4, 2021", ["Ada Byron"]],
    ["By Ada Byron, PhD", ["Ada Byron"]],
    ["By Ada Byron, Evening News", ["Ada Byron"]],
    ["Delivered by: The Rt Hon Ada Byron MP", ["The Rt Hon Ada Byron MP"]],
    ["Von Ada Byron und Karl May", ["Ada Byron", "Karl May"]],
    ["By Seán Ó Riada", ["Seán Ó Riada"]],
  ])("reads the names in “%s”", (text, names) => {
    expect(readByline(text)).toEqual(names);
  });

  test.each([
    ["a sentence", "By Monday the sea had risen"],
    ["a full stop", "By Ada Byron and friends of hers."],
    ["one word", "By Voltaire"],
    ["an empty credit", "By "],
    ["a weekday", "By Next Monday"],
    ["no credit", "Ada Byron"],
    ["prose", `By Ada Byron ${"and so on ".repeat(20)}`],
  ])("leaves %s alone", (_what, text) => {
    expect(readByline(text)).toBeUndefined();
  });
});

describe("readNames", () => {
  test.each([
    ["Ada Byron, Mary Shelley", ["Ada Byron", "Mary Shelley"]],
    ["ADA BYRON, FUTURES", ["Ada Byron"]],
    ["Ada Byron; Mary Shelley", ["Ada Byron", "Mary Shelley"]],
  ])("reads “%s”", (text, names) => {
    expect(readNames(text)).toEqual(names);
  });

  test.each(["News, Weather, Sport", "Salt and Pepper", "Read More, Share This"])(
    "leaves “%s” alone",
    (text) => {
      expect(readNames(text)).toBeUndefined();
    },
  );
});

test.each([
  ["Ada Byron", true],
  ["Ludwig van Beethoven", true],
  ["J. R. Hartley", true],
  ["Sir Ada Byron", true],
  ["Ada", false],
  ["The Byron", false],
  ["Ada Byron said", false],
  ["ada byron", false],
  ["Route 66", false],
  ["One Two Three Four Five Six", false],
])("isPersonalName(%j) is %j", (text, expected) => {
  expect(isPersonalName(text)).toEqual(expected);
});

describe("readContributorNote", () => {
  test.each([
    ["Ada Byron is a lecturer in engines and looms.", "Ada Byron"],
    ["Mary Shelley works as a novelist in the north.", "Mary Shelley"],
    ["Dr Ada Byron was formerly a lecturer in mathematics.", "Ada Byron"],
    ["Simone de Beauvoir, 44, is a writer.", "Simone de Beauvoir"],
  ])("finds who “%s” is about", (text, name) => {
    expect(readContributorNote(text)).toEqual({ name });
  });

  test.each([
    "Ada Byron is tired of engines.",
    "The Engine is a writer of cards.",
    "Ada is a writer.",
    "Nobody is the director.",
  ])("leaves “%s” alone", (text) => {
    expect(readContributorNote(text)).toBeUndefined();
  });
});
