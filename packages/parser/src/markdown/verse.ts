import type { Node, Phrasing, Position, Text, Verse, VerseLine } from "@printery/document";
import type * as mdast from "mdast";
import { partLines } from "../verse-lines.ts";
import { type Desk, positionOf } from "./desk.ts";
import { phrasingOf } from "./phrasing.ts";

/**
 * The stanzas that `nodes` are, one per paragraph; undefined where there is anything but paragraphs.
 * Two columns of indent are an em, counted from the line furthest out.
 */
export function verseOf(nodes: readonly mdast.RootContent[], desk: Desk): Verse[] | undefined {
  const stanzas: Line[][] = [];
  for (const node of nodes) {
    if (node.type === "paragraph") stanzas.push(linesOf(node.children, desk));
    // A stanza that starts four columns in is an indented block of code to Markdown.
    else if (node.type === "code" && !node.lang) stanzas.push(linesOfCode(node, desk));
    else return undefined;
  }
  const margin = Math.min(...stanzas.flat().map(({ column }) => column));
  return stanzas.flatMap((lines) => stanzaOf(lines, margin));
}

interface Line {
  readonly children: readonly Phrasing[];
  /** Of its first character. */
  readonly column: number;
}

/** `nodes` cut where a line of the source ends. */
function linesOf(nodes: readonly mdast.PhrasingContent[], desk: Desk): Line[] {
  const rows: Phrasing[][] = [[]];
  for (const node of nodes) {
    if (node.type === "break") rows.push([]);
    else if (node.type !== "text") rows.at(-1)?.push(...phrasingOf([node], desk));
    else {
      for (const [index, part] of partsOf(node.value, positionOf(node, desk), desk).entries()) {
        if (index > 0) rows.push([]);
        if (part.value !== "") rows.at(-1)?.push(part);
      }
    }
  }
  return rows.flatMap((children) => {
    const column = children[0]?.position.start.column;
    return column === undefined ? [] : [{ children, column }];
  });
}

/** The lines of a block of indented code, which start where the source has them. */
function linesOfCode(node: mdast.Code, desk: Desk): Line[] {
  return partsOf(node.value, positionOf(node, desk), desk).flatMap((part) => {
    const words = part.value.trim();
    if (words === "") return [];
    return [{ children: [{ ...part, value: words }], column: part.position.start.column }];
  });
}

/** The lines of `value`, each where its line of the source starts and ends. */
function partsOf(value: string, { start, end }: Position, { source }: Desk): Text[] {
  const { text } = source;
  let from = start.offset;
  return value.split("\n").map((line, index) => {
    // Space at the start of `value` parts it from what it follows on its line.
    if (index > 0) while (" \t>".includes(text.charAt(from)) && from < end.offset) from += 1;
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? end.offset : Math.min(newline, end.offset);
    const position = source.position(from, Math.max(from, to));
    from = to + 1;
    return { type: "text", value: line, position };
  });
}

function stanzaOf(lines: readonly Line[], margin: number): Verse[] {
  const nodes = lines.map(({ children: words, column }): VerseLine => {
    const position = spanOf(words);
    return {
      type: "verseLine",
      indent: Math.round((column - margin) / 2),
      children: words,
      position,
    };
  });
  if (nodes.length === 0) return [];
  return [{ type: "verse", children: partLines(nodes), position: spanOf(nodes) }];
}

/** From the start of the first to the end of the last of `nodes`, of which there is one at least. */
function spanOf(nodes: readonly Node[]): Position {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) throw new Error("Nothing spans nothing");
  return { start: first.position.start, end: last.position.end };
}
