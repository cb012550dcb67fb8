import type { Position, Verse, VerseLine } from "@printery/document";
import type { Code } from "mdast";
import type { Source } from "../source.ts";
import { partLines } from "../verse-lines.ts";

/** The stanzas of a block fenced as verse: parted by blank lines, two columns of indent are an em. */
export function stanzasOf({ value }: Code, { start }: Position, source: Source): Verse[] {
  // In a list or a quotation the lines carry marks of their own, so each is looked for from where the last one ended.
  let at = source.text.indexOf("\n", start.offset) + 1;
  const stanzas: VerseLine[][] = [[]];
  for (const line of value.split("\n")) {
    const text = line.trim();
    if (text === "") {
      stanzas.push([]);
      continue;
    }
    const from = Math.max(at, source.text.indexOf(text, at));
    at = from + text.length;
    const position = source.position(from, at);
    const indent = Math.round((line.length - line.trimStart().length) / 2);
    const children = [{ type: "text" as const, value: text, position }];
    stanzas.at(-1)?.push({ type: "verseLine", indent, children, position });
  }
  return stanzas.flatMap((children) => stanzaOf(children));
}

function stanzaOf(lines: readonly VerseLine[]): Verse[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const position = { start: first.position.start, end: last.position.end };
  return [{ type: "verse", children: partLines(lines), position }];
}
