import { expect, test } from "vitest";
import { jsonPieces } from "./json-pieces.ts";

test.each<[object]>([
  [{}],
  [{ title: "Salt", children: [] }],
  [{ children: [{ type: "text", value: "“Salt”" }, null, 1, [2, [3]]], data: { lang: "en" } }],
  [{ one: undefined, two: [undefined, 2], three: undefined }],
  [{ nothing: null, no: false, zero: 0, words: "", object: {}, lists: [[], [[]]] }],
  [{ "a “key”": '"', lone: "\ud800", list: ["\ud800"] }],
])("%j, but for the lines", (model) => {
  const wanted = JSON.stringify(model);
  for (const depth of [1, 2] as const) {
    expect([...jsonPieces(model, depth)].join("").replaceAll("\n", "")).toBe(wanted);
  }
});

test("sections, and no members of other lists, begin a line each", () => {
  const sections = [{ lists: [[1], [2]], value: "a\nb" }, { children: [{ type: "a" }] }];
  const wanted = [
    '{"sections":[',
    '{"lists":[[1],[2]],"value":"a\\nb"},',
    '{"children":[{"type":"a"}]}',
    '],"images":[{"name":"a"},{"name":"b"}]}',
  ];
  for (const depth of [1, 2] as const) {
    const pieces = [...jsonPieces({ sections, images: [{ name: "a" }, { name: "b" }] }, depth)];
    expect(pieces.join("").split("\n")).toEqual(wanted);
  }
});

test("no piece has more than one item of a list, or of those within its items", () => {
  const one = { title: "One", children: [{ type: "a" }, { type: "b" }] };
  const pieces = [...jsonPieces({ sections: [one, { children: [] }] })];
  expect(pieces).toEqual([
    '{"sections":',
    "[\n",
    '{"title":',
    '"One"',
    ',"children":',
    "[",
    '{"type":"a"}',
    ",",
    '{"type":"b"}',
    "]",
    "}",
    ",\n",
    '{"children":',
    "[]",
    "}",
    "\n]",
    "}",
  ]);
});
