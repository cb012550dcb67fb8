import type { Position } from "@printery/document";
import { expect, test } from "vitest";
import { at, h, p } from "../test/nodes.ts";
import { nameHeadings } from "./headings.ts";

test.each([
  [
    [2, 3, 3, 2],
    [2, 3, 3, 2],
  ],
  [
    [3, 4, 3],
    [2, 3, 2],
  ],
  // A skipped level closes up …
  [
    [2, 4, 4, 3],
    [2, 3, 3, 3],
  ],
  [
    [2, 6, 2, 6],
    [2, 3, 2, 3],
  ],
  // … also where the text starts deep.
  [
    [4, 2, 3],
    [2, 2, 3],
  ],
  [
    [2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6],
  ],
] as const)("depths %j become %j", (given, wanted) => {
  const { headings } = nameHeadings(
    given.map((depth) => h(depth, "One")),
    0,
  );
  expect(headings.map(({ depth }) => depth)).toEqual(wanted);
});

test("ids are unique, URL-safe, and none that a note has", () => {
  const titles = ["One", "One", "Ünïted & [1] more", "Note 1", "Note 2", "…", "…", "Contents"];
  const { headings } = nameHeadings([p("text"), ...titles.map((title) => h(2, title))], 1);
  expect(headings.map(({ id }) => id)).toEqual([
    "one",
    "one-1",
    "ünïted---more",
    "note-1-1",
    "note-2",
    "section-1",
    "section-2",
    "contents-1",
  ]);
});

test("a heading is called as its author suggests, where nothing else is", () => {
  const named = (title: string, id: string) => ({ ...h(2, title), id });
  const { headings } = nameHeadings([named("One", "gate"), named("Two", "gate"), h(2, "Gate")], 0);
  expect(headings.map(({ id }) => id)).toEqual(["gate", "gate-1", "gate-2"]);
});

test("a heading inside a quotation is one of them", () => {
  const { children, headings } = nameHeadings(
    [h(2, "Out"), { type: "blockquote", children: [h(3, "In")], position: at() }],
    0,
  );
  expect(headings).toEqual([
    { id: "out", depth: 2, title: "Out" },
    { id: "in", depth: 3, title: "In" },
  ]);
  expect(children[1]).toEqual({
    type: "blockquote",
    children: [{ ...h(3, "In"), id: "in" }],
    position: at(),
  });
});

test("a heading goes by GitHub's name, too, by its author's, and by those of anchors on it, right before it and below it", () => {
  const placed = <Node extends { readonly position: Position }>(
    node: Node,
    start: number,
  ): Node => ({
    ...node,
    position: {
      start: { ...node.position.start, offset: start },
      end: { ...node.position.end, offset: start + 9 },
    },
  });
  const children = [
    placed(p("Words."), 10),
    placed({ ...h(2, "1. Salt"), id: "2-pans" }, 30),
    placed(p("Words."), 50),
    placed(h(3, "Ways"), 70),
  ];
  const anchors = [
    { name: "lead", offset: 2 },
    { name: "words", offset: 12 },
    { name: "before", offset: 22 },
    { name: "below", offset: 55 },
    { name: "ways", offset: 65 },
    { name: "end", offset: 90 },
  ];
  const { headings, names } = nameHeadings(children, 0, anchors);
  expect(headings).toEqual([
    {
      id: "section-2-pans",
      depth: 2,
      title: "1. Salt",
      names: ["1-salt", "2-pans", "before", "below"],
    },
    { id: "ways", depth: 3, title: "Ways", names: ["end"] },
  ]);
  expect(names).toEqual(["lead", "words"]);
});
