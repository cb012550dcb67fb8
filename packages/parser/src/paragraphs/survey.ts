import { keyOf } from "../read/stem.ts";
import { alikeness, likeness } from "./cohesion.ts";
import { extentOf } from "./extent.ts";
import { type Move, movesOf } from "./openers.ts";
import { quotedIn } from "./quoted.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";

/** What one sentence says for itself. */
export interface Said extends Sentence {
  readonly text: string;
  /** Stems of its longer words, each once. */
  readonly stems: ReadonlySet<number>;
  /** Words with a capital that does not come from the beginning of the sentence, and those that open it and stand so elsewhere. */
  readonly names: ReadonlySet<string>;
  /** How it opens. */
  readonly moves: ReadonlySet<Move>;
  readonly words: number;
  /** Opens, or closes, with a quotation. */
  readonly opensQuoted: boolean;
  readonly closesQuoted: boolean;
  /** Begins with a name. */
  readonly named: boolean;
  /** Whether a paragraph may begin with it: not within a quotation that began before, nor with a mere sign. */
  readonly mayOpen: boolean;
  readonly hasQuotes: boolean;
  /** Points back among its first words: “Many of these …”. */
  readonly pointsBack: boolean;
  /** Goes on, or turns, by a word within: “There are nevertheless …”. */
  readonly linked: boolean;
  /** Says little by itself: it points back, or goes on from the last sentence. */
  readonly leans: boolean;
  /** Says who said it. */
  readonly attributes: boolean;
}

/** A text by sentences, with what counts over the whole of it. */
export interface Survey {
  readonly said: readonly Said[];
  /** Per stem, what it weighs: less, the more sentences have it. */
  readonly weight: (stem: number) => number;
  /** How alike the words of two sentences are that stand less than a dozen apart, the earlier first: 0 to 1. */
  readonly alike: (earlier: number, later: number) => number;
  /** How alike three sentences on either side of the boundary before each are: 0 to 1. */
  readonly near3: readonly number[];
  /** Per stem, the first and the last sentence that has it. */
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
  /** 1 where nobody speaks, less the more sentences hold speech: in what way paragraphs begin, and how long they are, hangs on it. */
  readonly calm: number;
  /** Shares, 0 to 1: sentences with quotations; the average length of a sentence in characters. */
  readonly quoted: number;
  readonly attributed: number;
  readonly connected: number;
  readonly personal: number;
  readonly sentenceLength: number;
  /** Letters from the beginning of the first sentence to that of each, and to the end. */
  readonly until: readonly number[];
  /** Letters in a paragraph, as the rest of the text has them. */
  readonly usual?: number;
}

