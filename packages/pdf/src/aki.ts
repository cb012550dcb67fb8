import { isSoutheast } from "./breaks.ts";
import type { Look } from "./look.ts";
import { isSquare } from "./script.ts";

/**
 * The space between two characters of which one is Chinese or Japanese, and what it may grow and shrink by; in ems. After
 * “Requirements for Japanese Text Layout” (W3C, JLREQ), 3.1.2 to 3.1.6 and 3.8: punctuation is half an em wide, and has the
 * other half as space at one side.
 */
export interface Aki {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  /** The character that has this space as part of its full form. */
  readonly owner?: "before" | "after";
}

/** What a line is evened out by between characters: where it were more, readers of the file would take it for a space. */
const STRETCH = 0.06;
const TOUCHING: Aki = { width: 0, stretch: STRETCH, shrink: 0 };
const CLOSED: Aki = { width: 0.5, stretch: STRETCH, shrink: 0.5, owner: "before" };
/** The end of a sentence keeps its space. */
const ENDED: Aki = { width: 0.5, stretch: STRETCH, shrink: 0, owner: "before" };
const OPENED: Aki = { width: 0.5, stretch: STRETCH, shrink: 0.5, owner: "after" };
/** Between a square character and a letter or figure of another script. */
const QUARTER: Omit<Aki, "owner"> = { width: 0.25, stretch: STRETCH, shrink: 0.125 };

/** What a character is beside others: square ones and those of other scripts, and square marks of punctuation. */
export type Kind = "square" | "opening" | "closing" | "ending" | "mark" | "foreign" | "other";

/** What `character` is in `look`. */
export function kindOf(character: string, look: Look): Kind {
  if (!isSquare(look.script)) return FOREIGN.test(character) ? "foreign" : "other";
  if (LETTER.test(character)) return "square";
  if (!look.isHalved(character)) return "mark";
  if (OPENING.test(character)) return "opening";
  return ENDING.test(character) ? "ending" : "closing";
}

/** The space between two characters, of which one at least is square; nothing where they stand together. */
export function akiBetween(before: Kind, after: Kind): Aki | undefined {
  if (before === "opening" || before === "other" || after === "other") return undefined;
  if (after === "closing" || after === "ending") return undefined;
  if (before === "ending") return ENDED;
  if (before === "closing") return CLOSED;
  if (after === "opening") return OPENED;
  if (before === "foreign") return after === "square" ? { ...QUARTER, owner: "after" } : undefined;
  if (after === "foreign") return before === "square" ? { ...QUARTER, owner: "before" } : undefined;
  return TOUCHING;
}

/** Between words of a script that has no spaces there. */
const WORDS: Aki = { width: 0, stretch: 0.05, shrink: 0 };

/** The space at a place of `text` where a line may end without one that is written. */
export function akiAt(
  text: string,
  at: number,
  { before, after }: { readonly before: Look | undefined; readonly after: Look | undefined },
): Aki | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [last, first] = [characterBefore(text, at), characterAt(text, at)];
  if (isSquare(before.script) || isSquare(after.script))
    return akiBetween(kindOf(last, before), kindOf(first, after));
  return isSoutheast(last) && isSoutheast(first) ? WORDS : undefined;
}

/** The character of `text` that ends at `at`, and the one that begins there; of two code units, where it takes them. */
function characterBefore(text: string, at: number): string {
  const isPair = /[\udc00-\udfff]/.test(text[at - 1] ?? "");
  return text.slice(isPair ? at - 2 : at - 1, at);
}

function characterAt(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}

/** Whether it is half as wide as others, without its space. */
export function isPunctuation(kind: Kind): boolean {
  return kind === "opening" || kind === "closing" || kind === "ending";
}

const OPENING = /^[「『（【〔〈《｛［〖〘“‘]$/u;
const ENDING = /^[。．！？]$/u;
/** Letters and figures; Korean ones stand beside Chinese characters without a space. */
const FOREIGN = /^(?!\p{Script=Hangul})[\p{L}\p{N}]/u;
const LETTER = /^[\p{L}\p{N}]/u;
