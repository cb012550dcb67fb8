import { expect, test } from "vitest";
import { jsonPieces } from "./json-pieces.ts";

test.each<[object]>([
  [{}],
  [{ title: "Salt", children: [] }],
  [{ children: [{ type: "text", value: "“Salt”" }, null, 1, [2, [3]]], data: { lang: "en" } }],
  [{ one: undefined, two: [undefined, 2], three: undefined }],
  [{ nothing: null, no: false, zero: 0, words: "", object: {}, lists: [[], [[]]] }],
  [{ "a “key”": '"', lone: "\ud800", list: ["\ud800"] }],
])("%j", (model) => {
  expect([...jsonPieces(model)].join("")).toBe(JSON.stringify(model));
});

test("no piece has more than one item of a list, or of those within its items", () => {
  const one = { title: "One", children: [{ type: "a" }, { type: "b" }] };
  const pieces = [...jsonPieces({ sections: [one, { children: [] }] })];
  expect(pieces).toEqual([
    '{"sections":',
    "[",
    '{"title":',
    '"One"',
    ',"children":',
    "[",
    '{"type":"a"}',
    ",",
    '{"type":"b"}',
    "]",
    "}",
    ",",
    '{"children":',
    "[]",
    "}",
    "]",
    "}",
  ]);
});
