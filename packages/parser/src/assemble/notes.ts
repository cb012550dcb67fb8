import type { Block } from "../cut/block.ts";
import type { Marker } from "../cut/marker.ts";
import { wayBackLength } from "../cut/notes.ts";
import { bareReference } from "../cut/references.ts";
import type { Source } from "../source.ts";
import type { Reading } from "./reading.ts";

/**
 * How a note and the references to it are set: those in round brackets keep to themselves, lest every “(1)” be one, and so do numbers
 * that lost their place above the line.
 */
export type Form = "bracket" | "parenthesis" | "bare" | "lowered";

/** The notes of a text. */
export interface Notes {
  readonly isEmpty: boolean;
  /** As printed: “1”, “*”. */
  readonly marks: ReadonlySet<string>;
  /** The identifier of the note that a reference at offset `at` means: the next one with its mark, else the last. */
  find(form: Form, mark: string, at: number): string | undefined;
  /** Of the note that `reading` is the body of. */
  identifierOf(reading: Reading): string | undefined;
}

interface Body {
  readonly identifier: string;
  readonly form: Form;
  readonly start: number;
}

/** Signs count afresh on every page, so what they mean is near. */
const SIGN_REACH = 20_000;

/**
 * The notes whose bodies are among `readings`. Where a mark comes again, as it does when each chapter
 * counts its own, the identifiers of the later ones say how often: “1”, “1~2”, “1~3”.
 */
export function notesIn(readings: readonly Reading[]): Notes {
  const bodies = new Map<string, Body[]>();
  const identifiers = new Map<Reading, string>();
  for (const reading of readings) {
    const { marker } = reading.block;
    if (reading.role !== "note" || marker === undefined) continue;
    const mark = marker.kind;
    const before = bodies.get(mark) ?? [];
    const identifier = before.length === 0 ? mark : `${mark}~${before.length + 1}`;
    const start = reading.block.lines[0]?.start ?? 0;
    before.push({ identifier, form: formOf(reading.block), start });
    bodies.set(mark, before);
    identifiers.set(reading, identifier);
  }
  return {
    isEmpty: bodies.size === 0,
    marks: new Set(bodies.keys()),
    find: (form, mark, at) => {
      const body = nearest(bodies.get(mark) ?? [], at);
      if (body === undefined) return undefined;
      if ((form === "parenthesis") !== (body.form === "parenthesis")) return undefined;
      if (form === "lowered" && body.form !== "lowered") return undefined;
      const isFar = !/[\p{L}\p{N}]/u.test(mark) && Math.abs(body.start - at) > SIGN_REACH;
      return isFar ? undefined : body.identifier;
    },
    identifierOf: (reading) => identifiers.get(reading),
  };
}

function formOf({ lines, marker }: Block): Form {
  if (marker?.number !== undefined) return "lowered";
  const first = lines[0]?.text.charAt(0);
  return first === "(" ? "parenthesis" : first === "[" || first === "{" ? "bracket" : "bare";
}

function nearest(bodies: readonly Body[], at: number): Body | undefined {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bodies[middle]?.start ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return bodies[low] ?? bodies.at(-1);
}

