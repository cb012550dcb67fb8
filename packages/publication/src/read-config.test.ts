import { readConfig } from "@printery/config";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listener } from "../test/nodes.ts";
import { publicationConfig, textConfig } from "./config.ts";

/** What `text` says, and the messages about it. */
function read(text: string, schema = publicationConfig) {
  const { tell, heard } = listener();
  const value = readConfig({ path: "book/publication.yaml", text }, schema, tell)?.value;
  return { value, heard };
}

test("everything that can be said", () => {
  const text = `# yaml-language-server: $schema=publication.schema.json
title: The Salt Road
subtitle: A walk
standfirst: From the spring to the sea.
description: A book about a road.
authors:
  - Ida Marsh
  - name: Ole Brand
    affiliation: Museum of Salt
    bio: He digs.
    orcid: 0000-0002-1825-009X
contributors:
  - { name: Ann Field, role: translator, note: She translates. }
  - Bo Rask
date: 2021-03-04
modified: 2022
lang: en-GB
rights: © Ida Marsh
license: CC-BY-4.0
publisher: Field Press
series: Roads
identifier: urn:isbn:9780000000002
source: https://example.org/salt
keywords: [salt, roads]
style: book
trim: US Trade
formats: [html, epub]
order: [b.txt, a.txt]
sections:
  a.txt: { title: First, role: preface, matter: front }
`;
  expect(read(text)).toEqual({
    value: {
      title: "The Salt Road",
      subtitle: "A walk",
      standfirst: "From the spring to the sea.",
      description: "A book about a road.",
      authors: [
        { name: "Ida Marsh", role: "author" },
        {
          name: "Ole Brand",
          role: "author",
          affiliation: "Museum of Salt",
          note: "He digs.",
          orcid: "0000-0002-1825-009X",
        },
      ],
      contributors: [
        { name: "Ann Field", role: "translator", note: "She translates." },
        { name: "Bo Rask", role: "contributor" },
      ],
      date: "2021-03-04",
      modified: "2022",
      lang: "en-GB",
      rights: "© Ida Marsh",
      license: "CC-BY-4.0",
      publisher: "Field Press",
      series: "Roads",
      identifier: "urn:isbn:9780000000002",
      source: "https://example.org/salt",
      keywords: ["salt", "roads"],
      style: "book",
      trim: "US Trade",
      formats: ["html", "epub"],
      order: ["b.txt", "a.txt"],
      sections: { "a.txt": { title: "First", role: "preface", matter: "front" } },
    },
    heard: [],
  });
});

test.each(["", "# nothing yet\n", "{}"])("%j says nothing", (text) => {
  expect(read(text)).toEqual({ value: {}, heard: [] });
});

