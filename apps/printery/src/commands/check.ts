import { join, resolve } from "node:path";
import type { BookshopName } from "@printery/bookshop";
import type { PressTarget } from "@printery/publication";
import { type Message, readIfPresent, sha256 } from "@printery/task";
import { invalid } from "@printery/validator";
import { checkBookshop, isBook } from "@printery/validator/books";
import { checkShop, isPressFile, type PrintedAt } from "@printery/validator/prints";
import { withoutAnswered } from "../answered.ts";
import { doJobs } from "../children.ts";
import type { Card } from "../collect.ts";
import { contentFolder } from "../content-folder.ts";
import { settled } from "../edition.ts";
import { UsageError } from "../exit.ts";
import { limitsFor } from "../limits.ts";
import { MANIFEST, readManifest } from "../manifest.ts";

import { eachOnce, fromHere, plural } from "../report.ts";
import { openReporting, type ReportingOptions } from "../reporter/reporting.ts";
import { contentRoot, scanContent } from "../scan.ts";
import { unknownPublication } from "../unknown.ts";
import { validate } from "../validate.ts";
import { allowanceIn } from "../watch.ts";
import { projectRoot } from "../workspace.ts";

export interface CheckOptions extends ReportingOptions {
  readonly target?: string;
  readonly content?: string;
  readonly root?: string;
  readonly out?: string;
  readonly limit?: readonly string[];
}

/**
 * Read every text without rendering it, and validate every output there is; with `target`, hold the press files and e-books
 * against the rules of a shop instead, all or those of the publications named. Returns the exit code.
 */
export async function check(only: readonly string[], options: CheckOptions): Promise<number> {
  const start = performance.now();
  const { target } = options;
  const reporting = openReporting(options);
  const tell = (messages: readonly Message[], summary: string, besides: object) =>
    reporting.finish({
      command: "check",
      messages,
      artefacts: [],
      summary,
      besides: { ...besides },
      milliseconds: performance.now() - start,
    });
  if (target !== undefined) {
    const shop = readTarget(target);
    reporting.say(`printery: checking what is for ${shop.name}`);
    return checkForShop(only, shop, options, tell);
  }
  if (only.length > 0) throw new UsageError("Expected --target where publications are named");
  reporting.say(
    `printery: checking ${options.content ?? "content"}, and the outputs in ${options.out ?? "dist"}`,
  );
  const project = projectRoot();
  const content = await contentFolder(project, options.content);
  const out = resolve(options.out ?? join(project, "dist"));
  const texts = await checkContent(content, out, options);
  const release = await settled(out);
  const outputs = await checkOutputs(out).finally(release);
  const messages = withoutAnswered(
    eachOnce([...texts.messages, ...fromHere(out, outputs.messages)]),
  );
  return tell(
    messages,
    `${plural(texts.count, "publication")} and ${plural(outputs.count, "output")} checked, ${counted(messages)}`,
    { publications: texts.count, outputs: outputs.count },
  );
}

/** Tells all that was found, and gives back the exit code. */
type TellAll = (messages: readonly Message[], summary: string, besides: object) => Promise<number>;

function readTarget(name: string): Target {
  const target = targets.find((one) => one.name === name);
  if (target !== undefined) return target;
  const names = targets.map((one) => one.name).join(", ");
  throw new UsageError(`Expected a target (${names}), not “${name}”`);
}

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

async function checkForShop(
  only: readonly string[],
  target: Target,
  options: CheckOptions,
  tell: TellAll,
): Promise<number> {
  const out = resolve(options.out ?? join(projectRoot(), "dist"));
  const release = await settled(out);
  try {
    return await checkFiles(only, target, out, tell);
  } finally {
    release();
  }
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
  return tell(messages, `${plural(files.size, "file")} checked for ${name}, ${counted(messages)}`, {
    target: name,
    outputs: files.size,
  });
}

/** Outputs stand in a folder that is called as their publication is. */
function cardsBy(cards: readonly Card[]): PrintedAt {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return (path) => byId.get(path.slice(0, path.indexOf("/")));
}

function counted(messages: readonly Message[]): string {
  return (["error", "warning"] as const)
    .map((severity) => plural(messages.filter((one) => one.severity === severity).length, severity))
    .join(", ");
}

async function checkContent(
  content: string,
  out: string,
  options: CheckOptions,
): Promise<{ count: number; messages: Message[] }> {
  const limits = limitsFor(options);
  const within = contentRoot(options.root ?? options.content ?? content);
  const { sources, messages } = await scanContent(content, { within, limits, out });
  const found = fromHere(content, messages);
  const jobs = sources.map((source) => ({ source, formats: [], out: content, model: false }));
  const done = await doJobs(jobs, {
    allowance: allowanceIn(limits),
    debug: options.debug ?? false,
    onProgress: () => {},
  });
  for (const { messages } of done) found.push(...fromHere(content, messages));
  return { count: sources.length, messages: found };
}

async function checkOutputs(out: string): Promise<{ count: number; messages: Message[] }> {
  const { manifest, damage } = await readManifest(out);
  const { outputs, publications } = manifest;
  const files = new Map<string, Uint8Array>();
  const messages: Message[] =
    damage === undefined
      ? []
      : [invalid(MANIFEST, "Expected the list that a build leaves, not something else")];
  for (const { path, sha256: digest } of outputs) {
    const bytes = await readIfPresent(join(out, path));
    if (bytes === undefined)
      messages.push(invalid(path, "Expected the file that manifest.json lists, not nothing"));
    else if (sha256(bytes) !== digest)
      messages.push(
        invalid(path, "Expected the bytes that manifest.json lists; the file was changed since"),
      );
    else files.set(path, bytes);
  }
  const found = await validate(files, cardsBy(publications));
  const { validateBookPages } = await import("@printery/validator/pages");
  const { validateLibrary } = await import("../validate-library.ts");
  const ofLibrary = validateLibrary(files);
  // They are made of what a build validates on the web; here there is time for more.
  const inBooks = await validateBookPages(files);
  return { count: outputs.length, messages: [...messages, ...found, ...ofLibrary, ...inBooks] };
}
