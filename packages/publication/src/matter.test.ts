import type { Attachment } from "@printery/document";
import { expect, test } from "vitest";
import { at, documentOf, h, line, p, phrases, sketch } from "../test/nodes.ts";
import { takeApart } from "./matter.ts";

const attachment = (size: string): Attachment => ({
  type: "attachment",
  label: "Report",
  format: "PDF",
  size,
  children: phrases(`Report (${size}, PDF)`),
  position: at(),
});

test("front and back matter leave the text, in the order of their types", () => {
  const document = documentOf("a.txt", [
    line("title", "Tides"),
    { type: "related", children: [p("Another text")], position: at() },
    attachment("1 MB"),
    line("disclaimer", "The views are hers."),
    line("credit", "Photo: B"),
    line("credit", "Photo: A"),
    p("It rises."),
    line("contributorNote", "She writes."),
    line("byline", "By Ida Marsh"),
    { type: "boilerplate", children: [p("Share this")], position: at() },
    line("standfirst", "Twice a day."),
    p("It falls."),
  ]);
  const { front, children, back } = takeApart(document, "Tides");
  expect(sketch(front)).toEqual([
    "standfirst: Twice a day.",
    "byline: By Ida Marsh",
    "credit: Photo: B",
    "credit: Photo: A",
    "attachment: Report (1 MB, PDF)",
  ]);
  expect(sketch(children)).toEqual(["It rises.", "It falls."]);
  expect(sketch(back)).toEqual([
    "contributorNote: She writes.",
    "disclaimer: The views are hers.",
    "related: Another text",
  ]);
});

test("each related item is a node: a title and what is said of it, or either alone", () => {
  const children = ["Tides", "They rise.", "They fall.", "Winds", "Currents", "They turn."].map(
    (text) => p(text),
  );
  const document = documentOf("a.txt", [{ type: "related", children, position: at() }]);
  const { back } = takeApart(document, "A");
  expect(back.map(({ children }) => sketch(children))).toEqual([
    ["Tides", "They rise."],
    ["They fall."],
    ["Winds"],
    ["Currents", "They turn."],
  ]);
});

test("the same attachment is offered once, another size is another attachment", () => {
  const document = documentOf("a.txt", [
    attachment("1 MB"),
    attachment("2 MB"),
    attachment("1 MB"),
  ]);
  expect(sketch(takeApart(document, "A").front)).toEqual([
    "attachment: Report (1 MB, PDF)",
    "attachment: Report (2 MB, PDF)",
  ]);
});

test("a standfirst of the metadata is printed where the text does not say it", () => {
  const known = { standfirst: "Known." };
  expect(sketch(takeApart(documentOf("a.txt", [p("Text")], known), "A").front)).toEqual([
    "standfirst: Known.",
  ]);
  const printed = [line("standfirst", "Printed."), line("standfirst", "Well known.")];
  expect(sketch(takeApart(documentOf("a.txt", printed, known), "A").front)).toEqual([
    "standfirst: Printed.",
    "standfirst: Well known.",
  ]);
  const others = printed.slice(0, 1);
  expect(sketch(takeApart(documentOf("a.txt", others, known), "A").front)).toEqual([
    "standfirst: Known.",
    "standfirst: Printed.",
  ]);
});

test.each([
  [[h(2, "THE  TIDES."), p("Text")], ["Text"]],
  // Near misses: another heading, a later one, a paragraph.
  [
    [h(2, "The Tides Turn"), p("Text")],
    ["## The Tides Turn", "Text"],
  ],
  [
    [p("Text"), h(2, "The Tides")],
    ["Text", "## The Tides"],
  ],
  [
    [p("The Tides"), p("Text")],
    ["The Tides", "Text"],
  ],
] as const)("a first heading that repeats the title goes: %#", (blocks, wanted) => {
  const { children } = takeApart(documentOf("a.txt", blocks), "The Tides");
  expect(sketch(children)).toEqual(wanted);
});
