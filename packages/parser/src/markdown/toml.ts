import { type Limits, yamlExcess } from "@printery/task";
import { parse, TomlDate, TomlError } from "smol-toml";
import type { Complain, Fields } from "./matter-keys.ts";

/** The table that `text` is, as Hugo and Zola have it between lines `+++`; undefined, after a complaint, where it is none. */
export function readToml(text: string, limits: Limits, complain: Complain): Fields | undefined {
  const ending = "keeping the block as it is and reading nothing from it";
  const excess = yamlExcess(text, limits) ?? keyExcess(text, limits);
  if (excess !== undefined) {
    complain(`Expected ${excess}; ${ending}`);
    return undefined;
  }
  try {
    const values = Object.entries(parse(text)).map(([key, value]) => [key, plain(value)] as const);
    return { values: new Map(values), places: placesIn(text) };
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    // What follows the first line shows the place again.
    const [why = ""] = cause.message.replace(/^Invalid TOML document: /, "").split("\n");
    complain(`Expected TOML, not this: ${why}; ${ending}`, cause.line, cause.column);
    return undefined;
  }
}

/** Tables may be within each other by the dots of one key. */
function keyExcess(text: string, { nesting }: Limits): string | undefined {
  const dots = text.split(/[\r\n]/).map((line) => line.replace(/=.*/s, "").split(".").length);
  const most = dots.reduce((one, other) => Math.max(one, other), 0);
  return most <= nesting
    ? undefined
    : `keys at most ${nesting} deep within each other, not ${most}`;
}

/** A date as it is written, where YAML has it as text. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  return Array.isArray(value) ? value.map(plain) : value;
}

/** Where the keys of the table itself begin; those of others are in the table that they are part of. */
function placesIn(text: string): Fields["places"] {
  const places = new Map<string, { readonly line: number; readonly col: number }>();
  for (const [at, line] of text.split(/\r\n|[\r\n]/).entries()) {
    const [, margin = "", key] = /^(\s*(?:\[{1,2}\s*)?)["']?([\w-]+)/.exec(line) ?? [];
    if (key === undefined || places.has(key)) continue;
    places.set(key, { line: at + 1, col: margin.length + 1 });
  }
  return places;
}