/** `[Footnote 12: `, `[Note A: `; the bracket closes at the end of the note. */
const NAMED =
  /^\[(?:foot ?note|note|fu(?:ß|ss)note|anmerkung|note de bas de page|nota|voetnoot)\s+(\d{1,4}|[*†‡§]{1,3}|[A-Za-z]{1,2})[.:]?\s+(?=\S)/iu;
/** A sign, or a raised number, close before or apart from the note. */
const SIGNED = /^(\*{1,3}|†{1,3}|‡{1,3}|§|¶|[¹²³⁰⁴-⁹]{1,3})[ \t\u00a0]*(?=[^\s*†‡_.])/u;
/** `{12} `. */
const CURLY = /^\{(\d{1,3})\}\s+(?=\S)/u;

/** `12 `: a number that print raises, and an export leaves bare. */
const BARE = /^(\d{1,3})[ \t\u00a0]+(?=[\p{Lu}“"‘'(]|ibid|see |cf|https?:|www\.)/u;
const BARE_REFERENCES = new RegExp(bareReference, "gu");

const OPENERS = new Set("[*†‡§¶¹²³⁰⁴⁵⁶⁷⁸⁹{");
/** Roles that a note may have been taken for. */
const MISTAKEN: ReadonlySet<string> = new Set(["paragraph", "quote", "verse", "item", "heading"]);

/**
 * `readings` in which every block that is plainly a note is one: named as such in brackets, or opened
 * by a sign or raised number that stands close behind a word above it. Bare numbers do so that count from 1.
 */
export function withNotes(source: Source, readings: readonly Reading[]): readonly Reading[] {
  const kept: Reading[] = [];
  const bare = bareNotes(source, readings);
  let changed = false;
  let promised = false;
  for (let at = 0; at < readings.length; at += 1) {
    const reading = readings[at];
    if (reading === undefined) break;
    const text = reading.block.lines[0]?.text ?? "";
    promised = promisesNotes(text) || (promised && reading.role !== "heading");
    const marker =
      OPENERS.has(text.charAt(0)) && (MISTAKEN.has(reading.role) || reading.role === "note")
        ? readMarker(text, reading, source, readings, at)
        : promised && reading.role === "item"
          ? listedMarker(source, reading, kept.at(-1))
          : bare.get(reading);
    if (marker === undefined) {
      const back =
        reading.role === "note" ? wayBackLength(reading.block.lines.at(-1)?.text ?? "") : 0;
      changed ||= back > 0;
      kept.push(back > 0 ? { ...reading, closing: back } : reading);
      continue;
    }
    changed = true;
    const end = NAMED.test(text) ? closing(readings, at) : at;
    const notes = asNote(readings.slice(at, end + 1), marker);
    const last = notes.at(-1);
    const isClosed = NAMED.test(text) && last?.block.lines.at(-1)?.text.endsWith("]");
    kept.push(...notes.slice(0, -1), ...(last ? [isClosed ? { ...last, closing: 1 } : last] : []));
    at = end;
  }
  return changed ? kept : readings;
}

/**
 * The blocks that bare numbers open, each the next, where each such number stands close behind a word above; a number that a text
 * has at the start of a paragraph by chance has no reference, nor a one before it.
 */
function bareNotes(source: Source, readings: readonly Reading[]): ReadonlyMap<Reading, Marker> {
  const found = new Map<Reading, Marker>();
  let next = 1;
  let places: ReadonlyMap<number, number> | undefined;
  for (const reading of readings) {
    const [line] = reading.block.lines;
    if (line === undefined || !MISTAKEN.has(reading.role)) continue;
    const [all = "", number] = BARE.exec(line.text) ?? [];
    if (Number(number) !== next) continue;
    places ??= bareReferences(source);
    if ((places.get(next) ?? line.start) >= line.start) continue;
    found.set(reading, { ...markerOf(all, String(next)), number: next });
    next += 1;
  }
  return found;
}

/** Where each number first stands as a reference to a note would that has no bracket. */
function bareReferences({ text }: Source): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const { 0: number, index } of text.matchAll(BARE_REFERENCES))
    if (!places.has(Number(number))) places.set(Number(number), index);
  return places;
}

const NOTES =
  /^(?:(?:foot|end)?notes(?: and references)?|anmerkungen|fu(?:ß|ss)noten|notas(?: al pie)?|note|voetnoten|noten):?$/iu;

function promisesNotes(text: string): boolean {
  return text.length < 30 && "AEFNVaefnv".includes(text.charAt(0) || " ") && NOTES.test(text);
}

/** Of an item in a list of notes, if the text above has its number, or that of the note before, in round brackets. */
function listedMarker(
  { text }: Source,
  { block }: Reading,
  before: Reading | undefined,
): Marker | undefined {
  const { marker } = block;
  if (!marker?.ordered || marker.number === undefined || !/^\(\d/.test(block.lines[0]?.text ?? ""))
    return undefined;
  const at = text.lastIndexOf(`(${marker.number})`, (block.lines[0]?.start ?? 0) - 1);
  const goesOn = before?.role === "note" && formOf(before.block) === "parenthesis";
  return goesOn || (at > 0 && !/[\r\n]/.test(text.charAt(at - 1)))
    ? markerOf(text.slice(0, marker.length), String(marker.number))
    : undefined;
}

function readMarker(
  text: string,
  reading: Reading,
  source: Source,
  readings: readonly Reading[],
  at: number,
): Marker | undefined {
  const named = NAMED.exec(text);
  if (named?.[1] !== undefined) return markerOf(named[0], named[1]);
  if (reading.role === "note") return undefined;
  const curly = CURLY.exec(text);
  if (curly?.[1] !== undefined)
    return isReferred(source, curly[0].trimEnd(), reading)
      ? markerOf(curly[0], curly[1])
      : undefined;
  const signed = SIGNED.exec(text);
  if (signed?.[1] === undefined || isListed(readings, at)) return undefined;
  if (text.startsWith("*") && /^\*+[^*]*[^*\s]\*/u.test(text)) return undefined;
  return isReferred(source, signed[1], reading)
    ? markerOf(signed[0], signed[1].normalize("NFKC"))
    : undefined;
}

function markerOf(all: string, mark: string): Marker {
  return { length: all.length, ordered: true, kind: mark };
}

/** A bullet among bullets. */
function isListed(readings: readonly Reading[], at: number): boolean {
  const { role, block } = readings[at] ?? {};
  if (role !== "item") return false;
  return [readings[at - 1], readings[at + 1]].some(
    (other) => other?.role === "item" && other.block.marker?.kind === block?.marker?.kind,
  );
}

/** Places looked at for what refers to a sign. */
const TRIES = 8;

/** Whether `mark` stands close behind a word above `reading`, and does not end what it opened (`*bold*`). */
function isReferred({ text }: Source, mark: string, { block }: Reading): boolean {
  let at = block.lines[0]?.start ?? 0;
  const least = at - SIGN_REACH;
  for (let tries = 0; tries < TRIES && at > 0; tries += 1) {
    at = text.lastIndexOf(mark, at - 1);
    if (at < Math.max(1, least)) return false;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + mark.length);
    if (/[\s*†‡([{]/u.test(before) || /[\p{L}\p{N}*†‡]/u.test(after)) continue;
    const line = text.slice(Math.max(text.lastIndexOf("\n", at) + 1, at - 200), at);
    if (!mark.startsWith("*") || !/(?:^|[\s(“"])\*+\S/u.test(line)) return true;
  }
  return false;
}

/** Blocks that a note in brackets may go on for. */
const LONGEST = 40;

/** Where the bracket closes that the block at `at` opens: where it never does, there. */
function closing(readings: readonly Reading[], at: number): number {
  let depth = 0;
  for (let end = at; end < Math.min(readings.length, at + LONGEST); end += 1) {
    for (const { text } of readings[end]?.block.lines ?? []) {
      for (const character of text.match(/[[\]]/gu) ?? []) depth += character === "[" ? 1 : -1;
    }
    if (depth <= 0) return end;
  }
  return at;
}

/** One reading per paragraph: what stands tightly together is one block, whatever it was cut into. */
function asNote(run: readonly Reading[], marker: Marker): Reading[] {
  const notes: Reading[] = [];
  for (const reading of run) {
    const last = notes.at(-1);
    if (last !== undefined && last.block.group === reading.block.group) {
      const { block } = last;
      const lines = [...block.lines, ...reading.block.lines];
      const text = `${block.text} ${reading.block.text}`;
      notes[notes.length - 1] = { ...last, block: { ...block, lines, text } };
      continue;
    }
    const { marker: _, ...bare } = reading.block;
    const block: Block = { ...bare, shape: "note", ...(notes.length === 0 ? { marker } : {}) };
    notes.push({ ...reading, role: "note", block });
  }
  return notes;
}
