import type { Flow } from "@printery/document";
import { expect, test } from "vitest";
import { at, h, listener, note, p, phrases, sketch } from "../test/nodes.ts";
import { numberNotes } from "./notes.ts";

/** The text, its notes, and the messages, as a reader sees them. */
function numbered(children: readonly Flow[]) {
  const { tell, heard } = listener();
  const parts = numberNotes({ front: [], children, back: [] }, "a.txt", tell);
  return { text: sketch(parts.children), notes: sketch(parts.notes.flatMap(flat)), heard };
}

/** A note as its identifier before its paragraphs. */
function flat({ identifier, children }: { identifier: string; children: readonly Flow[] }): Flow[] {
  return [p(`${identifier}:`), ...children];
}

test("notes are numbered in the order of their first references", () => {
  expect(
    numbered([
      p("one [b] two [a] three [b]"),
      note("a", p("A")),
      p("four [c]"),
      note("b", p("B")),
      note("c", p("C")),
    ]),
  ).toEqual({
    text: ["one [1] two [2] three [1]", "four [3]"],
    notes: ["1:", "B", "2:", "A", "3:", "C"],
    heard: [],
  });
});

test("headings and standfirsts refer to notes too", () => {
  const { tell } = listener();
  const front = [{ type: "standfirst", children: phrases("why [y]"), position: at() }] as const;
  const children = [h(2, "how [x]"), note("x", p("X")), note("y", p("Y"))];
  const parts = numberNotes({ front, children, back: [] }, "a.txt", tell);
  expect(sketch([...parts.front, ...parts.children])).toEqual([
    "standfirst: why [1]",
    "## how [2]",
  ]);
});

test("a heading goes with the notes that stood alone below it", () => {
  const notes = (...blocks: readonly Flow[]) => numbered([p("one [a] two [b]"), ...blocks]).text;
  const [a, b] = [note("a", p("A")), note("b", p("B"))];
  const text = "one [1] two [2]";
  expect(notes(h(2, "Notes"), a, b)).toEqual([text]);
  expect(notes(h(2, "Notes"), a, b, h(2, "After"), p("all"))).toEqual([text, "## After", "all"]);
  for (const heading of ["Anmerkungen", "7. Notes", "ENDNOTES:", "Notas al pie"])
    expect(notes(h(2, heading), a, b)).toEqual([text]);
  // Near misses: another heading; something else stands below, nothing does, or a note that nothing refers to.
  expect(notes(h(2, "Notes"), a, b, p("See also"))).toEqual([text, "## Notes", "See also"]);
  expect(notes(h(2, "Notes on oil"), a, b)).toEqual([text, "## Notes on oil"]);
  expect(notes(a, b, h(2, "Notes"))).toEqual([text, "## Notes"]);
  expect(notes(h(2, "Notes"), a, b, note("z", p("Z")))).toEqual([text, "## Notes", "Z"]);
});

test("a note that only a note refers to comes after those of the text", () => {
  expect(
    numbered([p("one [a] two [b]"), note("a", p("see [z]")), note("z", p("Z")), note("b", p("B"))]),
  ).toEqual({
    text: ["one [1] two [2]"],
    notes: ["1:", "see [3]", "2:", "B", "3:", "Z"],
    heard: [],
  });
});

test("a reference without a note stays as it looked", () => {
  expect(numbered([p("one [a] two [9]"), note("a", p("A"))])).toEqual({
    text: ["one [1] two [9]"],
    notes: ["1:", "A"],
    heard: [
      "a.txt:1:1: warning: Expected a note 9, not a reference without one; it stays in the text as it is (reference-undefined)",
    ],
  });
});

test("a note without a reference, and the second of a name, end the text", () => {
  expect(
    numbered([
      note("z", p("Z sees [a]")),
      p("one [b]"),
      note("a", p("A")),
      note("b", p("B")),
      note("b", p("again")),
    ]),
  ).toEqual({
    text: ["one [1]", "Z sees [2]", "again"],
    notes: ["1:", "B", "2:", "A"],
    heard: [
      "a.txt:1:1: info: Expected a reference to note z in the text, not none; the note's text ends the section (note-unreferenced)",
      "a.txt:1:1: info: Expected a reference to note b in the text, not none; the note's text ends the section (note-unreferenced)",
    ],
  });
});

test("notes that refer to each other alone are not lost", () => {
  expect(numbered([note("a", p("A sees [b]")), note("b", p("B sees [a]"))])).toMatchObject({
    text: ["A sees [1]"],
    notes: ["1:", "B sees [a]"],
  });
});

test("a quotation that held only a note goes with it", () => {
  const quotation: Flow = { type: "blockquote", children: [note("a", p("A"))], position: at() };
  expect(numbered([p("one [a]"), quotation]).text).toEqual(["one [1]"]);
});

test("ten thousand notes that lead from one to the next are numbered", () => {
  const chain = Array.from({ length: 10_000 }, (_, n) => note(`n${n}`, p(`to [n${n + 1}]`)));
  expect(numbered([p("[n0]"), ...chain]).notes.at(-2)).toBe("10000:");
});
