import type { Definition } from "mdast";
import { normal } from "./brackets.ts";
import { CARET, OPEN_BRACKET } from "./characters.ts";
import { add, type Lines, type Page } from "./page.ts";
import { decodeText } from "./resource.ts";

/** A definition on one line, without backslashes. */
const DEFINITION =
  /^\[((?:[^\\[\]&\t]){1,999})\]:[ ]*(?:<([^<>\\\t]*)>|([^\s<\\()][^\s\\()]*))(?:[ ]+(?:"([^"\\]*)"|'([^'\\]*)'))?[ \t]*$/;

/** Adds the definitions that a paragraph of `lines` starts with; gives back how many lines these are. */
export function takeDefinitions(page: Page, lines: Lines): number {
  const { text } = page;
  const { offsets, ends, margins, line } = lines;
  let at = 0;
  for (; at < offsets.length; at += 1) {
    const offset = offsets[at] ?? 0;
    if (text.charCodeAt(offset) !== OPEN_BRACKET) break;
    const end = ends[at] ?? 0;
    const found = DEFINITION.exec(text.slice(offset, end));
    if (found === null) {
      // It may take more than this line, or be none.
      page.isUnsure ||= text.slice(offset, ends.at(-1)).includes("]:");
      break;
    }
    const [, label = "", enclosed, raw = "", double, single] = found;
    const quoted = double ?? single;
    const title = quoted === undefined ? null : decodeText(quoted);
    const next = text.charCodeAt(offsets[at + 1] ?? -1);
    // A title may follow on the next line.
    if (
      label.trim() === "" ||
      label.charCodeAt(0) === CARET ||
      (title === null && QUOTES.has(next))
    ) {
      page.isUnsure = true;
      break;
    }
    const point = (place: number) => ({
      line: line + at,
      column: place - (margins[at] ?? 0) + 1,
      offset: place,
    });
    const node: Definition = {
      type: "definition",
      identifier: normal(label).toLowerCase(),
      label,
      title,
      url: decodeText(enclosed ?? raw),
      position: { start: point(offset), end: point(end) },
    };
    add(page, node);
    page.definitions.push(node);
  }
  return at;
}

const QUOTES: ReadonlySet<number> = new Set([0x22, 0x27, 0x28]);
