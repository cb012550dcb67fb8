import { describe, expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import type { Role } from "../roles/state.ts";
import { sourceOf } from "../source.ts";
import { withCredits } from "./credits.ts";

const prose =
  "The keeper climbed the stair at dusk, and the lamp was lit before the boats were in, as it had been every night for twenty years and more.";
const said = "Why the lamp has to be lit before the boats are in.";

/** What each role is given to, but for running text. */
function read(...blocks: (readonly [role: Role, text: string])[]): string[] {
  const source = sourceOf("a.txt", blocks.map(([, text]) => text).join("\n\n"));
  const readings = cut(source).blocks.map((block, at) => ({
    block,
    role: blocks[at]?.[0] ?? ("paragraph" as const),
    confidence: 1,
    cues: [],
  }));
  return withCredits(readings)
    .filter(({ block }) => block.text !== prose)
    .map(({ role, block }) => `${role}: ${block.text}`);
}

const title = ["title", "The Lamp"] as const;
const text = ["paragraph", prose] as const;

test("what stands above the word for a credit is the caption, and no standfirst", () => {
  const caption = ["standfirst", "The lamp at noon."] as const;
  const byline = ["byline", "By Ada Byron"] as const;
  const above = (word: string) => read(title, caption, ["boilerplate", word], byline, text);
  expect(above("Credit...")).toContain("credit: The lamp at noon.");
  expect(above("Credits and debts")).toContain("standfirst: The lamp at noon.");
});

describe("who wrote a text without a byline", () => {
  test.each([
    [
      "a credit below the title",
      [title, ["boilerplate", "By Ada Byron"], text, text],
      "By Ada Byron",
    ],
    ["a credit above it", [["boilerplate", "By Ada Byron"], title, text, text], "By Ada Byron"],
    ["a name above the text", [title, ["paragraph", "Ada Byron"], text, text], "Ada Byron"],
    [
      "a name and a place",
      [title, ["item", said], ["paragraph", "Ada Byron | Rome"], text],
      "Ada Byron | Rome",
    ],
    [
      "a credit below the text",
      [title, text, text, ["paragraph", "By Ada Byron"], text],
      "By Ada Byron",
    ],
    [
      "a leftover that says it is the author",
      [title, text, text, ["boilerplate", "Author Ada Byron"]],
      "Author Ada Byron",
    ],
    ["a name that signs it", [title, text, text, ["paragraph", "Ada Byron"]], "Ada Byron"],
  ] as const)("is told by %s", (_what, blocks, byline) => {
    expect(read(...blocks)).toContain(`byline: ${byline}`);
  });

  test.each([
    ["a credit of another text", [title, text, text, ["related", "By Ada Byron"]]],
    [
      "a credit below the text in leftovers",
      [title, text, text, text, ["boilerplate", "By Ada Byron"]],
    ],
    ["a name in leftovers", [title, ["boilerplate", "Ada Byron"], text, text]],
    ["a heading", [title, text, ["heading", "Ada Byron"], text]],
    ["a name amid the text", [title, text, text, ["paragraph", "Ada Byron"], text]],
    ["a text without a title", [["paragraph", "Ada Byron"], text, text]],
  ] as const)("is not told by %s", (_what, blocks) => {
    expect(read(...blocks).join()).not.toContain("byline");
  });

  test("is told by its byline, where it has one", () => {
    expect(
      read(title, ["byline", "By Mary Shelley"], ["paragraph", "By Ada Byron"], text),
    ).toContain("paragraph: By Ada Byron");
  });
});

describe("what alone stands between title and byline", () => {
  test("is the standfirst", () => {
    expect(
      read(
        title,
        ["dateline", "4 March 2021"],
        ["paragraph", said],
        ["byline", "By Ada Byron"],
        text,
      ),
    ).toContain(`standfirst: ${said}`);
  });

  test.each([
    [
      "one of two",
      [title, ["paragraph", said], ["paragraph", said], ["byline", "By Ada Byron"], text],
    ],
    ["an item", [title, ["item", said], ["byline", "By Ada Byron"], text]],
    ["a label", [title, ["paragraph", "Lamps"], ["byline", "By Ada Byron"], text]],
    [
      "below a standfirst",
      [["standfirst", `${said} So.`], title, ["paragraph", said], ["byline", "By Ada Byron"], text],
    ],
    ["above no byline", [title, ["paragraph", said], text]],
  ] as const)("is none where it is %s", (_what, blocks) => {
    expect(read(...blocks)).not.toContain(`standfirst: ${said}`);
  });
});

describe("a standfirst over a credit", () => {
  test("says what a picture shows", () => {
    expect(read(title, ["standfirst", said], ["credit", "(Photo: A. Reed/AP)"], text)).toContain(
      `credit: ${said}`,
    );
  });

  test.each(["The mole at noon (Photo: A. Reed/AP)", "© Getty Images"])(
    "is one over “%s”",
    (below) => {
      expect(read(title, ["standfirst", said], ["credit", below], text)).toContain(
        `standfirst: ${said}`,
      );
    },
  );
});
