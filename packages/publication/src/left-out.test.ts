import type { Block, Document, Metadata, Phrasing } from "@printery/document";
import { formatMessage } from "@printery/task";
import { expect, test } from "vitest";
import { at, documentOf, line, p } from "../test/nodes.ts";
import { compose } from "./compose.ts";
import { tellOfLeftOut } from "./left-out.ts";
import type { Section } from "./publication.ts";

/** `blocks` on lines of their own, one below the other. */
function text(blocks: readonly Block[], metadata: Partial<Metadata> = {}): Document {
  const placed = blocks.map((block, index): Block => {
    const start = { line: index + 1, column: 1, offset: 100 * index + 1 };
    const end = { ...start, column: 2, offset: start.offset + 1 };
    const position = { start, end };
    if (block.type !== "boilerplate") return { ...block, position };
    return { ...block, position, children: block.children.map((each) => ({ ...each, position })) };
  });
  return documentOf("salt.txt", placed, { title: "Salt", ...metadata });
}

function leftOut(documents: readonly Document[], config = ""): string[] {
  const { messages } = compose({
    id: "salt",
    documents,
    sidecars: new Map(),
    files: new Map(),
    ...(config === "" ? {} : { config: { path: "salt.yaml", text: config } }),
  });
  return messages.filter(({ ruleId }) => ruleId === "left-out").map(formatMessage);
}

const said = (what: string, place = "1:1") => [
  `salt.txt:${place}: info: Expected what is published, not ${what}; leaving it out (left-out)`,
];

function boilerplate(...lines: string[]): Block {
  return { type: "boilerplate", children: lines.map(p), position: at() };
}

function term(entry: string): Block {
  const children: Phrasing[] = [{ type: "text", value: "pans", position: at() }];
  const position = at();
  return {
    type: "paragraph",
    children: [{ type: "indexTerm", entry, children, position }],
    position,
  };
}

test.each([
  ["navigation", [p("Words."), boilerplate("Home", "Most read")], {}, "line 2, “Home Most read”"],
  [
    "what stands together",
    [boilerplate("Home"), boilerplate("Share"), p("Words."), boilerplate("Log in")],
    {},
    "lines 1 to 2, “Home Share”, line 4, “Log in”",
  ],
  [
    "a title in place of which another stands",
    [line("title", "Brine"), p("A.")],
    {},
    "line 1, “Brine”",
  ],
  ["an entry of an index that there is not", [term("pans, salt")], {}, "line 1, “pans, salt”"],
] as const)("%s is named", (_what, blocks, metadata, what) => {
  expect(leftOut([text(blocks, metadata)])).toEqual(
    said(what, `${/^lines? (\d)/.exec(what)?.[1]}:1`),
  );
});

test.each([
  [
    "what a page says twice",
    [boilerplate("Salt"), p("Words, words."), boilerplate("words words")],
    {},
  ],
  ["a title that is the text's", [line("title", "Salt"), p("A.")], {}],
  [
    "a heading that says the title again",
    [{ ...p("Salt."), type: "heading", depth: 2 }, p("A.")],
    {},
  ],
  [
    "a standfirst that stands in the text, too",
    [line("standfirst", "So it is."), p("A.")],
    { standfirst: "So it is." },
  ],
  ["one that stands nowhere, and is printed", [p("A.")], { standfirst: "So it is." }],
  [
    "a note that nothing refers to",
    [p("A."), { type: "footnoteDefinition", identifier: "1", children: [p("B.")], position: at() }],
    {},
  ],
  ["data of an article", [p("A.")], { rights: "Mine", publisher: "Me", keywords: ["brine"] }],
] as const)("%s is not", (_what, blocks, metadata) => {
  expect(leftOut([text(blocks as readonly Block[], metadata as Partial<Metadata>)])).toEqual([]);
});

test("what its author says in place of it takes its place", () => {
  const one = text([line("standfirst", "Old."), p("A.")], { rights: "Mine" });
  expect(leftOut([one], "standfirst: New.\nrights: Ours")).toEqual(
    said("line 1, “Old.”, “rights: Mine”"),
  );
});

test("what a text of a book says of itself that the book does not", () => {
  const two = documentOf("two.txt", [p("B.")], { title: "Two", publisher: "Me", date: "2021" });
  const { messages } = compose({
    id: "salt",
    documents: [text([p("A.")]), two],
    sidecars: new Map(),
    files: new Map(),
    folder: "salt",
  });
  expect(messages.map(formatMessage).filter((message) => message.includes("left-out"))).toEqual([
    "two.txt:1:1: info: Expected what is published, not “publisher: Me”; leaving it out (left-out)",
  ]);
});

test("a message quotes no more than can be read, and another goes on", () => {
  const blocks = Array.from({ length: 5 }, (_, at) => [p("A."), boilerplate(`${at} `.repeat(400))]);
  const messages = leftOut([text(blocks.flat())]);
  expect(messages.map((message) => message.slice(0, 13))).toEqual([
    "salt.txt:2:1:",
    "salt.txt:6:1:",
    "salt.txt:10:1",
  ]);
  expect(messages.join(" ").match(/\d(?= \d )/g)).not.toBeNull();
});

test("a text of which nothing came is named all", () => {
  const heard: string[] = [];
  const sections: readonly Section[] = [];
  tellOfLeftOut(
    [text([p("One."), p("Two.")])],
    { kind: "book", metadata: { ...documentOf("", []).metadata, title: "Salt" }, sections },
    (message) => void heard.push(formatMessage(message)),
  );
  expect(heard).toEqual(said("lines 1 to 2, “One. Two.”"));
});

test.each([
  ["has the title of a text that is divided", "Brine and Air", []],
  ["has another", "Salt", said("line 1, “Brine and Air”")],
])("where the publication %s", (_what, title, expected) => {
  const heard: string[] = [];
  const sections: readonly Section[] = [];
  tellOfLeftOut(
    [text([line("title", "Brine and Air")])],
    { kind: "book", metadata: { ...documentOf("", []).metadata, title }, sections },
    (message) => void heard.push(formatMessage(message)),
  );
  expect(heard).toEqual(expected);
});
