import { tableOf, UNDEFINED } from "./encodings.ts";
import { MISREADINGS, type Misreading } from "./misreadings.ts";

/** Something that was UTF-8 once, read in another encoding, and what it is. */
export interface Repair {
  readonly before: string;
  readonly after: string;
  /** What it was misread as. */
  readonly encoding: string;
  /** From 0 to 1: how unlikely it is that somebody wrote `before`. */
  readonly confidence: number;
  /** How often it was made. */
  readonly count: number;
  /** Offset in the repaired text of where it was made first. */
  readonly offset: number;
}

export interface Repaired {
  readonly text: string;
  /** One for each thing repaired, in the order of the text. */
  readonly repairs: readonly Repair[];
}

/**
 * `text` with what was misread put right: the smallest runs whose bytes are valid UTF-8 and which nobody
 * would write so. Undefined where there is nothing to repair.
 */
export function repairMojibake(text: string): Repaired | undefined {
  const runs = readRuns(text);
  const sure = runs.filter(({ run }) => !run.isNatural);
  if (sure.length === 0) return undefined;
  const evidence = gatherEvidence(sure);
  const repairs = new Repairs(text);
  for (const { offset, run } of runs) {
    if (run.isNatural && !isLikely(run, evidence)) continue;
    const after = repairs.before(run) ?? repairRun(run, evidence);
    if (after !== undefined) repairs.make(run, offset, after);
  }
  return repairs.made();
}

/** Characters of a run; of a longer one the rest is the next run, so that no match is endless. */
const LONGEST = 100;

function runOf({ sequence }: Misreading): string {
  return `(?:${sequence}){1,${LONGEST}}`;
}

const RUNS: ReadonlyMap<Misreading, RegExp> = new Map(
  MISREADINGS.map((misreading) => [misreading, new RegExp(runOf(misreading), "g")]),
);

/** A hard space is often made a plain one after the misreading: “5Â km” and “Ã la”. */
const LONE = "[ÂÃ] |[\\u0080-\\u009f]";
const ANY_RUN = new RegExp(
  `${MISREADINGS.map((misreading) => `(${runOf(misreading)})`).join("|")}|${LONE}`,
  "g",
);

interface Run {
  readonly before: string;
  /** Missing for a lone character. */
  readonly misreading?: Misreading;
  /** Whether somebody may have written it. */
  readonly isNatural: boolean;
}

interface Placed {
  readonly offset: number;
  readonly run: Run;
}

function readRuns(text: string): Placed[] {
  const known = new Map<string, Run>();
  return Array.from(text.matchAll(ANY_RUN), (match) => {
    const end = match.index + match[0].length;
    const around = text.slice(Math.max(0, match.index - 1), end + 1);
    // At the start of the text nothing stands in front.
    const run = (match.index > 0 ? known.get(around) : undefined) ?? readRun(match, text, end);
    if (match.index > 0) known.set(around, run);
    return { offset: match.index, run };
  });
}

function readRun(match: RegExpExecArray, text: string, end: number): Run {
  const before = match[0];
  const front = text.charAt(match.index - 1);
  const behind = text.charAt(end);
  const misreading = MISREADINGS.find((_, at) => match[at + 1] !== undefined);
  if (misreading === undefined) return readLone(before, front, behind);
  const isNatural = misreading.isNatural(before, front, behind) || !isCredible(before, misreading);
  return { before, misreading, isNatural };
}

/** A capital that is part of a word of capitals is no run at all; U+0085 ends a line in some texts. */
function readLone(before: string, front: string, behind: string): Run {
  const isWord = before.length > 1 && /\p{Lu}/u.test(front + behind);
  return { before: isWord ? "" : before, isNatural: before.length > 1 || before === "\u0085" };
}

/** One letter of another alphabet, standing alone, is no likelier than what stands there. */
function isCredible(before: string, misreading: Misreading): boolean {
  const after = decodeRun(before, misreading.encoding);
  if (after === undefined) return false;
  return before.length > 3 || isCommon(after);
}

/** Letters and signs that texts in Latin letters are full of. */
function isCommon(text: string): boolean {
  return /^[\u0080-\u017f\u0218-\u021b\u02dc\u2000-\u27bf\ufb00-\ufb06\ufeff\ufffd]*$/u.test(text);
}

/** What the runs that nobody wrote tell of the others. */
interface Evidence {
  /** First characters of their sequences: what the script of the text makes of UTF-8. */
  readonly leads: ReadonlySet<string>;
  readonly isConfirmed: boolean;
}

/** So many runs that nobody wrote make one likely that somebody may have written. */
const CONFIRMING = 2;

