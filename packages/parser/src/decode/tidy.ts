import { type Hidden, hiddenIn, hiddenReason, leftOutReason } from "@printery/document";
import { placeOf } from "@printery/task";
import { sourceOf } from "../source.ts";
import { cleanControls } from "./controls.ts";
import type { Finding } from "./decode.ts";
import { type Repair, repairMojibake } from "./mojibake.ts";

/** A text fit to be read, and what was done to make it so. */
export interface Tidied {
  readonly text: string;
  /** Their places are in the text as it is now. */
  readonly findings: readonly Finding[];
}

/** What only a misread text or one for a terminal has; no other costs more than this look. */
const SUSPICIOUS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|[\ud83f-\udbff][\udc00-\udfff]|[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]|[ÂÃ] |[¬√ƒ≈‚][^\u0000-\u007f]|[ВГРС][^\u0000-\u007fа-яА-Я]|вЂ/;

/** What is neither a letter from A to Z, nor space or a mark that prose has: without it a text has nothing of these, and that is seen sooner. */
const UNUSUAL = /[^\t-\r -~\u2010-\u2019\u201c-\u2027]/;

/** `text` with what was misread put right, if it `isUnicode`, and without control characters. */
export function tidy(text: string, { isUnicode }: { readonly isUnicode: boolean }): Tidied {
  if (!UNUSUAL.test(text) || !SUSPICIOUS.test(text)) return { text, findings: [] };
  const repaired = isUnicode ? repairMojibake(text) : undefined;
  const cleaned = cleanControls(repaired?.text ?? text);
  const read = cleaned?.text ?? repaired?.text ?? text;
  const hidden = hiddenIn(read);
  if (read === text && hidden === undefined) return { text, findings: [] };
  const source = sourceOf("", read);
  const placed = (offset: number) => placeOf(source.position(offset, offset));
  const findings = [
    ...repairsMade(repaired?.repairs ?? [], placed),
    ...(hidden === undefined ? [] : [toldOf(hidden, placed)]),
  ];
  if (cleaned === undefined) return { text: source.text, findings };
  const { count, first, offset } = cleaned;
  const reason = leftOutReason(first, count);
  const left: Finding = {
    place: placed(offset),
    severity: "warning",
    ruleId: "control-characters",
    reason,
  };
  return { text: source.text, findings: [...findings, left] };
}

function toldOf(hidden: Hidden, placed: PlaceAt): Finding {
  const reason = hiddenReason(hidden);
  return { place: placed(hidden.offset), severity: "warning", ruleId: "hidden-characters", reason };
}

type PlaceAt = (offset: number) => ReturnType<typeof placeOf>;

/** Repairs told one by one: a misread text in another alphabet has one for each of its words. */
const TOLD = 20;

function repairsMade(repairs: readonly Repair[], placed: PlaceAt): Finding[] {
  const findings = repairs.slice(0, TOLD).map(
    ({ before, after, encoding, confidence, count, offset }): Finding => ({
      place: placed(offset),
      severity: "warning",
      ruleId: "mojibake-repaired",
      reason: `Expected “${clip(after)}”, not “${clip(before)}”, its UTF-8 read as ${encoding}${times(count)}; putting it right (confidence ${confidence.toFixed(2)})`,
    }),
  );
  const rest = repairs.slice(TOLD);
  const [next] = rest;
  if (next === undefined) return findings;
  const places = rest.reduce((sum, { count }) => sum + count, 0);
  const least = Math.min(...rest.map(({ confidence }) => confidence));
  const reason = `Expected UTF-8 read as such, not ${rest.length} more things misread${times(places)}; putting them right (confidence ${least.toFixed(2)} or more)`;
  return [
    ...findings,
    { place: placed(next.offset), severity: "warning", ruleId: "mojibake-repaired", reason },
  ];
}

function times(count: number): string {
  return count === 1 ? "" : `, ${count} times`;
}

/** Characters of a run that a message quotes. */
const QUOTED = 40;

function clip(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
