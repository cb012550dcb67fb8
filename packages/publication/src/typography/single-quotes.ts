import { isClipped, isElided } from "./elisions.ts";
import type { Edit, Rule } from "./rule.ts";
import { sideOf } from "./sides.ts";
import { hasQuotes, type Voice } from "./voice.ts";

const APOSTROPHE = "’";
const MARK = /['`´‘’‚]/g;
/** Hebrew has a mark of its own, which people type as this one. */
const HEBREW = /\p{Script=Hebrew}/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Apostrophes and single quotation marks. Between letters it is an apostrophe; before a word either a quotation opens, if it is
 * closed again before another opens, or something is left out: ’tis, ’90s. What neither side tells stays.
 */
export const singleQuotes: Rule = {
  name: "single quotes",
  sign: /['`´]|‘(?:[Tt]|[Ee]m\b|\d\ds)/,
  isFor: hasQuotes,
  edits(text, voice) {
    const places = Array.from(text.matchAll(MARK), ({ index }) => index);
    const edits: Edit[] = [];
    let open = false;
    for (const [nth, at] of places.entries()) {
      const found = read(text, at, {
        places: places.slice(nth + 1, nth + 1 + FARTHEST),
        voice,
        open,
      });
      if (found === undefined) continue;
      open = found.open;
      if (found.by !== text[at]) edits.push({ start: at, end: at + 1, by: found.by });
    }
    return edits;
  },
};

/** Marks that are asked for the end of a quotation. */
const FARTHEST = 60;

interface Around {
  /** Of the marks that follow. */
  readonly places: readonly number[];
  readonly voice: Voice;
  readonly open: boolean;
}

interface Found {
  readonly by: string;
  readonly open: boolean;
}

/** What the mark at `at` becomes; undefined where nothing says. */
function read(text: string, at: number, around: Around): Found | undefined {
  const { voice, open } = around;
  const mark = text[at] ?? "";
  const [before, after] = [text[at - 1] ?? "", text[at + 1] ?? ""];
  if (LETTER.test(before) && LETTER.test(after)) {
    return HEBREW.test(before) ? undefined : { by: mark === "‘" ? mark : APOSTROPHE, open };
  }
  // What is turned already stays, but for the commonest fault of word processors, ‘tis.
  if (mark === "’") return { by: mark, open: open && sideOf(text, at, at + 1) !== "close" };
  if (mark === "‚") return { by: mark, open: true };
  const side = sideOf(text, at, at + 1);
  if (mark === "‘") {
    if (side === "close") return { by: mark, open: false };
    return isLeftOut(text, at, around) ? { by: APOSTROPHE, open } : { by: mark, open: true };
  }
  if (side === "open") return opening(text, at, around);
  if (side === "close" || (side === "dash" && open)) {
    if (mark === "´" || HEBREW.test(before))
      return LETTER.test(before) && mark === "´" ? { by: APOSTROPHE, open } : undefined;
    if (isFeet(text, at, around)) return { by: "′", open };
    if (mark === "`") return undefined;
    const ends =
      open && !(isClipped(wordBefore(text, at), voice.base) && closer(text, around) >= 0);
    return ends ? { by: voice.single[1], open: false } : { by: APOSTROPHE, open };
  }
  if (side === "dash") return opening(text, at, around);
  // “the Dr.’s”, “(A.)’s”.
  if (side === "word" && /^(?:s|d|ll|re|ve|m|t)(?!\p{L})/u.test(text.slice(at + 1, at + 4))) {
    return { by: APOSTROPHE, open };
  }
  // The vowel of an article is left out before a quotation: l’« été ».
  if (side === "word" && LETTER.test(before) && !LETTER.test(after))
    return { by: APOSTROPHE, open };
  if (side === "word" && open && mark === "'") return { by: voice.single[1], open: false };
  return undefined;
}

function opening(text: string, at: number, around: Around): Found | undefined {
  const { voice, open } = around;
  if (text[at] === "´") return undefined;
  if (text[at] !== "`" && isLeftOut(text, at, around)) return { by: APOSTROPHE, open };
  if (closer(text, around) >= 0) return { by: voice.single[0], open: true };
  if (text[at] === "`") return undefined;
  // A quotation that goes on in the next paragraph opens at the start, where the text quotes with these.
  const isStart = at < 4 && /^[\s"“„«]*$/.test(text.slice(0, at));
  if (isStart && /["“„«]/.test(text.slice(0, at))) return { by: voice.single[0], open: true };
  if (isStart && voice.firstLevel !== "double") {
    return voice.firstLevel === "single" ? { by: voice.single[0], open: true } : undefined;
  }
  return /^\p{L}/u.test(text.slice(at + 1, at + 3)) ||
    /^\d\d(?!\d)/.test(text.slice(at + 1, at + 4))
    ? { by: APOSTROPHE, open }
    : undefined;
}

/** Whether the mark at `at` stands for what is left out of the word behind it: ’tis, ’n’, ’90s. */
function isLeftOut(text: string, at: number, around: Around): boolean {
  const rest = text.slice(at + 1, at + 24);
  if (/^\d{2}s\b/.test(rest)) return true;
  // A year, unless more than it is quoted.
  if (/^\d{2}(?![\d'’])/.test(rest))
    return !/^\d{2}[^'’]*['’]/.test(rest) || closer(text, around) < 0;
  const word = /^[\p{L}\p{M}]+/u.exec(rest)?.[0] ?? "";
  if (!isElided(word, around.voice.base)) return false;
  const next = rest[word.length] ?? "";
  // ’n’ has two, and a word between two marks is quoted otherwise.
  if (!around.open && /['’]/.test(next) && !LETTER.test(rest[word.length + 1] ?? ""))
    return word.toLowerCase() === "n";
  return true;
}

/** Where the quotation that opens before `places` is closed; -1 where another opens first, or none ends. */
function closer(text: string, { places, voice }: Around): number {
  let weak = -1;
  for (const at of places) {
    const [before, after] = [text[at - 1] ?? "", text[at + 1] ?? ""];
    if (text[at] === "‘" && voice.single[1] !== "‘") break;
    if (LETTER.test(before) && LETTER.test(after)) continue;
    const side = sideOf(text, at, at + 1);
    if (side === "open") {
      const word = /^[\p{L}\p{M}]+/u.exec(text.slice(at + 1, at + 24))?.[0] ?? "";
      if (isElided(word, voice.base) || /^\d\ds?\b/.test(text.slice(at + 1, at + 5))) continue;
      break;
    }
    if (side === "space" || side === "alone") continue;
    if (!LETTER.test(before)) return at;
    const word = wordBefore(text, at);
    const isPossessive = /s$/i.test(word) && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));
    if (!isClipped(word, voice.base) && !isPossessive) return at;
    if (weak < 0 && isPossessive) weak = at;
  }
  return weak;
}

function wordBefore(text: string, at: number): string {
  return /[\p{L}\p{M}]+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? "";
}

/** Whether the mark at `at` is feet or minutes: after a figure, and no quotation ends here. */
function isFeet(text: string, at: number, around: Around): boolean {
  if (!/(?<![\p{L}\p{N}.,'’])\d{1,3}$/u.test(text.slice(Math.max(0, at - 5), at))) return false;
  return !around.open || closer(text, around) >= 0;
}
