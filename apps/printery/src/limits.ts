import { statSync } from "node:fs";
import { extname, join } from "node:path";
import { textExtensions } from "@printery/parser/extensions";
import { LimitError, type Limits, readLimits, usualLimits } from "@printery/task";
import { UsageError } from "./exit.ts";
import type { Source } from "./source.ts";

/** The limits that `--limit` sets, and for what it does not name PRINTERY_LIMITS. @throws UsageError for what is none */
export function limitsFor(options: { readonly limit?: readonly string[] }): Limits {
  try {
    return readLimits([process.env.PRINTERY_LIMITS ?? "", ...(options.limit ?? [])]);
  } catch (cause) {
    if (cause instanceof LimitError) throw new UsageError(cause.message, { cause });
    throw cause;
  }
}

/** `source` with those of its files that are larger than `limits` say: their sizes, which are known before anything is read. */
export function measured(source: Source, limits: Limits | undefined): Source {
  const { root, texts, companions } = source;
  const unread = tooLarge(root, [...texts, ...companions], limits);
  return { ...source, ...(unread.size > 0 && { unread }), ...(limits && { limits }) };
}

/** Those of the files at `paths` below `root` that are larger than `limits` say, with their sizes. */
export function tooLarge(
  root: string,
  paths: readonly string[],
  limits: Limits = usualLimits,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const path of paths) {
    // One that has gone meanwhile is told of by whoever opens it.
    const size = statSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0;
    if (size > mostBytes(path, limits)) found.set(path, size);
  }
  return found;
}

/** Of the file at `path`, as its name says what it is. */
function mostBytes(path: string, limits: Limits): number {
  const extension = extname(path).toLowerCase();
  if (textExtensions.includes(extension)) return limits.file;
  return /^\.ya?ml$/.test(extension) ? limits.yaml : limits.image;
}
