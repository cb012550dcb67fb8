import { type PageStart, wordsOf } from "@printery/publication";
import type { Element, ElementContent, Text } from "hast";
import { h } from "hastscript";

/** The id of the break before the page called `label`: a capital keeps it apart from the ids of headings. */
export function pageBreakId(label: string): string {
  return `Page-${label}`;
}

/** A word of the text, and where it stands in it. */
interface Word {
  readonly text: string;
  readonly at: number;
}

/** A text of the running text, which it begins `from` characters into. */
interface Piece {
  readonly node: Text;
  readonly parent: Element;
  readonly from: number;
}

/** As many words as tell one place from others. */
const ENOUGH = 6;

/**
 * Puts the breaks of printed pages (EPUB 3.3, 7.4.3) into `section`, each before the words that `starts` says its page begins with; where
 * they are not found, or there are none, at the next page's.
 */
export function breakPages(section: Element, starts: readonly PageStart[]): void {
  if (starts.length === 0) return;
  const pieces: Piece[] = [];
  const words = wordsIn(collect(section, pieces, ""));
  const breaks: { readonly at: number; readonly label: string }[] = [];
  let cursor = 0;
  let waiting: string[] = [];
  for (const { label, words: first } of starts) {
    waiting.push(label);
    const found = find(words, first, cursor);
    if (found === undefined) continue;
    cursor = found;
    const { at = 0 } = words[found] ?? {};
    breaks.push(...waiting.map((each) => ({ at, label: each })));
    waiting = [];
  }
  for (const { node, parent, from } of pieces) {
    const own = breaks.filter(({ at }) => at >= from && at < from + node.value.length);
    if (own.length === 0) continue;
    const inside = own.map(({ at, label }) => ({ at: at - from, label }));
    parent.children = parent.children.flatMap((child) =>
      child === node ? broken(node, inside) : [child],
    );
  }
  section.children.push(...waiting.map(mark));
}

/** Index of the word that a page begins with, from `cursor` on. */
function find(
  words: readonly Word[],
  first: readonly string[],
  cursor: number,
): number | undefined {
  // The first may be the end of a word, and is then found by what follows it.
  const [start, ...rest] = first;
  if (start === undefined) return undefined;
  const wanted = rest.length > 0 ? rest.slice(0, ENOUGH) : [start];
  const lead = rest.length > 0 ? 1 : 0;
  for (let at = cursor; at + lead + wanted.length <= words.length; at += 1) {
    if (!wanted.every((word, index) => words[at + lead + index]?.text === word)) continue;
    return lead === 1 && words[at]?.text !== start && !words[at]?.text.endsWith(start)
      ? at + 1
      : at;
  }
  return undefined;
}

/** `before` and the running text in `element`, blocks parted by spaces, and the pieces that it is made of. */
function collect(element: Element, pieces: Piece[], before: string): string {
  const gap = PHRASING.has(element.tagName) ? "" : " ";
  let text = before + gap;
  for (const child of element.children) {
    if (child.type === "element") {
      text = isAside(child) ? `${text} ` : collect(child, pieces, text);
    } else if (child.type === "text") {
      pieces.push({ node: child, parent: element, from: text.length });
      text += child.value;
    }
  }
  return text + gap;
}

/** Elements within a word, or a line. */
const PHRASING: ReadonlySet<string> = new Set([
  ...["a", "abbr", "b", "code", "del", "em", "i", "rb", "ruby", "small", "span", "strong", "sub"],
  ...["sup", "u"],
]);

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\u00ad]+/gu)].flatMap(({ 0: word, index }) => {
    const [read] = wordsOf(word);
    return read === undefined ? [] : [{ text: read, at: index }];
  });
}

/** What holds no running text, or may hold nothing but its own. */
function isAside({ tagName, properties: { role } }: Element): boolean {
  const isNote = role === "doc-noteref" || role === "doc-backlink" || role === "doc-footnote";
  return isNote || ["figure", "math", "table"].includes(tagName);
}

/** `node` in parts, with breaks between. */
function broken(
  node: Text,
  breaks: readonly { readonly at: number; readonly label: string }[],
): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { at, label } of breaks) {
    if (at > from) parts.push({ type: "text", value: node.value.slice(from, at) });
    parts.push(mark(label));
    from = at;
  }
  return [...parts, { type: "text", value: node.value.slice(from) }];
}

function mark(label: string): Element {
  return h("span", { role: "doc-pagebreak", id: pageBreakId(label), ariaLabel: label });
}
