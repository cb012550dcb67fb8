import { describe, expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import { sourceOf } from "../source.ts";
import { groundsOf } from "./survey.ts";
import { lines, page, prose } from "./testing/page.ts";

/** The blocks of the core of `text`, each by its first two words. */
function core(text: string): string[] {
  const { blocks, core } = groundsOf(cut(sourceOf("a.txt", text)));
  return blocks.slice(core.start, core.end).map(({ text }) => text.split(" ", 2).join(" "));
}

const text = ["The salt", "In the", "When the"];
const sentence = "So it was that the road went back to the sheep of the hills.";

const asks = "Get our weekly newsletter.\nAll about roads.\nE-mail address\nSign up";
const box = "Related\nTen inns\nFive mills";

describe("the core of a page", () => {
  test.each([
    ["is its running text", page([]), text],
    [
      "holds a label that has text on both sides",
      page(["Roads", sentence]).replace("In the", "Inns\n\nIn the"),
      ["So it", "The salt", "Inns", "In the", "When the"],
    ],
    [
      "holds one line that one presses, where there is text enough above",
      page([prose.join(" "), "Share"]),
      ["The salt", "Share", ...text],
    ],
    ["holds none where there is little", page([sentence, "Share"]), text],
    [
      "holds the lines that a sentence announces",
      page([]).replace("Privacy", "The road was paid for by:\n\nThe inns\nThe carters\n\nPrivacy"),
      [...text, "The road", "The inns", "The carters"],
    ],
    [
      "goes on below a box that interrupts it",
      page([]).replace("Privacy", `${box}\n\n${sentence}\n\n${sentence}\n\nPrivacy`),
      [...text, "Related", "Ten inns", "Five mills", "So it", "So it"],
    ],
    [
      "goes on below what asks to have news sent, where long paragraphs stand",
      page([]).replace("Privacy", `${asks}\n\n${prose[1]}\n\n${prose[2]}\n\nPrivacy`),
      [...text, "Get our", "All about", "E-mail address", "Sign up", "In the", "When the"],
    ],
    [
      "ends above it where what stands below is short",
      page([]).replace("Privacy", `${asks}\n\n${sentence}\n\n${sentence}\n\nPrivacy`),
      text,
    ],
    [
      "goes on below an advertisement",
      page([]).replace("Privacy", `AD\n\nAdvertisement\n\n${sentence}\n\nPrivacy`),
      [...text, "AD", "Advertisement", "So it"],
    ],
    [
      "ends above what one presses",
      page([]).replace("Privacy", `Share\n\nPrint\n\n${sentence}\n\nPrivacy`),
      text,
    ],
    [
      "goes on below what asks to have news sent, with an advertisement between its paragraphs",
      page([]).replace(
        "Privacy",
        `Sign up for our newsletter\n\nRead more\n\n${prose[1]}\n\nAdvertisement\n\n${prose[2]}\n\nPrivacy`,
      ),
      [...text, "Sign up", "Read more", "In the", "Advertisement", "When the"],
    ],
    [
      "goes on after a credit and a heading",
      page([], []).replace("Privacy", `Photo: Ada Byron\n\nAnd now?\n\n${sentence}\n\nPrivacy`),
      [...text, "Photo: Ada", "And now?", "So it"],
    ],
    [
      "ends above a box of other texts, each with what it says",
      page([]).replace("Privacy", `Related\nTen inns\n\n${sentence}\n\nTen mills\n\nPrivacy`),
      text,
    ],
    ["ends above the comments of readers", page([], ["2 comments", sentence]), text],
    ["ends above what announces other texts", page([], ["Most read", sentence]), text],
    ["ends above a menu", page([], ["Inns", "Mills", "Quays", "Roads", sentence]), text],
    [
      "begins below a teaser that a menu follows",
      page([sentence, "Inns", "Mills", "Quays", "Roads"]),
      text,
    ],
  ])("%s", (_what, input, expected) => {
    expect(core(input)).toEqual(expected);
  });

  test("is all of a text that has no page around it", () => {
    expect(core(lines("Roads", ...prose, "Inns"))).toEqual(["Roads", ...text, "Inns"]);
  });

  test("is all of a page without running text", () => {
    expect(core(lines("Home", "Share", "Log in"))).toEqual(["Home", "Share", "Log in"]);
  });
});
