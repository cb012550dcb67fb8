import type { Paragraph } from "@printery/document";
import { expect, test } from "vitest";
import { countBeforeContents, hasUnseenTitle } from "./leaf.ts";
import type { Section, SectionRole } from "./publication.ts";

const start = { line: 1, column: 1, offset: 0 };
const position = { start, end: start };
const words: Paragraph = {
  type: "paragraph",
  children: [{ type: "text", value: "For the ferrymen.", position }],
  position,
};

function section(role: SectionRole, title: string, more: Partial<Section> = {}): Section {
  return {
    ...{
      id: "leaf",
      path: "leaf.md",
      digest: "",
      role,
      matter: "front",
      depth: 1,
      lang: "en",
      title,
    },
    ...{ authors: [], front: [], children: [words], back: [], notes: [], headings: [] },
    ...more,
  };
}

test.each<[SectionRole, string]>([
  ["dedication", "Dedication"],
  ["dedication", "WIDMUNG"],
  ["dedication", "De\u0301dicace."],
  ["epigraph", "Motto"],
])("the title of a %s that is called %s is not seen", (role, title) => {
  expect(hasUnseenTitle(section(role, title))).toBe(true);
});

test.each<[string, Section]>([
  ["says more", section("dedication", "Dedication: to the ferrymen")],
  ["says something else", section("dedication", "For my mother")],
  ["names another part of a book", section("dedication", "Epigraph")],
  ["belongs to a preface", section("preface", "Preface")],
  ["belongs to a chapter", section("chapter", "Dedication")],
  ["has a subtitle", section("dedication", "Dedication", { subtitle: "To the ferrymen" })],
  ["has no words below it", section("dedication", "Dedication", { children: [] })],
])("a title is seen that %s", (_, one) => {
  expect(hasUnseenTitle(one)).toBe(false);
});

test.each<[string, SectionRole[], number]>([
  ["a dedication and an epigraph", ["dedication", "epigraph", "chapter"], 2],
  ["none that stands after a preface", ["preface", "dedication", "chapter"], 0],
  ["none where there are no others", ["dedication", "epigraph"], 0],
])("before the contents stand %s", (_, roles, count) => {
  expect(countBeforeContents(roles.map((role) => section(role, "Salt")))).toBe(count);
});