export interface SurveyOptions {
  /** Whether the text may be cut at an offset. */
  readonly mayCut?: (offset: number) => boolean;
  readonly usual?: number;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;
/** Letters of a word that tell it from others: endings of most languages come behind. */
const STEM = 6;
/** Shorter words hold a sentence together in every text. */
const SHORTEST = 4;
/** Words from the beginning that say how a sentence joins the last. */
const EARLY = 7;
/** The weight of a word that one sentence alone has: it ties nothing together. */
const ONCE = 0.5;
const LEANING: readonly Move[] = ["and", "but", "they", "this", "also", "explains"];
const SAYS =
  /(?<!\p{L})(?:said|says|told|added|asked|wrote|explained|tweeted|noted|replied|sagte|erklärte|betonte|dit|déclaré|expliqué|dijo|afirmó|explicó|disse|afirmou|affermato|zei|zegt)(?!\p{L})/u;

/** `text`, which is in `lang`, as the traits look at it. */
export function surveyOf(
  text: string,
  lang: string,
  { mayCut = () => true, usual }: SurveyOptions = {},
): Survey {
  const sentences = sentencesOf(text, lang);
  const within = quotedIn(text, sentences);
  const capitals = capitalsIn(text, sentences);
  const said = sentences.map((sentence, at) =>
    saidBy(sentence, text, lang, capitals, !within[at] && mayCut(sentence.start)),
  );
  const counts = new Map<number, number>();
  for (const { stems } of said)
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  said.forEach(({ stems }, at) => {
    for (const stem of stems) {
      if (!first.has(stem)) first.set(stem, at);
      last.set(stem, at);
    }
  });
  const count = said.length;
  const share = (holds: (each: Said) => boolean) => said.filter(holds).length / Math.max(1, count);
  const weights = new Map(
    [...counts].map(([stem, held]): [number, number] => [
      stem,
      held === 1 ? ONCE : Math.log((count + 1) / held),
    ]),
  );
  const weight = (stem: number) => weights.get(stem) ?? 0;
  return {
    said,
    weight,
    alike: alikeness(said, weight),
    near3: said.map((_said, at) => likeness({ said, weight }, at, 3)),
    first,
    last,
    calm: Math.max(
      0,
      1 - 4 * share(({ attributes }) => attributes) - 3 * share(({ hasQuotes }) => hasQuotes),
    ),
    quoted: share(({ hasQuotes }) => hasQuotes),
    attributed: share(({ attributes }) => attributes),
    connected: share(({ moves }) => moves.has("they") || moves.has("this") || moves.has("turn")),
    personal: share(({ moves }) => moves.has("we") || moves.has("prepares")),
    sentenceLength: text.length / Math.max(1, count),
    until: untilOf(said),
    ...(usual === undefined ? {} : { usual }),
  };
}

/** Scripts written without spaces have words in pairs of characters, more often than not. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function addPairs(word: string, stems: Set<number>): void {
  for (let at = 0; at + 1 < word.length; at += 1) stems.add(keyOf(word.slice(at, at + 2), 2));
}

/** What tilts the worth of lengths: see `Table.slopes`. */
export function tiltOf({ quoted, attributed, connected, sentenceLength }: Survey): number[] {
  return [quoted, attributed, connected, Math.log(Math.max(1, sentenceLength)) - 4.7];
}

function untilOf(said: readonly Said[]): number[] {
  const until = [0];
  let sum = 0;
  for (const { text } of said) {
    sum += extentOf(text) + 1;
    until.push(sum);
  }
  return until;
}

/** Words that stand with a capital where no sentence begins. */
function capitalsIn(text: string, sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { start, end } of sentences) {
    let first = true;
    for (const { 0: word } of text.slice(start, end).matchAll(WORD)) {
      if (!first && /^\p{Lu}/u.test(word) && word.length > 1) found.add(bare(word));
      first = false;
    }
  }
  return found;
}

function bare(word: string): string {
  return word.replace(/['’]s?$/u, "");
}

function saidBy(
  sentence: Sentence,
  whole: string,
  lang: string,
  capitals: ReadonlySet<string>,
  isFree: boolean,
): Said {
  const text = whole.slice(sentence.start, sentence.end);
  const stems = new Set<number>();
  const names = new Set<string>();
  const opening: string[] = [];
  const written: string[] = [];
  let words = 0;
  let pointsBack = false;
  let linked = false;
  for (const { 0: word } of text.matchAll(WORD)) {
    words += 1;
    const small = word.toLowerCase().replaceAll("’", "'");
    if (words > 1 && words <= EARLY) {
      const kinds = movesOf([small], lang);
      if (kinds.includes("they") || kinds.includes("this")) pointsBack = true;
      if (kinds.includes("turn") || kinds.includes("also") || kinds.includes("explains"))
        linked = true;
    }
    if (opening.length < 3) {
      opening.push(small);
      written.push(bare(word));
    }
    if (UNSPACED.test(word)) addPairs(word, stems);
    else if (word.length >= SHORTEST) stems.add(keyOf(small, STEM));
    if (/^\p{Lu}/u.test(word) && word.length > 1 && capitals.has(bare(word))) names.add(bare(word));
  }
  const moves = new Set(movesOf(opening, lang));
  const [first = "", second = ""] = written;
  const isUpper = (word: string) => /^\p{Lu}/u.test(word);
  return {
    ...sentence,
    text,
    stems,
    names,
    moves,
    words,
    opensQuoted: /^[“"«„‘「『]/u.test(text),
    closesQuoted: /["”»“’」』][\d\][¹²³⁰-⁹\uFFFC]*$/u.test(text),
    named: moves.size === 0 && isUpper(first) && (capitals.has(first) || isUpper(second)),
    mayOpen: isFree && words > 0,
    hasQuotes: /[“”"«»„「]/u.test(text),
    pointsBack,
    linked,
    leans: pointsBack || linked || LEANING.some((move) => moves.has(move)),
    attributes: SAYS.test(text),
  };
}
