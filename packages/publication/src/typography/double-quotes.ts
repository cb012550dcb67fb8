import type { Edit, Rule } from "./rule.ts";
import { type Side, sideOf } from "./sides.ts";
import { hasQuotes, type Voice } from "./voice.ts";

/** Double marks that were typed straight, those of TeX, two commas below, and those that are turned already. */
const MARK = /``|''|,,|["“”„«»]/g;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly side: Side;
  /** Turned already. */
  readonly isSet: boolean;
}

/**
 * Double quotation marks. A mark is turned where its neighbours say which way; where they do not, what is open before it
 * decides; else it stays. After a figure, with nothing open, it is inches. A paragraph may open without closing.
 */
export const doubleQuotes: Rule = {
  name: "double quotes",
  sign: /["`]|''|,,/,
  isFor: hasQuotes,
  edits(text, voice) {
    const marks = marksIn(text, voice);
    const edits: Edit[] = [];
    let open = false;
    for (const [index, mark] of marks.entries()) {
      const { start, end, side } = mark;
      const next = marks[index + 1];
      if (!mark.isSet && isInches(text, mark, next, open)) {
        edits.push({ start, end, by: "″" });
        continue;
      }
      const points = pointing(mark, next, open);
      if (points === undefined) continue;
      open = points === "open";
      const by = voice.double[open ? 0 : 1];
      if (!mark.isSet && side !== "alone") edits.push({ start, end, by });
    }
    return edits;
  },
};

function marksIn(text: string, voice: Voice): Mark[] {
  const found = [...text.matchAll(MARK)];
  const isTeX = isPaired(found.map(([mark]) => mark));
  return found.flatMap(({ 0: mark, index: start }): Mark[] => {
    const end = start + mark.length;
    if (mark === ",,") {
      const isLow = /^[„»«]$/.test(voice.double[0]) && sideOf(text, start, end) === "open";
      return isLow ? [{ start, end, side: "open", isSet: false }] : [];
    }
    if ((mark === "''" || mark === "``") && !isTeX) return [];
    if (mark === "``") return [{ start, end, side: "open", isSet: false }];
    const isSet = mark !== '"' && mark !== "''";
    return [{ start, end, side: sideOf(text, start, end), isSet }];
  });
}

/** Whether two single marks mean a double one: one that opens is typed so, too, or each has its other. */
function isPaired(marks: readonly string[]): boolean {
  if (marks.some((mark) => mark === "``" || mark === ",," || mark === "„")) return true;
  const doubled = marks.filter((mark) => mark === "''").length;
  return doubled > 1 && doubled % 2 === 0;
}

/** Which way `mark` points; undefined where nothing says. */
function pointing(mark: Mark, next: Mark | undefined, open: boolean): "open" | "close" | undefined {
  const { side } = mark;
  if (side === "open" || side === "close") return side;
  if (side === "dash") return open ? "close" : "open";
  if (open) return side === "alone" ? undefined : "close";
  // “ so ”, as some type it: there must be the other.
  const hasOther = side === "space" && (next?.side === "space" || next?.side === "close");
  return hasOther ? "open" : undefined;
}

/** Whether `mark` is inches: after a figure, and no quotation ends here, nor could. */
function isInches(text: string, { start, end, side }: Mark, next: Mark | undefined, open: boolean) {
  if (end - start !== 1 || !/[\d½¼¾⅓⅔⅛⅜⅝⅞]/.test(text[start - 1] ?? "")) return false;
  if (side === "word" && !/[x×]/.test(text[end] ?? "")) return false;
  if (side === "open" || side === "space") return false;
  return !open || next?.side === "close";
}
