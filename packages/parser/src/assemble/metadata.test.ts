import { expect, test } from "vitest";
import { parse } from "../parse.ts";

const prose = "The road was long, and it was mended by the people who lived along it.";

test.each([
  ["Title: Salt", "SALT ROADS OF THE NORTH", ["Salt", "SALT ROADS OF THE NORTH"]],
  ["Title: The Salt Roads of the North", "SALT ROADS", ["The Salt Roads of the North"]],
  ["Title: Salt Roads", "SALT ROADS", ["Salt Roads"]],
  ["Title: Salt Roads", "ANN LEE", ["Salt Roads"]],
  ["Title: Salt Roads", "ANN LEE OF THE NORTH", ["Salt Roads", "ANN LEE OF THE NORTH"]],
])("“%s” over “%s” is %j", (field, headline, said) => {
  const text = `${field}\nAuthor: Ann Lee\n\n\n\n${headline}\n\nBY ANN LEE\n\n\nCHAPTER I\n\n${prose}\n`;
  const { title, subtitle } = parse(Buffer.from(text), { path: "a.txt" }).document?.metadata ?? {};
  expect([title, ...(subtitle === undefined ? [] : [subtitle])]).toEqual(said);
});

test.each([
  ["Published: 4 March 2021 · Modified: 6 March 2021", "2021-03-04"],
  ["Last updated: 6 March 2021", undefined],
])("“%s” dates a text from %s", (line, date) => {
  const text = `The Salt Roads of the North\n\n${line}\n\n${prose} ${prose}\n\n${prose} ${prose}\n`;
  expect(parse(Buffer.from(text), { path: "a.txt" }).document?.metadata.date).toBe(date);
});

test.each([
  ["From: Ada Byron <ada@example.org>", [], ["Ada Byron"]],
  ["From: ada@example.org (Ada Byron)", [], ["Ada Byron"]],
  ["From: The Lamp <ada@example.org>", [], []],
  ["From: Ada Byron <ada@example.org>", ["By Grace May"], ["Grace May"]],
])("what “%s” sent, with %j above it, is by %j", (from, byline, names) => {
  const head = `${from}\nTo: list@example.org\nSubject: The Salt Roads of the North`;
  const text = [head, ...byline, `${prose} ${prose}`, `${prose} ${prose}`].join("\n\n");
  const { authors } = parse(Buffer.from(text), { path: "a.txt" }).document?.metadata ?? {};
  expect(authors?.map(({ name }) => name)).toEqual(names);
});
