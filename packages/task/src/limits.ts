import { nearest } from "./nearest.ts";

/** What a limit is in words, and where it stands. */
interface LimitOf {
  /** Where nobody raised it. */
  readonly usual: number;
  /** Bytes are written with their unit, `2MB`; anything else is a number. */
  readonly unit:
    | "bytes"
    | "cells"
    | "characters"
    | "levels"
    | "notes"
    | "pixels"
    | "elements"
    | "files"
    | "publications"
    | "seconds";
  /** What has it, as in “a line of at most 200 kB”. */
  readonly thing: string;
  /** What its author can do. */
  readonly remedy: string;
}

/**
 * How much of anything is read. Texts are written by strangers, so they can raise none of these; who runs the command can:
 * `--limit line=400kB`. Kilobytes and megabytes are decimal (IEC 80000-13), as file managers print them.
 */
export const limitTable = {
  file: {
    usual: 2_000_000,
    unit: "bytes",
    thing: "a text",
    remedy: "divide it",
  },
  line: {
    usual: 200_000,
    unit: "bytes",
    thing: "a line",
    remedy: "break it at its paragraphs",
  },
  nesting: {
    usual: 64,
    unit: "levels",
    thing: "blocks, or marks, within each other",
    remedy: "set it less deep",
  },
  yaml: {
    usual: 65_536,
    unit: "bytes",
    thing: "YAML",
    remedy: "say less there",
  },
  title: {
    usual: 500,
    unit: "characters",
    thing: "a title",
    remedy: "shorten it",
  },
  notes: {
    usual: 10_000,
    unit: "notes",
    thing: "a text",
    remedy: "divide the text",
  },
  cells: {
    usual: 100_000,
    unit: "cells",
    thing: "a table",
    remedy: "divide it",
  },
  image: {
    usual: 10_000_000,
    unit: "bytes",
    thing: "an image, or an ICC profile,",
    remedy: "save it smaller",
  },
  pixels: {
    usual: 25_000_000,
    unit: "pixels",
    thing: "an image",
    remedy: "save it smaller",
  },
  elements: {
    usual: 20_000,
    unit: "elements",
    thing: "a drawing",
    remedy: "simplify it",
  },
  files: {
    usual: 50_000,
    unit: "files",
    thing: "a publication",
    remedy: "divide it",
  },
  publications: {
    usual: 20_000,
    unit: "publications",
    thing: "a content folder",
    remedy: "build it in parts",
  },
  seconds: {
    usual: 20,
    unit: "seconds",
    thing: "the work of a stage on a publication",
    remedy: "divide it",
  },
  memory: {
    usual: 1_073_741_824,
    unit: "bytes",
    thing: "the memory of a stage for a publication",
    remedy: "divide it",
  },
  cache: {
    usual: 4_294_967_296,
    unit: "bytes",
    thing: "what stages keep of parts of a workspace",
    remedy: "clean it",
  },
  archives: {
    usual: 10_737_418_240,
    unit: "bytes",
    thing: "what Turborepo keeps of a workspace",
    remedy: "clean it",
  },
} as const;

export type LimitName = keyof typeof limitTable;

/** How much there may be, by name, in the unit of each. */
export type Limits = Readonly<Record<LimitName, number>>;

const table: Readonly<Record<LimitName, LimitOf>> = limitTable;
const names = Object.keys(table) as LimitName[];

/** Where nobody raised any. */
export const usualLimits: Limits = Object.fromEntries(
  names.map((name) => [name, table[name].usual]),
) as Limits;

/** A limit was named that is none, or given an amount that is none; `message` says what is expected. */
export class LimitError extends Error {
  override readonly name = "LimitError";
}

/**
 * The limits that `said` sets, such as `line=400kB` or several with commas between; the last word counts, and the others are as usual.
 *
 * @throws LimitError for what is no limit, naming the nearest, and for what is no amount
 */
export function readLimits(said: readonly string[]): Limits {
  const each = said.flatMap((one) => one.split(",")).map((one) => one.trim());
  return each.filter((one) => one !== "").reduce(withLimit, usualLimits);
}

