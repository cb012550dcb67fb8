import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { modelIn } from "@printery/document";
import type { LibraryEntry } from "@printery/library";
import type { Press, Publication } from "@printery/publication";
import { PRESS } from "@printery/publication/hints";
import {
  type Files,
  hasErrors,
  type Message,
  readIfPresent,
  type StageInput,
  sha256,
} from "@printery/task";
import type { Edition } from "./edition.ts";
import { type Made, madeIn } from "./explain/made-of.ts";
import type { Asked } from "./formats.ts";
import { MANIFEST } from "./manifest.ts";
import { manifestBytes } from "./manifest-bytes.ts";
import { entryIn, filesOf, isOfInputs, MODEL, type Reports, readReports } from "./reports.ts";
import { type FormatName, isFormat, stageNames } from "./stages.ts";
import type { Unit } from "./sync.ts";

/** One file of the output folder, as `manifest.json` lists it. */
export interface Output {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The publication it belongs to; the library's own files have none. */
  readonly publication?: string;
  /** One of ours, or of the project's own. */
  readonly format?: string;
  readonly pages?: number;
  /** Of a page: the style sheet that it shares with others, by its name in `assets/`. */
  readonly sheet?: string;
  /** The content files it was made from, as {@link inputsOf} says; none of the library's own, which are made from all there are. */
  readonly inputs: StageInput["files"];
}

/** What the library says of a publication. */
export interface Card extends Omit<LibraryEntry, "files" | "webPages" | "cover"> {
  readonly style: Publication["style"];
  /** What it is printed with and on, for those who check its press files. */
  readonly press?: Pick<Press, "inkLimit" | "paper" | "leafMm" | "binding">;
}

export interface Manifest {
  readonly version: 1;
  /** Sorted by id. */
  readonly publications: readonly Card[];
  /** Sorted by path. */
  readonly outputs: readonly Output[];
}

/** `modified` of a publication of which nothing is known; as `@printery/publication` has it, which is loaded late. */
const UNDATED = "1980-01-01T00:00:00Z";

/** A publication as its tasks left it. */
export interface Built {
  readonly id: string;
  /** The content files it was made from. */
  readonly inputs: StageInput["files"];
  readonly messages: readonly Message[];
  /** What is wrong with its files, by their paths in the output folder. */
  readonly problems: readonly Message[];
  /** Absent where a message is an error. */
  readonly card?: Card;
  /** Bytes by path in the output folder; empty where a message is an error. */
  readonly files: Files;
  readonly outputs: readonly Output[];
  /** What each of its formats was made of. */
  readonly made: () => ReadonlyMap<FormatName, Made>;
}

/**
 * What the tasks of `unit` left for each publication of it, in the formats that are asked for; of those that `isKnown` names, the messages alone.
 * Undefined where it is not what they made: a cache gave back something else, or it was spoiled since.
 */
export async function readUnit(
  workspace: string,
  unit: Unit,
  asked: Asked,
  isKnown: (id: string, inputs: StageInput["files"]) => boolean,
): Promise<Built[] | undefined> {
  const { formats } = asked;
  const folder = join(workspace, ".work", unit.name);
  const stages = stageNames.filter((stage) => !isFormat(stage) || formats.includes(stage));
  const reports = await readReports(folder, stages);
  const inputs = await readInputs(folder);
  if (reports === undefined) return undefined;
  const all: Built[] = [];
  for (const { id } of unit.sources) {
    const read = inputs.get(id) ?? [];
    if (!isOfInputs(id, reports, read)) return undefined;
    const made = () => madeIn(id, formats, reports);
    if (isKnown(id, read)) {
      const told = toldIn(reports, id);
      all.push({ id, inputs: read, ...told, files: new Map(), outputs: [], made });
      continue;
    }
    const built = await readBuilt(folder, id, asked, reports, read);
    if (built === undefined) return undefined;
    all.push({ ...built, made });
  }
  return all;
}

async function readBuilt(
  folder: string,
  id: string,
  { formats, own }: Asked,
  reports: Reports,
  inputs: StageInput["files"],
): Promise<Omit<Built, "made"> | undefined> {
  const told = toldIn(reports, id);
  const files = new Map<string, Uint8Array>();
  const outputs: Output[] = [];
  if (hasErrors([...told.messages, ...told.problems])) {
    return { id, inputs, ...told, files, outputs };
  }
  const publication = await readIfPresent(join(folder, "dist/compose", id, MODEL));
  const model = publication === undefined ? undefined : sha256(publication);
  if (model !== reports.get("compose")?.files[`${id}/${MODEL}`]) return undefined;
  if (publication === undefined) return { id, inputs, ...told, files, outputs };
  for (const format of formats) {
    const pages = entryIn(reports.get(format), id)?.pages;
    for (const file of filesOf(reports.get(format), id)) {
      // Hints of a stage for another.
      if (file.startsWith(".")) continue;
      if (format === "own" && !own.some((name) => file.startsWith(`${name}/`))) continue;
      const bytes = await readIfPresent(join(folder, "dist", format, id, file));
      if (bytes === undefined) return undefined;
      const path = `${id}/${file}`;
      const digest = sha256(bytes);
      if (digest !== reports.get(format)?.files[path]) return undefined;
      files.set(path, bytes);
      outputs.push({
        path,
        sha256: digest,
        bytes: bytes.byteLength,
        publication: id,
        format: format === "own" ? (file.split("/")[0] ?? format) : format,
        ...(pages === undefined ? {} : { pages }),
        ...sheetIn(file, bytes),
        inputs: inputsOf(id, path, inputs),
      });
    }
  }
  const press = await readLeft(folder, id, PRESS, reports);
  if (press === "spoiled") return undefined;
  const card = readCard(publication, press);
  return { id, inputs, ...told, card, files, outputs };
}

