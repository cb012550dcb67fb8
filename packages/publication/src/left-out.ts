import type { Tell } from "@printery/config";
import {
  type Block,
  type Document,
  type IndexTerm,
  lettersOf,
  type Node,
  walk,
} from "@printery/document";
import { type Place, placeOf } from "@printery/task";
import { sectionsByPath } from "./link-target.ts";
import { byline } from "./phrases.ts";
import type { Publication, Section } from "./publication.ts";

/** What of a text is in no output. */
interface LeftOut {
  /** None where it is said beside the text. */
  readonly place?: Place;
  readonly words: string;
}

/** What came of the texts. */
type Made = Pick<Publication, "kind" | "metadata" | "sections">;

/** Characters quoted in one message. */
const LONGEST = 2000;

/**
 * Names, for each of `documents`, every word that is not in what was `made` of them: navigation and comments, titles and data that
 * something else stands in for, what is marked for an index that an article has not.
 */
export function tellOfLeftOut(documents: readonly Document[], made: Made, tell: Tell): void {
  const byPath = sectionsByPath(made.sections);
  for (const text of documents) {
    const sections = byPath.get(text.path) ?? [];
    const found = [...ofBlocks(text, sections, made), ...ofMetadata(text, sections, made)];
    for (const some of inMessages(found)) {
      const [first] = some;
      tell({
        file: text.path,
        place: first?.place ?? { line: 1, column: 1 },
        severity: "info",
        ruleId: "left-out",
        reason: `Expected what is published, not ${some.map(named).join(", ")}; leaving it out`,
      });
    }
  }
}

function named({ place, words }: LeftOut): string {
  const quoted = `“${words.replace(/\s+/gu, " ").trim()}”`;
  if (place === undefined) return quoted;
  const { line, endLine = line } = place;
  return line === endLine ? `line ${line}, ${quoted}` : `lines ${line} to ${endLine}, ${quoted}`;
}

/** `found` in lists of about {@link LONGEST} characters; what follows each other is one. */
function inMessages(found: readonly LeftOut[]): LeftOut[][] {
  const lists: LeftOut[][] = [];
  let length = 0;
  for (const each of found) {
    if (lists.length === 0 || length + each.words.length > LONGEST) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(each);
    length += each.words.length;
  }
  return lists;
}

function* ofBlocks(
  { children }: Document,
  sections: readonly Section[],
  made: Made,
): Generator<LeftOut> {
  const places = new Set(sections.flatMap(placesIn));
  // Most often the titles have them, and the words of a whole text need not be gathered.
  const shown = [
    once(() => wordsOf([made.metadata, ...sections].map(titleOf).join(" "))),
    once(() => wordsOf(byline(made.metadata.authors, made.metadata.lang) ?? "")),
    once(() => wordsOf(sections.map(saidBy).join(" "))),
  ];
  const blocks = once(() => new Set(sections.flatMap(blocksIn).map(lettersOf)));
  // Titles are strings of the section by now.
  const isPlaced = ({ type, position }: Block) =>
    type !== "title" && type !== "subtitle" && places.has(position.start.offset);
  const lostOf = (block: Block): readonly Node[] => {
    // A page says some of its text twice.
    if (block.type === "boilerplate")
      return block.children.filter((child) => !blocks().has(lettersOf(spoken([child]))));
    return !isPlaced(block) && hasOther(spoken([block]), shown) ? [block] : [];
  };
  let run: Node[] = [];
  for (const block of children) {
    const lost = lostOf(block);
    run.push(...lost);
    if (lost.length > 0 || block.type === "boilerplate") continue;
    yield* asOne(run);
    run = [];
    if (made.kind === "article") yield* ofIndex(block);
  }
  yield* asOne(run);
}

/** What each block of a section says, and its title. */
function blocksIn({ title, front, children, back, notes }: Section): string[] {
  const nodes = walk([...front, ...children, ...back, ...notes]);
  return [title, ...nodes.filter(isLine).map((node) => spoken([node]))];
}

function isLine({ type }: Node): boolean {
  return LINES.has(type);
}

const LINES: ReadonlySet<Node["type"]> = new Set<Node["type"]>([
  ...(["paragraph", "heading", "attachment", "standfirst", "byline", "dateline"] as const),
  ...(["credit", "contributorNote", "disclaimer", "verseLine"] as const),
]);

/** Where the blocks of a section stand in their text. */
function placesIn({ front, children, back, notes }: Section): number[] {
  return [...front, ...children, ...back, ...notes].map(({ position }) => position.start.offset);
}

function* asOne(run: readonly Node[]): Generator<LeftOut> {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return;
  const words = run.map((node) => spoken([node])).join(" ");
  if (words.trim() === "") return;
  yield { place: placeOf({ start: first.position.start, end: last.position.end }), words };
}

function* ofIndex(block: Block): Generator<LeftOut> {
  for (const node of walk([block])) {
    if (node.type === "indexTerm" && node.entry !== undefined) yield entryOf(node, node.entry);
  }
}

function entryOf({ position }: IndexTerm, words: string): LeftOut {
  return { place: placeOf(position), words };
}

/** What a text says of itself that its sections and the publication do not. */
function* ofMetadata(
  { metadata, path }: Document,
  sections: readonly Section[],
  made: Made,
): Generator<LeftOut> {
  const known: unknown = made.metadata;
  const shown = [
    once(() => wordsOf([path, ...sections.map(titleOf), ...sections.map(saidOf)].join(" "))),
    once(() => wordsOf([JSON.stringify(known), ...sections.map(saidBy)].join(" "))),
  ];
  for (const [key, value] of Object.entries(metadata)) {
    // What is offered, and what is like it, stands in the text.
    if (key === "attachments" || key === "related" || key === "lang") continue;
    if (JSON.stringify(value) === JSON.stringify(Object(known)[key])) continue;
    const words = stringsIn(value).join(", ");
    if (hasOther(words, shown)) yield { words: `${key}: ${words}` };
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** All that a section says. */
function saidBy(section: Section): string {
  const { front, children, back, notes } = section;
  return `${titleOf(section)} ${spoken([...front, ...children, ...back, ...notes])}`;
}

function titleOf({ title, subtitle = "" }: Pick<Section, "title" | "subtitle">): string {
  return `${title} ${subtitle}`;
}

function saidOf({ authors, date }: Section): string {
  return JSON.stringify({ authors, date });
}

/** The words of `nodes`, seen or not: text, alternative texts, addresses and titles of links. */
function spoken(nodes: readonly Node[]): string {
  const parts: string[] = [];
  for (const node of walk(nodes)) {
    if ("value" in node) parts.push(node.value);
    else if (node.type === "image") parts.push(` ${node.alt} ${node.url} ${node.title ?? ""} `);
    else if (node.type === "link") parts.push(` ${node.url} ${node.title ?? ""} `);
    else if (node.type === "ruby") parts.push(` ${node.text} `);
    else if (!INLINE.has(node.type)) parts.push(" ");
  }
  return parts.join("");
}

/** What parts no word. */
const INLINE: ReadonlySet<Node["type"]> = new Set(["emphasis", "strong", "delete", "foreign"]);

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/** Whether one of `words` is in none of the sets in `known`, each of which is made only where those before it lack one. */
function hasOther(words: string, known: readonly (() => ReadonlySet<string>)[]): boolean {
  let left = [...wordsOf(words)];
  for (const among of known) {
    if (left.length === 0) return false;
    left = left.filter((word) => !among().has(word));
  }
  return left.length > 0;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
