import type { Files } from "@printery/task";
import type { Manifest } from "./collect.ts";
import type { Edition } from "./edition.ts";
import type { Ledger } from "./ledger.ts";

/** Names of the style sheets in `assets/` that the pages of `ledger` link to. */
export function sheetsOf(ledger: Ledger): string[] {
  const outputs = [...ledger.values()].flatMap((holding) => holding.outputs);
  return [...new Set(outputs.flatMap(({ sheet }) => sheet ?? []))];
}

/**
 * Assets that the output folder must keep beside those of this printery, by their paths: where pages of an earlier one stayed, as their text needs
 * attention or their format was not built, all that `earlier` lists, for they may need any.
 */
export async function assetsKept(
  edition: Edition,
  ledger: Ledger,
  earlier: Manifest,
): Promise<Files> {
  const { ASSETS, isSharedAsset } = await import("@printery/html");
  const kept = new Map<string, Uint8Array>();
  if (sheetsOf(ledger).every((name) => isSharedAsset(`${ASSETS}/${name}`))) return kept;
  for (const { path } of earlier.outputs) {
    const bytes = path.startsWith(`${ASSETS}/`) ? edition.read(path) : undefined;
    if (bytes !== undefined) kept.set(path, bytes);
  }
  return kept;
}