/** Content files that each output of a publication names. */
const NAMED = 100;

/**
 * What the manifest says of the inputs of the output at `path`: all of them, but where a publication has more than a hundred only
 * beside what readers open first. Its other outputs are as many as its texts, and say one digest of the list.
 */
export function inputsOf(id: string, path: string, inputs: StageInput["files"]): Output["inputs"] {
  const isFirst = [`${id}/index.html`, `${id}/${id}.pdf`, `${id}/${id}.epub`].includes(path);
  if (isFirst || inputs.length <= NAMED) return inputs;
  return [{ path: `${id}/`, sha256: sha256(JSON.stringify(inputs)) }];
}

/** The file that composing left for `id` beside its model, if it did; whether it is not what it left. */
async function readLeft(
  folder: string,
  id: string,
  file: string,
  reports: Reports,
): Promise<Buffer | undefined | "spoiled"> {
  const digest = reports.get("compose")?.files[`${id}/${file}`];
  if (digest === undefined) return undefined;
  const bytes = await readIfPresent(join(folder, "dist/compose", id, file));
  return bytes !== undefined && sha256(bytes) === digest ? bytes : "spoiled";
}

/** What its stages said of a publication, and of its files. */
function toldIn(reports: Reports, id: string): Pick<Built, "messages" | "problems"> {
  const entries = [...reports.values()].flatMap((report) => entryIn(report, id) ?? []);
  return {
    messages: entries.flatMap(({ messages }) => messages),
    problems: entries.flatMap(({ problems = [] }) => problems),
  };
}

/** Pages of a publication share one, so the first is looked at alone. */
function sheetIn(file: string, bytes: Buffer): { readonly sheet?: string } {
  if (file !== "index.html") return {};
  const [, sheet] = /href="\.\.\/assets\/([^"/]+\.css)"/.exec(bytes.toString("utf8")) ?? [];
  return sheet === undefined ? {} : { sheet };
}

/** What the library and the checks say of the publication in `model`, whose press is in a file of its own. */
export function readCard(model: Uint8Array, printed: Uint8Array | undefined): Card {
  // In the process that made it, it is there without being read.
  const { id, kind, metadata, catalogue, style, modified } = modelIn(
    "Publication",
    model,
    (json) => json as Publication,
  );
  const press =
    printed === undefined ? undefined : modelIn("Press", printed, (json) => json as Press);
  const { title, subtitle, description, standfirst = description, authors, date, lang } = metadata;
  const { series, keywords, identifier, publisher, license, rights = license } = metadata;
  const { volume } = catalogue;
  return {
    id,
    kind,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(description === undefined ? {} : { description }),
    authors: authors.map(({ name }) => name),
    ...(date === undefined ? {} : { date }),
    ...(modified === UNDATED ? {} : { modified }),
    lang,
    ...(series === undefined ? {} : { series }),
    ...(volume === undefined ? {} : { volume }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(identifier === undefined ? {} : { identifier }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(rights === undefined ? {} : { rights }),
    style,
    ...(press === undefined ? {} : { press: printedWith(press) }),
  };
}

function printedWith({ inkLimit, paper, leafMm, binding }: Press): NonNullable<Card["press"]> {
  return { inkLimit, paper, ...(leafMm === undefined ? {} : { leafMm }), binding };
}

/** Content files by publication, from the lists the tasks are keyed by. */
async function readInputs(folder: string): Promise<Map<string, StageInput["files"]>> {
  const inputs = new Map<string, StageInput["files"]>();
  for (const list of ["texts.json", "publications.json"]) {
    const entries = JSON.parse(await readFile(join(folder, list), "utf8")) as StageInput[];
    for (const { id, files } of entries) {
      // Texts that are archived are read twice.
      const known = new Map((inputs.get(id) ?? []).map((file) => [file.path, file]));
      for (const file of files) known.set(file.path, file);
      inputs.set(id, [...known.values()]);
    }
  }
  return inputs;
}

/**
 * Remove what `earlier` lists and `manifest` does not, and put `manifest` in last: what it lists is there.
 * Files printery did not write are never touched.
 */
export function finish(edition: Edition, manifest: Manifest, earlier: Manifest): void {
  const wanted = new Set(manifest.outputs.map(({ path }) => path));
  for (const { path } of earlier.outputs) {
    if (!wanted.has(path)) edition.remove(path);
  }
  // Of a thousand publications it has forty megabytes, which nobody need write to see that they are the same.
  if (isSame(manifest, earlier) && edition.has(MANIFEST)) return;
  edition.put(new Map([[MANIFEST, manifestBytes(manifest)]]));
}

/** Whether all that `manifest` lists was taken over from `earlier`. */
function isSame(manifest: Manifest, earlier: Manifest): boolean {
  const isAll = <Item>(now: readonly Item[], before: readonly Item[]) =>
    now.length === before.length && now.every((item, at) => item === before[at]);
  return (
    isAll(manifest.publications, earlier.publications) && isAll(manifest.outputs, earlier.outputs)
  );
}
