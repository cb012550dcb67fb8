import { type Document, type Text, walk } from "@printery/document";
import { type Inspection, linesOf } from "./inspection.ts";

/** What was done to a text at one place. */
type ChangeKind =
  | "repaired character"
  | "control character left out"
  | "joined line"
  | "removed hyphen"
  | "turned quote"
  | "apostrophe"
  | "dash"
  | "ellipsis"
  | "fraction"
  | "ligature"
  | "space"
  | "invisible character"
  | "character";

/** A difference between the raw text and the text as it is set. */
export interface Change {
  /** 1-based, in the raw text; columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly kind: ChangeKind;
  readonly before: string;
  readonly after: string;
}

/** Every difference between the text of `inspection` as its bytes say it and as it is set, in the order of the text. */
export async function changesIn({ raw, text, document, isSet }: Inspection): Promise<Change[]> {
  if (document === undefined) return [];
  const { setTypography } = await import("@printery/publication");
  const { children, metadata } = document;
  const set = isSet ? setTypography(children, { lang: metadata.lang }) : children;
  const changes = [...repairs(raw, text), ...settings(text, { children: set })];
  return changes.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What was done to the characters of `raw` before it was read: `text` is what came of it. */
function repairs(raw: string, text: string): Change[] {
  if (raw === text) return [];
  const [before, after] = [raw.split("\n"), text.split("\n")];
  return before.flatMap((line, index) => {
    const read = after[index] ?? "";
    if (line === read) return [];
    return edits(line, read).map(({ at, before, after }) => ({
      line: index + 1,
      column: at + 1,
      kind:
        /^\p{Cc}*$/u.test(before) && after === ""
          ? "control character left out"
          : "repaired character",
      before,
      after,
    }));
  });
}

/** What was done to the words of `text` in making nodes of it: `set` is the Document whose texts are as they are set. */
function settings(text: string, { children }: Pick<Document, "children">): Change[] {
  const changes: Change[] = [];
  for (const node of walk(children)) {
    if (node.type !== "text") continue;
    changes.push(...changesOf(node, text));
  }
  return changes.sort((a, b) => a.line - b.line || a.column - b.column);
}

function changesOf({ value, position: { start, end } }: Text, text: string): Change[] {
  const written = text.slice(start.offset, end.offset);
  if (written === value) return [];
  let [from, line, column] = [0, start.line, start.column];
  return edits(written, value).map(({ at, before, after }) => {
    const above = linesOf(written.slice(from, at));
    column = (above.length === 1 ? column : 1) + (above.at(-1)?.length ?? 0);
    [from, line] = [at, line + above.length - 1];
    const around = (written[at - 1] ?? " ") + (written[at + before.length] ?? " ");
    return { line, column, kind: kindOf(before, after, around), before, after };
  });
}

function kindOf(before: string, after: string, around: string): ChangeKind {
  const isBroken = /[\n\v\r\u0085\u2028\u2029]/.test(before);
  if (isBroken)
    return /^[-\u2010\u00ad]/.test(before) && !/[-\u2010]/.test(after)
      ? "removed hyphen"
      : "joined line";
  if (/^[-\u2010]$/.test(before) && after === "") return "removed hyphen";
  if (/[\ufb00-\ufb06]/.test(before)) return "ligature";
  if (after !== "" && /[½⅓⅔¼¾⅛⅜⅝⅞⅙⅚⅕⅖⅗⅘⅐⅑⅒]/.test(after)) return "fraction";
  if (/…/.test(after) && !before.includes("…")) return "ellipsis";
  if (/[\u2010-\u2015\u2e3a\u2e3b\u2212]/.test(after) && /-|\u2013|\u2014/.test(before))
    return "dash";
  if (/["'`´“”‘’„‚«»‹›,]/.test(before) && /[“”‘’„‚«»‹›\u2032\u2033]/.test(after)) {
    return /^’$/.test(after) && /^[\p{L}\p{N}]/u.test(around) && /[\p{L}\p{N}]$/u.test(around)
      ? "apostrophe"
      : "turned quote";
  }
  if (/^[\s\u2060\u200b]*$/.test(before) && /^[\s\u2060\u200b]*$/.test(after)) return "space";
  if (after === "") return "invisible character";
  return "character";
}

interface Edit {
  /** Where in the text before, in code units. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Characters that an edit reaches over at most, of either text. */
const REACH = 120;
/** Characters that agree behind an edit. */
const AGREED = 4;

/**
 * What makes `after` of `before`, in time that grows with their length: each edit is the shortest, both texts taken together, behind
 * which they agree again. Edits of a text that is set are a few characters long.
 */
function edits(before: string, after: string): Edit[] {
  const found: Edit[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    if (before[from] === after[to]) {
      from += 1;
      to += 1;
      continue;
    }
    const [left, right] = shortest(before, after, from, to);
    found.push({
      at: from,
      before: before.slice(from, from + left),
      after: after.slice(to, to + right),
    });
    from += left;
    to += right;
  }
  return found;
}

function shortest(before: string, after: string, from: number, to: number): [number, number] {
  for (let length = 1; length <= REACH; length += 1) {
    for (let left = Math.min(length, before.length - from); left >= 0; left -= 1) {
      const right = length - left;
      if (to + right > after.length) break;
      if (agree(before, after, from + left, to + right)) return [left, right];
    }
  }
  return [before.length - from, after.length - to];
}

function agree(before: string, after: string, from: number, to: number): boolean {
  const rest = before.slice(from, from + AGREED);
  const other = after.slice(to, to + AGREED);
  if (rest === other) return true;
  // Near the end, and where the next edit is near, one character that agrees is enough if it is a letter.
  return rest !== "" && rest[0] === other[0] && /[\p{L}\p{N}]/u.test(rest[0] ?? "");
}
