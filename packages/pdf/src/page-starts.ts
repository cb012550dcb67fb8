import { type PageStart, wordsOf } from "@printery/publication";
import type { Sheet } from "./bind.ts";
import { textOf } from "./fragment.ts";
import type { LineItem } from "./item.ts";

import type { Tag, TagType } from "./tag.ts";

/** What stands beside the running text, or may change its place. */
const ASIDE: ReadonlySet<TagType> = new Set([
  "Note",
  "Caption",
  "Figure",
  "Formula",
  "Lbl",
  "Reference",
  "Table",
  "TOC",
]);

/** Words: enough to find a place by. */
const FEW = 4;

/** Where the pages of `sheets` begin that belong to a section; `sections` has the section that an element is. */
export function pageStarts(
  sheets: readonly Sheet[],
  sections: ReadonlyMap<Tag, string>,
): PageStart[] {
  return sheets.flatMap(({ label, items }) => {
    const lines = items.flatMap((item) => (item.type === "line" ? [item.item] : []));
    const owners = lines.flatMap((line) => sectionOf(tagsOf(line), sections) ?? []);
    const [section] = owners;
    if (section === undefined) return [];
    return [{ label, section, words: firstWords(lines) }];
  });
}

function tagsOf(line: LineItem["item"]): (Tag | undefined)[] {
  return [line.tag, ...line.fragments.map(({ set }) => set.run.tag)];
}

function sectionOf(
  tags: readonly (Tag | undefined)[],
  sections: ReadonlyMap<Tag, string>,
): string | undefined {
  for (const tag of tags) {
    for (let at = tag; at !== undefined; at = at.parent) {
      const section = sections.get(at);
      if (section !== undefined) return section;
    }
  }
  return undefined;
}

/** The words that the running text of a page begins with, without the last of a line, which may be broken. */
function firstWords(lines: readonly LineItem["item"][]): string[] {
  const words: string[] = [];
  for (const line of lines) {
    const flow = line.fragments.filter(({ set }) => isFlow(set.run.tag ?? line.tag));
    const found = wordsOf(flow.map(textOf).join(""));
    if (found.length === 0) continue;
    if (words.length > 0) return words;
    words.push(...(found.length > FEW ? found.slice(0, -1) : found));
    if (words.length >= FEW || line.bookmark !== undefined) return words;
  }
  return words;
}

function isFlow(tag: Tag | undefined): boolean {
  if (tag === undefined) return false;
  for (let at: Tag | undefined = tag; at !== undefined; at = at.parent)
    if (ASIDE.has(at.type)) return false;
  return true;
}
