import type { Phrasing, Position } from "@printery/document";
import type * as mdast from "mdast";
import { type Desk, positionOf, setAside, sourceAt } from "./desk.ts";
import { decodeCharacters, type Piece, piecesOf } from "./html.ts";
import { foldTags, isInline, keepWords, type Run, tellOfHtml } from "./inline-html.ts";

/** What a block of HTML holds: a paragraph, or a heading of some level, or a rule. */
export interface HtmlPart {
  readonly kind: "paragraph" | "rule" | 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Phrasing[];
  readonly position: Position;
}

/** Elements that part the text they stand around, and say nothing else that is published. */
const PARTS: ReadonlySet<string> = new Set(
  "address article aside body center details div figcaption figure footer header hgroup html main p picture section source summary".split(
    " ",
  ),
);
const HEADING = /^h([1-6])$/;
/** Characters; what is longer is hardly decoration. */
const MAX_LENGTH = 0x10000;

/**
 * The parts of a block of HTML where each of its tags only says how the text looks or where it ends;
 * its source in one paragraph where one doesn't. Comments, tags that say more, and tags around nothing that name no place are set aside.
 */
export function partsOf(node: mdast.Html, desk: Desk): HtmlPart[] {
  const position = positionOf(node, desk);
  const pieces = isReadable(node.value) ? piecesOf(node.value) : undefined;
  if (pieces === undefined || !pieces.every((piece) => isRead(piece))) {
    const [first = node.value] = (pieces ?? []).flatMap((one) => (isRead(one) ? [] : [one.raw]));
    tellOfHtml(first, position, desk);
    const children: Phrasing[] = [{ type: "text", value: node.value, position }];
    return [{ kind: "paragraph", children, position }];
  }
  const parts = split(pieces, node.value, position, desk);
  const isComment = pieces.every(({ kind, raw }) => kind === "comment" || raw.trim() === "");
  const namesPlace = pieces.some(({ raw }) => /\s(?:id|name)\s*=/i.test(raw));
  if (parts.length === 0 && !isComment && !namesPlace) setAside(node.value, position, desk, "html");
  else for (const piece of pieces) keepWordsOf(piece, position, desk);
  return parts;
}

/** A tag within text has been asked with it. */
function keepWordsOf(piece: Piece, position: Position, desk: Desk): void {
  if (piece.kind !== "open" || isInline(piece.name)) return;
  keepWords({ raw: piece.raw, position }, desk);
}

/** Whether looking for the end of each comment costs little. */
function isReadable(html: string): boolean {
  return html.length <= MAX_LENGTH && html.lastIndexOf("<!--") <= html.lastIndexOf("-->");
}

function isRead(piece: Piece): boolean {
  if (piece.kind === "comment" || piece.kind === "text") return true;
  const { name } = piece;
  return isInline(name) || PARTS.has(name) || HEADING.test(name) || name === "hr";
}

function split(pieces: readonly Piece[], value: string, whole: Position, desk: Desk): HtmlPart[] {
  const parts: HtmlPart[] = [];
  // In a list or a quotation the lines carry marks of their own.
  const exact = sourceAt(whole, desk) === value;
  const placeOf = ({ at, raw }: Piece): Position => {
    const start = whole.start.offset + at;
    return exact ? desk.source.position(start, start + raw.length) : whole;
  };
  let kind: HtmlPart["kind"] = "paragraph";
  let runs: Run[] = [];
  const end = (next: HtmlPart["kind"]) => {
    const children = trimmed(foldTags(runs, desk));
    const [first] = children;
    const last = children.at(-1);
    if (first !== undefined && last !== undefined)
      parts.push({
        kind,
        children,
        position: { start: first.position.start, end: last.position.end },
      });
    runs = [];
    kind = next;
  };
  for (const piece of pieces) {
    const position = placeOf(piece);
    if (piece.kind === "text") runs.push({ kind: "phrasing", node: textOf(piece.raw, position) });
    else if (piece.kind === "comment")
      runs.push({ kind: "comment", name: "", raw: piece.raw, position });
    else if (isInline(piece.name))
      runs.push({ kind: piece.kind, name: piece.name, raw: piece.raw, position });
    else {
      end(piece.kind === "open" ? levelOf(piece.name) : "paragraph");
      if (piece.name === "hr") parts.push({ kind: "rule", children: [], position });
    }
  }
  end("paragraph");
  return parts;
}

function levelOf(name: string): HtmlPart["kind"] {
  const level = Number(HEADING.exec(name)?.[1]);
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels.find((each) => each === level) ?? "paragraph";
}

function textOf(raw: string, position: Position): Phrasing {
  return { type: "text", value: decodeCharacters(raw.replace(/[ \t\r\n]+/g, " ")), position };
}

/** `children` without the space that the tags around them stood in. */
function trimmed(children: readonly Phrasing[]): Phrasing[] {
  const isSpace = (node: Phrasing | undefined) =>
    node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
  let start = 0;
  let end = children.length;
  while (start < end && isSpace(children[start])) start += 1;
  while (end > start && isSpace(children[end - 1])) end -= 1;
  return children.slice(start, end).map((node, index, all) => {
    if (node.type !== "text") return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === all.length - 1 ? value.trimEnd() : value };
  });
}
