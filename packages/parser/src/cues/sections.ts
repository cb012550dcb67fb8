import type { Block } from "../cut/block.ts";

/** A part that every numbered memo has and that is no part of what it says. */
export type MemoPart = "front" | "notice" | "back";

/** Per block of a numbered memo, the part it stands in; empty where the text is none. */
export function memoPartsOf(blocks: readonly Block[]): readonly (MemoPart | undefined)[] {
  if (!isMemo(blocks)) return [];
  const parts: (MemoPart | undefined)[] = [];
  let part: MemoPart | undefined = "front";
  blocks.forEach((block, at) => {
    if (block.shape === "furniture") {
      parts.push(undefined);
      return;
    }
    if (part === "front") part = isFront(block) ? "front" : undefined;
    if (part !== "front")
      part = partFrom(block, blocks[at + 1]) ?? (isSection(block) ? undefined : part);
    parts.push(part);
  });
  return parts;
}

/** Blocks among which a memo says what it is. */
const HEAD = 16;
const FIELD =
  /^(?:(?:internet )?engineering task force|internet architecture board|internet research task force|independent submission|network working group|request for comments: \d|internet[- ]drafts?\b|category: |intended status: |expires: |obsoletes: |updates: |issn: |bcp: |std: |fyi: )/i;

function isMemo(blocks: readonly Block[]): boolean {
  let fields = 0;
  for (const { lines } of blocks.slice(0, HEAD))
    for (const { text } of lines) if (FIELD.test(text)) fields += 1;
  return fields >= 2;
}

/** Two columns of fields: who, what, when. */
function isFront({ lines, text }: Block): boolean {
  return (
    lines.every(({ indent }) => indent >= 30) ||
    lines.some((line) => FIELD.test(line.text) || / {6,}\S/.test(line.text)) ||
    /^\p{L}+(?: \d{1,2},)? \d{4}$/u.test(text)
  );
}

const NOTICES =
  /^(?:status of this memo|copyright notice|copyright and license notice|table of contents|full copyright statement|intellectual property(?: statement)?|iesg note|disclaimer of validity)$/i;
/** A section, or one right within a section: what is deeper belongs to what it stands in. */
const BACK =
  /^(?:(?:appendix )?[\dA-Z]{0,2}(?:\.\d{1,2})?\.?\s*)?(?:(?:normative|informative|informational)? ?references|authors?['’]s?['’]? ?address(?:es)?|editors?['’]s?['’]? ?address(?:es)?|index|bibliography)$/i;

/** The part that opens with `block`, a line by itself. */
function partFrom({ lines, text, marker }: Block, next: Block | undefined): MemoPart | undefined {
  if (lines.length > 1 || text.length > 60) return undefined;
  if (NOTICES.test(text)) return "notice";
  if (!BACK.test(text) && !(marker !== undefined && BACK.test(lines[0]?.text ?? "")))
    return undefined;
  return next === undefined || next.text.length > 0 ? "back" : undefined;
}

const UNNUMBERED =
  /^(?:abstract|introduction|acknowledge?ments?|contributors|requirements language|conventions.{0,40}|foreword|preface|terminology|note to .{3,40}|editorial note.{0,20}|change log|changes .{3,40}|dedication)\.?$/i;

/** The number that closes such a line is no page: “Changes from RFC 12”. */
const NAMES_MEMO = /[^.\s] (?:RFCs?|BCP|STD|FYI|version) \d+$/i;

/** A line by itself that heads another section. */
function isSection({ lines, text, indent }: Block): boolean {
  if (lines.length > 2 || text.length > 100 || indent > 3) return false;
  const first = lines[0]?.text ?? "";
  if (/(?:\. ?){4,}|\s\d+$/.test(text) && !NAMES_MEMO.test(text)) return false;
  return (
    UNNUMBERED.test(text) ||
    /^(?:\d{1,2}\.(?:\d{1,2}\.?)*|appendix [A-Z]\b\.?|[A-Z]\.(?:\d\.?)*)\s+\S/i.test(first)
  );
}
