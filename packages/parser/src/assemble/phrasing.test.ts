import type { Phrasing } from "@printery/document";
import { describe, expect, test } from "vitest";
import { readLines } from "../cut/line.ts";
import { sourceOf } from "../source.ts";
import { type Notes, notesIn } from "./notes.ts";
import { joinLines } from "./passage.ts";
import { phrasing, phrasings } from "./phrasing.ts";

const none = notesIn([]);

/** The nodes of `text` as marks: <em>, <b>, and ^identifier^ for a reference. */
function read(text: string, notes: Notes = none): string {
  const source = sourceOf("a.txt", text);
  return shown(phrasing(joinLines(source, readLines(source)), notes));
}

function shown(nodes: readonly Phrasing[]): string {
  return nodes.map(show).join("");
}

function show(node: Phrasing): string {
  if (node.type === "text") return node.value;
  if (node.type === "footnoteReference") return `^${node.identifier}^`;
  if (node.type === "emphasis") return `<em>${shown(node.children)}</em>`;
  return node.type === "strong" ? `<b>${shown(node.children)}</b>` : node.type;
}

test.each([
  ["a _word_ here", "a <em>word</em> here"],
  ["_Several words, with marks!_", "<em>Several words, with marks!</em>"],
  ["over _the\nline_ end", "over <em>the line</em> end"],
  ["“_Quoted_,” she said", "“<em>Quoted</em>,” she said"],
  ["“_So?_”—_he_—(_sic_)", "“<em>So?</em>”—<em>he</em>—(<em>sic</em>)"],
  [
    "two _Venus_es, one _word_s, _Ada_’s",
    "two <em>Venus</em>es, one <em>word</em>s, <em>Ada</em>’s",
  ],
  ["_outer _inner_ outer_", "<em>outer <em>inner</em> outer</em>"],
  ["_with *bold* in it_", "<em>with <b>bold</b> in it</em>"],
  ["*bold* and **bold**", "<b>bold</b> and <b>bold</b>"],
  [`_${"long ".repeat(200)}passage_`, `<em>${"long ".repeat(200)}passage</em>`],
  ["_a_ stray _ and one _b_", "<em>a</em> stray _ and one <em>b</em>"],
  ["_open to the end, _closed_ here", "_open to the end, <em>closed</em> here"],
])("%j has emphasis", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  "snake_case_name and a_b",
  "a * b * c",
  "5*3*2 and 5 *3",
  "_private_method and __init__",
  "Name: ______ Date: ___",
  "open _at the end",
  "closed_ at the start",
  "a note* and another* here",
  "*see below",
  "*_* and (_)",
  "https://example.org/_files_/a and www.example.org/?_x_=1",
  "* one * two",
  "f*** and s**t and ***",
])("%j has none", (text) => {
  expect(read(text)).toBe(text);
});

test("emphasis goes on from line to line of a stanza", () => {
  const source = sourceOf("a.txt", "_The lamp is lit,\nthe _Ada_ is in,\nthe night_ is ours\n_so");
  const lines = readLines(source).map((line) => joinLines(source, [line]));
  expect(phrasings(lines, none).map(shown)).toEqual([
    "<em>The lamp is lit,</em>",
    "<em>the <em>Ada</em> is in,</em>",
    "<em>the night</em> is ours",
    "_so",
  ]);
});

test("marks that nothing closes cost no more than their length", () => {
  const before = process.cpuUsage();
  for (const text of ["_a ", "*a _b ", "_*", "a_ ", "[1", "_(", "*_a_"]) read(text.repeat(30_000));
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
});

describe("references", () => {
  const body = (mark: string, text: string, start: number) => ({
    role: "note" as const,
    confidence: 1,
    cues: [],
    block: {
      shape: "note" as const,
      lines: [
        {
          start,
          end: start + text.length,
          text,
          indent: 0,
          blanks: 1,
          newPage: false,
          traits: 0,
          wordLength: 3,
          marker: undefined,
          note: undefined,
        },
      ],
      text,
      blanks: 1,
      indent: 0,
      group: 1,
      ragged: false,
      underline: undefined,
      marker: { length: 4, ordered: true, kind: mark },
    },
  });
  const notes = notesIn([
    body("1", "[1] First.", 100),
    body("2", "2. Second.", 120),
    body("*", "* Third.", 140),
    body("A", "[A] Fourth.", 160),
    body("7", "(7) Fifth.", 180),
    body("1", "[1] First again.", 200),
  ]);

  test.each([
    ["a word[1] here", "a word^1^ here"],
    ["So it was. [1] And so", "So it was.^1^ And so"],
    ["So it was [1].", "So it was^1^."],
    ["raised^[1] by a caret^2.", "raised^1^ by a caret^2^."],
    ["a word {2} here, and¹", "a word^2^ here, and^1^"],
    ["a star* here, and a letter[A].", "a star^*^ here, and a letter^A^."],
    ["only this one (7)", "only this one^7^"],
    ["_so_[1]", "<em>so</em>^1^"],
  ])("%j refers to a note", (text, expected) => {
    expect(read(text, notes)).toBe(expected);
  });

  test.each([
    "a[3] b",
    "5 m² and x²",
    "(1) first, (2) second",
    "a * b",
    "[B] and [note]",
    "it costs 1",
  ])("%j refers to none", (text) => {
    expect(read(text, notes)).toBe(text);
  });

  test("means the next body with its mark, and the last where none follows", () => {
    const text = `${" ".repeat(20)}a[1]${" ".repeat(120)}b[1]${" ".repeat(80)}c[1]`;
    expect(read(text, notes)).toBe("a^1^ b^1~2^ c^1~2^");
  });
});
