import { join } from "node:path";
import { type Message, readIfPresent } from "@printery/task";
import type { PrintedAt } from "@printery/validator/prints";
import type { Card, Manifest, Output } from "./collect.ts";
import { isWithin } from "./edition.ts";

/** The file that lists all others, relative to the output folder. */
export const MANIFEST = "manifest.json";

const EMPTY: Manifest = { version: 1, publications: [], outputs: [] };

/**
 * The manifest of an earlier build in `out`; empty where there was none, and where it is damaged, which is then a message.
 * Paths that lead out of the folder are left out.
 */
export async function readManifest(
  out: string,
): Promise<{ readonly manifest: Manifest; readonly damage?: Message }> {
  const json = await readIfPresent(join(out, MANIFEST));
  if (json === undefined) return { manifest: EMPTY };
  const manifest = parse(json.toString("utf8"));
  if (manifest === undefined) return { manifest: EMPTY, damage: damaged() };
  const { publications, outputs } = manifest;
  return {
    manifest: { version: 1, publications, outputs: outputs.filter(({ path }) => isWithin(path)) },
  };
}

function damaged(): Message {
  const reason =
    "Expected the list that a build leaves, not something else; nothing is known of what stands beside it, and what is no longer made stays";
  return { file: MANIFEST, severity: "warning", ruleId: "manifest-damaged", reason };
}

/** As a build writes it, by what is asked of it before anything is compared; undefined where it is not. */
function parse(text: string): Manifest | undefined {
  try {
    const found = JSON.parse(text) as Partial<Manifest> | null;
    if (found?.version !== 1) return undefined;
    const { publications, outputs } = found;
    if (!Array.isArray(publications) || !Array.isArray(outputs)) return undefined;
    return publications.every(isCard) && outputs.every(isOutput)
      ? { version: 1, publications, outputs }
      : undefined;
  } catch {
    return undefined;
  }
}

function isCard(card: Partial<Manifest["publications"][number]> | null): boolean {
  const { id, kind, title, lang, authors } = card ?? {};
  return (
    [id, kind, title, lang].every(isString) && Array.isArray(authors) && authors.every(isString)
  );
}

function isOutput(output: Partial<Output> | null): boolean {
  const { path, sha256, bytes, inputs } = output ?? {};
  return isString(path) && isString(sha256) && typeof bytes === "number" && Array.isArray(inputs);
}

function isString(value: unknown): boolean {
  return typeof value === "string";
}

/** What the manifest says of the publication of an output: it stands in a folder that is called as that is. */
export function cardsBy(cards: readonly Card[]): PrintedAt {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return (path) => byId.get(path.slice(0, path.indexOf("/")));
}