test.each([
  ["titel: Salt", "1:1", "the key title, not titel"],
  ["title: Salt\ncolour: red", "2:1", "one of the keys title, subtitle,"],
  ["title: 1984", "1:8", "text, not the number 1984"],
  ["title:", "1:7", "text, not nothing"],
  ["title: [a]", "1:8", "text, not a list"],
  ["title: ''", "1:8", "text, not nothing"],
  ["date: 4 March 2021", "1:7", "a date such as 2021-03-04, 2021-03 or 2021, not “4 March 2021”"],
  ["date: 2021-13", "1:7", "a date such as 2021-03-04, 2021-03 or 2021, not “2021-13”"],
  ["date: 21", "1:7", "a date such as 2021-03-04, 2021-03 or 2021, not the number 21"],
  ["lang: english please", "1:7", "a language tag such as en-GB, not “english please”"],
  ["authors: Ida Marsh", "1:10", "a list of names, not “Ida Marsh”"],
  ["authors:\n  - 7", "2:5", "a name, not the number 7"],
  ["authors:\n  - nam: Ida", "2:5", "text, not nothing"],
  ["authors:\n  - name: Ida\n    rle: editor", "3:5", "the key role, not rle"],
  ["authors:\n  - name: Ida\n    role: boss", "3:11", "one of author, editor, translator,"],
  ["authors: [{ name: Ida, orcid: 12 }]", "1:31", "an ORCID, not the number 12"],
  ["formats: []", "1:10", "a format, not an empty list"],
  ["sections:\n  a.txt: { role: part1 }", "2:18", "one of dedication, epigraph,"],
  ["sections:\n  a.txt: { rôle: part }", "2:12", "the key role, not rôle"],
  ["print: { target: lulu }", "1:18", "one of generic, kdp, ingram, not “lulu”"],
  ["print: { taget: kdp }", "1:10", "the key target, not taget"],
  ["print: never", "1:8", "true, false, or keys with values, not “never”"],
  ["- title", "1:1", "keys with values, not a list"],
  ["Just words", "1:1", "keys with values, not “Just words”"],
  ["title: a\ntitle: b", "2:1", "YAML, not this: Map keys must be unique"],
  ["title: a\n---\ntitle: b", "2:1", "one block of keys, not another below `---`"],
  ["title: Salt: a history", "1:8", "quotation marks around a text with a colon in it,"],
  ["title: 'a", "1:10", "YAML, not this: Missing closing 'quote"],
  ["title: !shell a", "1:8", "YAML, not this: Unresolved tag: !shell"],
  ["title: &t a\nsubtitle: *t", "2:11", "a value, not an alias"],
  ["__proto__: { title: a }", "1:1", "a key that is known here, not __proto__"],
  ["sections: { __proto__: { title: a } }", "1:13", "a key that is known here, not __proto__"],
  ['"__pro\\x74o__": a', "1:1", "a key that is known here, not __proto__"],
  ["constructor: a", "1:1", "one of the keys title, subtitle,"],
  ["title: \ufffdber", undefined, "UTF-8, not another encoding"],
  [
    `title: ${"a".repeat(70_000)}`,
    undefined,
    "YAML of at most 64 KiB, not 70 kB (say less there, or raise the limit: --limit yaml=71kB)",
  ],
  ["- ".repeat(30_000), undefined, "keys at most 64 deep within each other, not 30001 ("],
  ["[".repeat(60_000), undefined, "keys at most 64 deep within each other, not 60001 ("],
  ["{a: ".repeat(15_000), undefined, "keys at most 64 deep within each other, not 15001 ("],
  [`title: ${"a".repeat(501)}`, "1:8", "a title of at most 500 characters, not 501 characters ("],
  [
    `sections: { a.txt: { title: ${"a".repeat(501)} } }`,
    "1:29",
    "a title of at most 500 characters, not 501 characters (shorten it, or raise the limit: --limit title=510)",
  ],
])("%.40j is an error at %s", (text, place, expected) => {
  const { value, heard } = read(text);
  const where = place === undefined ? "book/publication.yaml" : `book/publication.yaml:${place}`;
  expect(value).toBeUndefined();
  expect(heard[0]?.startsWith(`${where}: error: Expected ${expected}`), heard[0]).toBe(true);
  expect(heard[0]?.endsWith("; this publication is not built (publication-invalid)")).toBe(true);
});

test("each mistake is a message", () => {
  expect(
    read("titel: a\nstyle: [b]\ntrim: A9\n").heard.map((line) => line.split(" error: ")[0]),
  ).toEqual([
    "book/publication.yaml:2:8:",
    "book/publication.yaml:3:7:",
    "book/publication.yaml:1:1:",
  ]);
});

test("an ink's name is as long as a name in a PDF may be", () => {
  const ink = (name: string) => read(`print: {spots: {accent: ${name}}}`).heard;
  expect(ink("é".repeat(63))).toEqual([]);
  expect(ink("é".repeat(64))).toEqual([
    expect.stringContaining("the name of an ink of at most 127 bytes (ISO 32000-1, annex C)"),
  ]);
});

test.each(["All", "none", "Black", '" "', '"Cyan "'])("%s is no ink of its own", (name) => {
  expect(read(`print: {spots: {accent: ${name}}}`).heard).toEqual([
    expect.stringContaining(`Expected the name of an ink of its own, not`),
  ]);
});

test("an ink may be called after one of the four", () => {
  expect(read("print: {spots: {accent: Black 1, muted: Allium}}").heard).toEqual([]);
});

test("a side-car says nothing about a publication", () => {
  expect(read("title: a", textConfig)).toEqual({ value: { title: "a" }, heard: [] });
  expect(read("style: book", textConfig).heard).toHaveLength(1);
});

test("whatever stands in the file is a value or a message with a place in it", () => {
  const yamlish = fc.constantFrom(
    ..."ab:-?#&*!|>'\"%@`{}[], \n\t<=~01",
    "title: ",
    "  - ",
    "<<: ",
    "---\n",
    "sections:\n  ",
  );
  fc.assert(
    fc.property(fc.array(yamlish, { maxLength: 40 }), (parts) => {
      const { value, heard } = read(parts.join(""));
      expect(heard.length > 0).toBe(value === undefined);
    }),
    { numRuns: 2000, seed: 7 },
  );
});