function withLimit(limits: Limits, said: string): Limits {
  const [wanted = "", amount = ""] = said.split(/=(.*)/s).map((part) => part.trim());
  const name = names.find((one) => one === wanted);
  if (name === undefined) {
    const meant = nearest(wanted, names);
    const known = meant === undefined ? `one of ${names.join(", ")}` : meant;
    throw new LimitError(`Expected a limit (${known}), not “${wanted}”`);
  }
  const value = readAmount(amount);
  if (value !== undefined) return { ...limits, [name]: value };
  const example = writeAmount(name, table[name].usual * 2);
  throw new LimitError(`Expected an amount such as ${name}=${example}, not “${said}”`);
}

/** By their first letter, and with an `i` behind it. */
const DECIMAL: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, g: 1e9 };
const BINARY: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** A whole number from 1 on, or undefined. */
function readAmount(text: string): number | undefined {
  const [, digits = "", letter = "", binary] =
    /^(\d{1,15}(?:\.\d{1,9})?)\s*(?:([kmg])(i)?)?b?$/i.exec(text) ?? [];
  const unit = (binary === undefined ? DECIMAL : BINARY)[letter.toLowerCase()];
  const value =
    digits === "" || unit === undefined ? Number.NaN : Math.round(Number(digits) * unit);
  return Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}

/** What decides whether something is made, or made again, and never what. */
const costs: readonly LimitName[] = [
  "files",
  "publications",
  "seconds",
  "memory",
  "cache",
  "archives",
];

/**
 * Those of `limits` that are not as usual, as {@link readLimits} reads them, in one order whatever they were said in; without
 * what decides whether something is made at all, on which no output hangs.
 */
export function writeLimits(limits: Limits): string {
  return names
    .filter((name) => limits[name] !== table[name].usual && !costs.includes(name))
    .map((name) => `${name}=${limits[name]}`)
    .join(",");
}

/** What was expected where `found`, in the unit of `name`, is too much: “a line of at most 200 kB, not 240 kB (…)”. */
export function beyond(name: LimitName, limits: Limits, found: number): string {
  const most = inWords(name, limits[name]);
  const amount = inWords(name, found, limits[name]);
  return `${table[name].thing} of at most ${most}, not ${amount} (${wayOut(name, found)})`;
}

/** What can be done about `found`, in the unit of `name`, which is too much. */
export function wayOut(name: LimitName, found: number): string {
  const enough = writeAmount(name, roundedUp(found));
  return `${table[name].remedy}, or raise the limit: --limit ${name}=${enough}`;
}

/** `amount` as people read it: “2 MB”, “1,200 notes”; exactly where it would read as the limit does, of which it is more. */
function inWords(name: LimitName, amount: number, limit?: number): string {
  const { unit } = table[name];
  const short = shortOf(unit, amount);
  return limit !== undefined && short === shortOf(unit, limit) ? exactly(unit, amount) : short;
}

function exactly(unit: LimitOf["unit"], amount: number): string {
  return `${amount.toLocaleString("en-GB")} ${unit}`;
}

function shortOf(unit: LimitOf["unit"], amount: number): string {
  if (unit === "bytes") return bytesInWords(amount);
  if (unit !== "pixels") return exactly(unit, amount);
  return `${(amount / 1e6).toFixed(1).replace(/\.0$/, "")} million pixels`;
}

function bytesInWords(bytes: number): string {
  if (bytes % 1024 === 0 && bytes < 2 ** 20) return `${bytes / 1024} KiB`;
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${size.toFixed(1).replace(/\.0$/, "")} ${unit}`;
}

/** As one says it on the command line. */
function writeAmount(name: LimitName, amount: number): string {
  if (table[name].unit !== "bytes") return `${amount}`;
  return amount < 1e6 ? `${Math.ceil(amount / 1e3)}kB` : `${Math.ceil(amount / 1e5) / 10}MB`;
}

/** To two figures. */
function roundedUp(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1);
  return Math.ceil(amount / step) * step;
}
