import { join } from "node:path";
import type { BookshopName } from "@printery/bookshop";
import type { PressTarget } from "@printery/publication";
import { type Message, nearest, readIfPresent } from "@printery/task";
import { checkBookshop, isBook } from "@printery/validator/books";
import { checkShop, isPressFile } from "@printery/validator/prints";
import { settled } from "../edition.ts";
import { UsageError } from "../exit.ts";
import { cardsBy, readManifest } from "../manifest.ts";
import { fromHere, plural } from "../report.ts";
import { unknownPublication } from "../unknown.ts";

/** Tells all that was found, and gives back the exit code. */
export type TellAll = (
  messages: readonly Message[],
  summary: string,
  besides: object,
) => Promise<number>;

/** A shop, as whose rules it goes by: those for press files, those for e-books, or both. */
interface Target {
  readonly name: string;
  readonly press?: PressTarget;
  readonly books?: BookshopName;
}

/** Here, so that no schema is loaded for a few words. */
const targets: readonly Target[] = [
  { name: "generic", press: "generic" },
  { name: "kdp", press: "kdp", books: "kdp" },
  { name: "ingram", press: "ingram" },
  { name: "apple", books: "apple" },
  { name: "kobo", books: "kobo" },
];

/**
 * Hold the press files and e-books in `out` against the rules of the shop called `name`, all or those of the publications in `only`.
 *
 * @throws UsageError for a shop or a publication that is not known, and where there is nothing to hold
 */
export async function checkForShop(
  only: readonly string[],
  name: string,
  out: string,
  tell: TellAll,
): Promise<number> {
  const target = readTarget(name);
  const release = await settled(out);
  try {
    return await checkFiles(only, target, out, tell);
  } finally {
    release();
  }
}

function readTarget(name: string): Target {
  const target = targets.find((one) => one.name === name);
  if (target !== undefined) return target;
  const names = targets.map((one) => one.name);
  const meant = nearest(name, names);
  const hint = meant === undefined ? "" : `; “${meant}” is nearest`;
  throw new UsageError(`Expected a target (${names.join(", ")}), not “${name}”${hint}`);
}

async function checkFiles(
  only: readonly string[],
  { name, press, books }: Target,
  out: string,
  tell: TellAll,
): Promise<number> {
  const { publications, outputs } = (await readManifest(out)).manifest;
  const ids = new Set(publications.map(({ id }) => id));
  for (const name of only)
    if (!ids.has(name)) throw unknownPublication(name, ids, " that is built");
  const files = new Map<string, Uint8Array>();
  for (const { path, publication = "" } of outputs) {
    const isAsked =
      (press !== undefined && isPressFile(path)) || (books !== undefined && isBook(path));
    if (!isAsked || (only.length > 0 && !only.includes(publication))) continue;
    const bytes = await readIfPresent(join(out, path));
    if (bytes !== undefined) files.set(path, bytes);
  }
  if (files.size === 0)
    throw new UsageError(`Expected files for ${name} in “${out}”; build them first`);
  const found = [
    ...(press === undefined ? [] : await checkShop(files, press, cardsBy(publications))),
    ...(books === undefined ? [] : await checkBookshop(files, books)),
  ];
  const messages = fromHere(out, found);
  return tell(messages, `${plural(files.size, "file")} checked for ${name}`, {
    target: name,
    outputs: files.size,
  });
}
