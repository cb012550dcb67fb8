import { expect, test } from "vitest";
import { cut } from "../cut/cut.ts";
import { sourceOf } from "../source.ts";
import { assemble } from "./assemble.ts";

/** What is strong in each paragraph of `texts`, "" where nothing is. */
function strong(...texts: string[]): string[] {
  const source = sourceOf("a.txt", texts.join("\n\n"));
  const readings = cut(source).blocks.map((block) => ({
    block,
    role: "paragraph" as const,
    confidence: 1,
    cues: [],
  }));
  return assemble(source, readings).map((node) => {
    const [first] = node.type === "paragraph" ? node.children : [];
    if (first?.type !== "strong") return "";
    const { start, end } = first.position;
    return source.text.slice(start.offset, end.offset);
  });
}

test.each([
  [
    "letters",
    ["Q: Who lit it?", "A: I did.", "Q: And then?", "A: It burned."],
    ["Q:", "A:", "Q:", "A:"],
  ],
  [
    "names",
    ["Mary Thorne: Who lit it?", "John Harding: I did.", "Mary Thorne: And then?"],
    ["Mary Thorne:", "John Harding:", "Mary Thorne:"],
  ],
  [
    "initials",
    ["AB: Who lit it?", "JT: I did.", "AB: And then?", "JT: It burned."],
    ["AB:", "JT:", "AB:", "JT:"],
  ],
  [
    "capitals, with paragraphs between",
    ["KEEPER: I lit it.", "He lights a pipe.", "CAPTAIN: Well done.", "KEEPER: It was dark."],
    ["KEEPER:", "", "CAPTAIN:", "KEEPER:"],
  ],
  [
    "one who speaks but once",
    ["Q: Who lit it?", "A: I did.", "Dr Bold: So he did.", "Q: And then?", "A: It burned."],
    ["Q:", "A:", "Dr Bold:", "Q:", "A:"],
  ],
])("in a conversation %s are strong", (_what, texts, expected) => {
  expect(strong(...texts)).toEqual(expected);
});

test.each([
  ["two turns", ["Q: Who lit it?", "A: I did."]],
  ["one who speaks", ["Mary Thorne: I lit it.", "Mary Thorne: It burned.", "Mary Thorne: So."]],
  ["notes", ["Note: it is lit.", "Warning: it burns.", "Note: it is hot.", "Warning: it is."]],
  ["terms", ["OIL: what burns.", "WICK: what it climbs.", "LAMP: what holds both."]],
  ["fields", ["Title: Lamps", "Author: Mary Thorne", "Title: Wicks", "Author: John Harding"]],
  ["reports", ["ERROR: no oil.", "INFO: lit.", "ERROR: no wick.", "INFO: out."]],
  ["labels without sentences", ["LAMP: brass", "WICK: cotton", "LAMP: glass", "WICK: flat"]],
  ["countries", ["FR: lit in May.", "DE: lit in June.", "IT: lit in July.", "ES: not lit."]],
  ["times", ["10:30 it is lit.", "10:45 it burns.", "11:30 it is out.", "11:45 it is cold."]],
])("%s are no conversation", (_what, texts) => {
  expect(strong(...texts)).toEqual(texts.map(() => ""));
});

test("all characters stay", () => {
  const source = sourceOf("a.txt", "Q: Who lit it?\n\nA: I did.\n\nQ: And then?");
  const readings = cut(source).blocks.map((block) => ({
    block,
    role: "paragraph" as const,
    confidence: 1,
    cues: [],
  }));
  const [first] = assemble(source, readings);
  expect(first).toMatchObject({
    children: [{ type: "strong", children: [{ value: "Q:" }] }, { value: " Who lit it?" }],
  });
});
