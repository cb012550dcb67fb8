import type { Style } from "./style.ts";
import { styles } from "./styles/index.ts";

/** What a style changes of another: any part of it, of any part. */
type Changes<Value> = Value extends string | number | boolean
  ? Value
  : { readonly [Key in keyof Value]?: Changes<Value[Key]> };

/** A house style of a project's own: one of ours, and what is other in it. */
export interface HouseStyle extends Changes<Omit<Style, "name">> {
  /** As `style:` in publication.yaml has it; none of ours. */
  readonly name: string;
  readonly basedOn: keyof typeof styles;
}

/** `house` as a whole style. */
export function styleFrom({ name, basedOn, ...changes }: HouseStyle): Style {
  return { ...(merged(styles[basedOn], changes) as Style), name };
}

/** The style that a publication is set in: the project's own, where it has one. */
export function styleOf({
  style,
  house,
}: {
  readonly style: keyof typeof styles;
  readonly house?: Style;
}): Style {
  return house ?? styles[style];
}

/** `base` with what `changes` says in its place; of a list entry by entry. */
function merged(base: unknown, changes: unknown): unknown {
  if (changes === undefined) return base;
  if (!isParted(base) || !isParted(changes)) return changes;
  if (Array.isArray(base)) {
    const entries: unknown[] = Array.isArray(changes) ? changes : [];
    return base.map((entry, at) => merged(entry, entries[at]));
  }
  const keys = new Set([...Object.keys(base), ...Object.keys(changes)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(base[key], changes[key])]));
}

function isParted(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
