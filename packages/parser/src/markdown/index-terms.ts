import type { IndexTerm, Phrasing, Text } from "@printery/document";
import { cutterOf, someText } from "./cut-text.ts";
import { type Desk, sourceAt } from "./desk.ts";

/** What the bracket of a marked passage is followed by: `{.index}`, perhaps with what it is listed under. */
const ATTRIBUTES = /\{\.index(?:[ \t]+entry=(?:"([^"]*)"|'([^']*)'))?[ \t]*\}/y;

/** Whether some passage of `text` may be marked for the index. */
export function hasIndexTerms(text: string): boolean {
  return text.includes("]{.index");
}

/** `nodes` with each `[passage]{.index}` a term of the index (Pandoc's bracketed span). */
export function withIndexTerms(nodes: readonly Phrasing[], desk: Desk): Phrasing[] {
  if (!nodes.some((node) => node.type === "text" && hasIndexTerms(node.value))) return [...nodes];
  const found: Phrasing[] = [];
  // Brackets that are open: each starts a text of its own, at this index.
  const open: number[] = [];
  for (const node of nodes) {
    if (node.type !== "text") found.push(node);
    else readText(node, found, open, desk);
  }
  return joined(found);
}

function readText(node: Text, found: Phrasing[], open: number[], desk: Desk): void {
  const { value } = node;
  const cut = cutterOf(node, desk);
  const escaped = escapedIn(node, desk);
  let from = 0;
  for (const { 0: bracket, index: at } of value.matchAll(/[[\]]/g)) {
    // Within the attributes of a passage, or a mark of nothing.
    if (at < from || escaped.has(at)) continue;
    if (bracket === "[") {
      found.push(...someText(cut(from, at)));
      open.push(found.length);
      from = at;
      continue;
    }
    const start = open.pop();
    const end = start === undefined || escaped.has(at + 1) ? undefined : endOf(value, at);
    if (start === undefined || end === undefined) continue;
    found.push(...someText(cut(from, at)));
    from = at;
    const [first, ...inside] = found.slice(start);
    if (first?.type !== "text") continue;
    const children = [...someText(cutterOf(first, desk)(1, first.value.length)), ...inside];
    if (children.length === 0) continue;
    found.splice(start, found.length, termOf(children, end.entry, first, cut(at, end.at)));
    from = end.at;
  }
  found.push(...someText(cut(from, value.length)));
}

/** Where the attributes end that follow the bracket `at`, and what they say; undefined where there are none. */
function endOf(
  value: string,
  at: number,
): { readonly at: number; readonly entry: string } | undefined {
  ATTRIBUTES.lastIndex = at + 1;
  const attributes = ATTRIBUTES.exec(value);
  if (attributes === null) return undefined;
  return { at: ATTRIBUTES.lastIndex, entry: (attributes[1] ?? attributes[2] ?? "").trim() };
}

function termOf(children: Phrasing[], entry: string, first: Text, last: Text): IndexTerm {
  const position = { start: first.position.start, end: last.position.end };
  return { type: "indexTerm", ...(entry === "" ? {} : { entry }), children, position };
}

/** Where brackets stand in `node` that mean nothing, for a backslash stands before them, or an entity for them. */
function escapedIn(node: Text, desk: Desk): ReadonlySet<number> {
  const source = sourceAt(node.position, desk);
  const escaped = new Set<number>();
  if (!/[\\&]/.test(source)) return escaped;
  for (const character of "[]{") {
    const written = placesOf(character, source);
    const read = placesOf(character, node.value);
    for (const [nth, place] of read.entries()) {
      const at = written.length === read.length ? written[nth] : undefined;
      if (at === undefined || backslashesBefore(at, source) % 2 === 1) escaped.add(place);
    }
  }
  return escaped;
}

function backslashesBefore(at: number, source: string): number {
  let count = 0;
  while (source.charAt(at - 1 - count) === "\\") count += 1;
  return count;
}

function placesOf(character: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
    places.push(at);
  return places;
}

/** `nodes` with texts that follow each other as one. */
function joined(nodes: readonly Phrasing[]): Phrasing[] {
  const found: Phrasing[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (node.type !== "text" || last?.type !== "text") {
      found.push(node);
      continue;
    }
    const position = { start: last.position.start, end: node.position.end };
    found.splice(-1, 1, { ...last, value: last.value + node.value, position });
  }
  return found;
}
