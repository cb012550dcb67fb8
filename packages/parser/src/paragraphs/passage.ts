import { type Paragraph, type Phrasing, plainText } from "@printery/document";
import type { Source } from "../source.ts";
import { REFERENCE } from "./sentences.ts";

/** The text of a paragraph as sentences are sought in it: a character for each reference to a note, a space for each break. */
export interface Passage {
  readonly text: string;
  /** Whether the text may be cut at an offset: not within emphasis, a link, code or anything else that is one thing. */
  mayCut(offset: number): boolean;
  /** Its paragraphs, each from one of `starts`, offsets in order, up to the next; space between them is dropped. */
  cut(starts: readonly number[], source: Source): Paragraph[];
}

interface Piece {
  readonly node: Phrasing;
  /** Offsets in the passage's text. */
  readonly from: number;
  readonly to: number;
}

/** What `paragraph` says, and how to cut it. */
export function passageOf(paragraph: Paragraph): Passage {
  let text = "";
  const pieces = paragraph.children.map((node): Piece => {
    const from = text.length;
    text += said(node);
    return { node, from, to: text.length };
  });
  let near = 0;
  return {
    text,
    mayCut(offset) {
      while (near > 0 && (pieces[near]?.from ?? 0) > offset) near -= 1;
      while (near < pieces.length && (pieces[near]?.to ?? 0) <= offset) near += 1;
      const piece = pieces[near];
      return piece === undefined || piece.from === offset || piece.node.type === "text";
    },
    cut(starts, source) {
      const bounds = [0, ...starts, text.length];
      let next = 0;
      let rest: Piece[] = pieces;
      return bounds.slice(1).map((to): Paragraph => {
        const own: Phrasing[] = [];
        for (; next < rest.length; next += 1) {
          const piece = rest[next];
          if (piece === undefined || piece.from >= to) break;
          if (piece.to <= to) own.push(piece.node);
          else {
            const [head, tail] = cutText(piece, to, source);
            own.push(head.node);
            rest = [tail, ...rest.slice(next + 1)];
            next = 0;
            break;
          }
        }
        const children = trimmed(own, source);
        const first = children[0]?.position.start.offset ?? paragraph.position.start.offset;
        const last = children.at(-1)?.position.end.offset ?? first;
        return { ...paragraph, children, position: source.position(first, last) };
      });
    },
  };
}

function said(node: Phrasing): string {
  if (node.type === "footnoteReference") return REFERENCE;
  if (node.type === "break") return " ";
  return plainText([node]);
}

function cutText(
  { node, from, to }: Piece,
  at: number,
  source: Source,
): [head: Piece, tail: Piece] {
  if (node.type !== "text") throw new Error(`Expected text to cut, not ${node.type}`);
  const { start, end } = node.position;
  const offset = offsetIn(source.text, start.offset, end.offset, node.value, at - from);
  const head: Phrasing = {
    ...node,
    value: node.value.slice(0, at - from),
    position: source.position(start.offset, offset),
  };
  const tail: Phrasing = {
    ...node,
    value: node.value.slice(at - from),
    position: source.position(offset, end.offset),
  };
  return [
    { node: head, from, to: at },
    { node: tail, from: at, to },
  ];
}

/** `nodes` without space at either end. */
function trimmed(nodes: readonly Phrasing[], source: Source): Phrasing[] {
  const kept = [...nodes];
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  const first = kept[0];
  if (first?.type === "text") {
    const value = first.value.trimStart();
    if (value !== first.value) {
      const { start, end } = first.position;
      const from = skipSpace(source.text, start.offset, end.offset);
      kept[0] = { ...first, value, position: source.position(from, end.offset) };
    }
  }
  const last = kept.at(-1);
  if (last?.type === "text") {
    const value = last.value.trimEnd();
    if (value !== last.value) {
      const { start, end } = last.position;
      const to = start.offset + source.text.slice(start.offset, end.offset).trimEnd().length;
      kept[kept.length - 1] = { ...last, value, position: source.position(start.offset, to) };
    }
  }
  return kept;
}

function isBlank(node: Phrasing | undefined): boolean {
  return node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/u.test(text[at] ?? "")) at += 1;
  return at;
}

/** Characters that have to agree before a text and its source go on together. */
const AGREED = 8;
/** Characters of the source that stand for none of a text at most: a page's end with all that is printed there. */
const SKIPPED = 1000;

/**
 * Where in `text`, between `from` and `to`, the character `at` of `value` stands. The two differ where lines were joined,
 * hyphens resolved, escapes read.
 */
function offsetIn(text: string, from: number, to: number, value: string, at: number): number {
  let offset = from;
  for (let index = 0; index < at && offset < to; ) {
    const [said = "", written = ""] = [value[index], text[offset]];
    if (said === written) {
      index += 1;
      offset += 1;
    } else if (/\s/u.test(said) && /\s/u.test(written)) {
      index += 1;
      offset = skipSpace(text, offset, to);
    } else {
      const ahead = value.slice(index, index + AGREED);
      const found = text.slice(offset, Math.min(to, offset + SKIPPED)).indexOf(ahead);
      if (found > 0) offset += found;
      else {
        const close = text.slice(offset, Math.min(to, offset + AGREED)).indexOf(said);
        index += 1;
        offset += close >= 0 ? close + 1 : 0;
      }
    }
  }
  return Math.min(offset, to);
}