function gatherEvidence(sure: readonly Placed[]): Evidence {
  const leads = new Set<string>();
  for (const { before, misreading } of new Set(sure.map(({ run }) => run))) {
    if (misreading === undefined) leads.add("\u0085");
    else addLeads(leads, before, misreading);
  }
  return { leads, isConfirmed: sure.length >= CONFIRMING };
}

function addLeads(leads: Set<string>, run: string, misreading: Misreading): void {
  for (const [sequence] of run.matchAll(new RegExp(misreading.sequence, "g")))
    leads.add(sequence.charAt(0));
  const after = decodeRun(run, misreading.encoding) ?? "";
  for (const [inner] of after.matchAll(patternOf(misreading)))
    if (!misreading.isNatural(inner, "", "")) addLeads(leads, inner, misreading);
}

function patternOf(misreading: Misreading): RegExp {
  return RUNS.get(misreading) ?? new RegExp(misreading.sequence, "g");
}

/** Whether a run that may be genuine is none, in a text that was certainly misread. */
function isLikely({ before, misreading }: Run, { leads, isConfirmed }: Evidence): boolean {
  if (misreading === undefined) return before.length > 1 ? isConfirmed : leads.has(before);
  if (isConfirmed && /^[ÂÃÄÅ].$/.test(before)) return true;
  return isConfirmed && leads.has(before.charAt(0));
}

/** What `run` was before it was misread; undefined where it was nothing. */
function repairRun({ before, misreading }: Run, evidence: Evidence): string | undefined {
  if (misreading !== undefined) {
    const after = unravel(before, misreading, evidence, ROUNDS);
    return after === undefined || /[\p{Cc}\p{Cn}\p{Co}]/u.test(after) ? undefined : after;
  }
  if (before === "") return undefined;
  if (before.length > 1) return before === "Â " ? "\u00a0" : "à ";
  const unit = tableOf("windows-1252")[before.charCodeAt(0)] ?? UNDEFINED;
  return unit === UNDEFINED ? undefined : String.fromCharCode(unit);
}

/** Texts are misread and saved more than once. */
const ROUNDS = 3;

function unravel(
  run: string,
  misreading: Misreading,
  evidence: Evidence,
  rounds: number,
): string | undefined {
  const after = decodeRun(run, misreading.encoding);
  if (after === undefined || rounds === 1) return after;
  return after.replace(patternOf(misreading), (before) => {
    const isNatural = misreading.isNatural(before, "", "");
    if (isNatural && !isLikely({ before, misreading, isNatural }, evidence)) return before;
    return unravel(before, misreading, evidence, rounds - 1) ?? before;
  });
}

function decodeRun(run: string, encoding: string): string | undefined {
  const bytes = bytesOf(encoding);
  const encoded = Uint8Array.from(run, (character) => bytes.get(character.charCodeAt(0)) ?? 0);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(encoded);
  } catch {
    // The only thing a fatal decoder throws is that the bytes are not UTF-8: nothing was misread.
    return undefined;
  }
}

const known = new Map<string, ReadonlyMap<number, number>>();

/** The byte of each character; a control character is the byte that the encoding has no character for. */
function bytesOf(encoding: string): ReadonlyMap<number, number> {
  const before = known.get(encoding);
  if (before !== undefined) return before;
  const bytes = new Map<number, number>();
  for (let byte = 0x80; byte < 0xa0; byte += 1) bytes.set(byte, byte);
  tableOf(encoding).forEach((unit, byte) => {
    if (unit !== UNDEFINED) bytes.set(unit, byte);
  });
  known.set(encoding, bytes);
  return bytes;
}

/** The text in the making, and what was done to it. */
class Repairs {
  readonly #text: string;
  readonly #parts: string[] = [];
  readonly #repairs = new Map<string, Repair & { count: number }>();
  #from = 0;
  #length = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** What `run` was taken for before. */
  before({ before }: Run): string | undefined {
    return this.#repairs.get(before)?.after;
  }

  make({ before, misreading, isNatural }: Run, offset: number, after: string): void {
    this.#add(this.#text.slice(this.#from, offset));
    const encoding = misreading?.encoding ?? (before.length > 1 ? "windows-1252" : "ISO-8859-1");
    const confidence = confidenceOf(before, isNatural);
    const made = this.#repairs.get(before);
    if (made !== undefined) made.count += 1;
    else
      this.#repairs.set(before, {
        before,
        after,
        encoding,
        confidence,
        count: 1,
        offset: this.#length,
      });
    this.#add(after);
    this.#from = offset + before.length;
  }

  made(): Repaired | undefined {
    if (this.#repairs.size === 0) return undefined;
    const text = this.#parts.join("") + this.#text.slice(this.#from);
    return { text, repairs: [...this.#repairs.values()] };
  }

  #add(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

function confidenceOf(before: string, isNatural: boolean): number {
  if (isNatural) return 0.8;
  return before.length > 2 ? 0.99 : 0.95;
}
