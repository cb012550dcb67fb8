import type { Flow } from "@printery/document";
import { expect, test } from "vitest";
import { typesIn } from "./node-types.ts";

const point = { line: 1, column: 1, offset: 0 };
const position = { start: point, end: point };
const text = { type: "text", value: "Salt", position } as const;
const paragraph: Flow = { type: "paragraph", children: [text], position };
const code = { type: "inlineCode", value: "salt", position } as const;
const quoted: Flow = {
  type: "blockquote",
  children: [{ ...paragraph, children: [code] }],
  position,
};

test("what stands deep in a text, and in its notes, is among the types of its nodes", () => {
  const section = { front: [], children: [paragraph], back: [], notes: [] };
  const notes = [
    { type: "footnoteDefinition" as const, identifier: "1", children: [quoted], position },
  ];
  expect([...typesIn([section])]).toEqual(["paragraph", "text"]);
  expect([...typesIn([section, { ...section, notes }])].sort()).toEqual([
    "blockquote",
    "footnoteDefinition",
    "inlineCode",
    "paragraph",
    "text",
  ]);
});

test("the same sections are looked through once", () => {
  const sections = [{ front: [], children: [paragraph], back: [], notes: [] }];
  expect(typesIn(sections)).toBe(typesIn(sections));
  expect(typesIn([...sections])).not.toBe(typesIn(sections));
});
