import type {
  Block,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  List,
  ListItem,
  Paragraph,
  Position,
} from "@printery/document";
import type { Source } from "../source.ts";

/** A line that says what the term above it means, as PHP Markdown Extra and Pandoc have it. */
const MEANING = /^:[ \t]+(?=\S)/;
/** A line that may be a term: no heading, item, quotation, row, tag, rule or fence, and no sentence of a paragraph. */
const TERM = /^(?![#>|<:]|[-*+][ \t]|\d+[.)][ \t]|[-*_=~`$]{2,}|\[\^)\S.{0,98}$/;
/** What its own end alone closes, across blank lines: code, formulas, some HTML. */
const OPENINGS: readonly (readonly [opens: RegExp, closes: RegExp])[] = [
  [/^ {0,3}`{3}/, /^ {0,3}`{3,}\s*$/],
  [/^ {0,3}~{3}/, /^ {0,3}~{3,}\s*$/],
  [/^ {0,3}\${2}(?!.*\${2})/, /\${2}/],
  [/^ {0,3}<!--(?!.*-->)/, /-->/],
  [/^ {0,3}<(?:pre|script|style|textarea)\b(?!.*<\/)/i, /<\/(?:pre|script|style|textarea)>/i],
  // Front matter, which nothing stands above.
  [/^(?:---|\+{3})\s*$/, /^(?:---|\.{3}|\+{3})\s*$/],
];

/**
 * `text`, not a character longer or shorter, with what is said of each term (`: …`) as an item of a list: what stands anywhere in it stands
 * there still. A paragraph that has such a line further down stays as it is.
 */
export function withMeanings(text: string): string {
  if (!/\n: *\t*\S/.test(text) && !text.includes("\n:\t")) return text;
  const lines = text.split("\n");
  let closes: RegExp | undefined;
  // Whether what stands above is a term by itself, or the meaning of one.
  let above: "term" | "meaning" | undefined;
  for (let at = 0; at < lines.length; ) {
    const end = endOfRun(lines, at);
    const run = lines.slice(at, end);
    const [first = ""] = run;
    if (closes === undefined) {
      const start = meaningIn(run, above);
      for (let place = start; place < run.length; place += 1)
        lines[at + place] = run[place]?.replace(/^:/, BULLET) ?? "";
      above =
        start < run.length || (above === "meaning" && /^\s/.test(first))
          ? "meaning"
          : run.length === 1 && TERM.test(first.trimEnd())
            ? "term"
            : undefined;
    }
    closes = openAfter(run, closes, at === 0);
    at = end;
    while (at < lines.length && lines[at]?.trim() === "") at += 1;
  }
  return lines.join("\n");
}

/** A bullet that hardly anybody uses, so that it is no item of the list beside it. */
const BULLET = "+";

/** Past the lines from `at` on that no blank line parts. */
function endOfRun(lines: readonly string[], at: number): number {
  let end = at;
  while (end < lines.length && lines[end]?.trim() !== "") end += 1;
  return end;
}

/** The first line of `run` that is a meaning; its length where none is. */
function meaningIn(run: readonly string[], above: "term" | "meaning" | undefined): number {
  const none = run.length;
  const start = run.findIndex((line) => MEANING.test(line));
  if (start < 0 || start > 1) return none;
  const isSaid = start === 0 ? above !== undefined : TERM.test(run[0]?.trimEnd() ?? "");
  if (!isSaid) return none;
  // Where a line at the margin goes on with a meaning, the next meaning may be of that.
  const loose = run.findIndex((line, place) => place > start && /^[^\s:]/.test(line));
  return loose > 0 && run.slice(loose).some((line) => MEANING.test(line)) ? none : start;
}

/** What closes the block that is still open below `run`. */
function openAfter(
  run: readonly string[],
  closes: RegExp | undefined,
  isFirst: boolean,
): RegExp | undefined {
  let open = closes;
  run.forEach((line, place) => {
    if (open !== undefined) {
      if (open.test(line)) open = undefined;
      return;
    }
    const found = OPENINGS.find(([opens]) => opens.test(line));
    const isFront = found === OPENINGS.at(-1);
    if (found !== undefined && (!isFront || (isFirst && place === 0))) open = found[1];
  });
  return open;
}

/** `blocks` in which terms, and what `source` says of them in lists that {@link withMeanings} made, are lists of definitions. */
export function withDefinitions(blocks: readonly Block[], source: Source): Block[] {
  const found: Block[] = [];
  let entries: DefinitionList["children"][number][] = [];
  // What may be a term yet.
  let held: Block | undefined;
  const release = () => {
    if (held === undefined) return;
    if (entries.length > 0) found.push(listOf(entries));
    entries = [];
    found.push(held);
    held = undefined;
  };
  for (const block of blocks) {
    for (const part of block.type === "list" ? partsOf(block, source) : [block]) {
      const isSaid = part.type === "list" && saysMeaning(part.children[0], source);
      if (isSaid && held?.type === "paragraph") {
        entries.push(termOf(held), ...part.children.map(meaningOf));
        held = undefined;
      } else {
        release();
        held = part;
      }
    }
  }
  release();
  if (entries.length > 0) found.push(listOf(entries));
  return found;
}

function listOf(children: DefinitionList["children"]): DefinitionList {
  return { type: "definitionList", children, position: over(children) };
}

function termOf({ children, position }: Paragraph): DefinitionTerm {
  return { type: "definitionTerm", children, position };
}

function meaningOf({ children, position }: ListItem): DefinitionDescription {
  return { type: "definitionDescription", children, position };
}

function saysMeaning(item: ListItem | undefined, { text }: Source): boolean {
  return item !== undefined && text.charAt(item.position.start.offset) === ":";
}

/** `list` where what its items are changes: one of meanings may stand tightly with one of items. */
function partsOf(list: List, source: Source): List[] {
  if (!list.children.some((item) => saysMeaning(item, source))) return [list];
  const parts: ListItem[][] = [];
  for (const item of list.children) {
    const part = parts.at(-1);
    if (part && saysMeaning(part[0], source) === saysMeaning(item, source)) part.push(item);
    else parts.push([item]);
  }
  return parts.map((children) => ({ ...list, children, position: over(children) }));
}

/** From the first of `nodes` to the last. */
function over(nodes: readonly { readonly position: Position }[]): Position {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined) throw new Error("Expected nodes, not none");
  return { start: first.position.start, end: last.position.end };
}
