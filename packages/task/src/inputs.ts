import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles, readSoon, sha256 } from "./files.ts";
import type { ContentFile, Files, Report, StageInput, StageOptions } from "./stage.ts";
import { ContentError, readWithin } from "./within.ts";

/** What a stage has to work on in the unit of the working folder. */
export interface Inputs {
  readonly publications: readonly StageInput[];
  /**
   * All that is read for one of them, by the paths under which the stage has it.
   *
   * @throws ChangedError where a content file is another than its list says; where the stage before left something else
   */
  readonly inputsOf: (publication: StageInput) => Promise<Files>;
}

/** A content file is not what the list says that it is: it changed since the list was written. */
export class ChangedError extends Error {
  override readonly name = "ChangedError";
  readonly path: string;
  constructor(path: string) {
    super(`${path} changed while it was being built`);
    this.path = path;
  }
}

/** What stages say that they left, by what the options call them, and what publications are given, by their ids. */
interface Found {
  readonly left: Report["files"] | undefined;
  readonly besides: ReadonlyMap<string, Report["files"] | undefined>;
  readonly given: Files;
}

/** What is there for a stage with these options. @throws where a report of a stage before was spoiled */
export async function openInputs(options: StageOptions): Promise<Inputs> {
  const left = filesLeftBy(options.after);
  const besides = new Map((options.beside ?? []).map(({ stage }) => [stage, filesLeftBy(stage)]));
  const publications = await publicationsOf(options, left);
  const found = { left, besides, given: givenBy(options) };
  return { publications, inputsOf: (publication) => readInputs(publication, options, found) };
}

/** The publications that the content list names, or those the stage before has left outputs for. */
async function publicationsOf(
  { content, after = "" }: StageOptions,
  left: Report["files"] | undefined,
): Promise<StageInput[]> {
  if (content !== undefined) return JSON.parse(readFileSync(content, "utf8")) as StageInput[];
  const paths = left === undefined ? await listFiles(join("dist", after)) : Object.keys(left);
  const ids = paths.flatMap((path) => /^([^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(ids)].map((id) => ({ id, files: [] }));
}

/** What publications are given besides, by their ids. */
function givenBy({ given }: StageOptions): Files {
  const json = given && readSoon(given.list);
  const all = json === undefined ? {} : (JSON.parse(json.toString("utf8")) as object);
  return new Map(
    Object.entries(all).map(([id, value]) => [id, Buffer.from(JSON.stringify(value))]),
  );
}

/** What a stage says of the files it left; undefined of none. */
function filesLeftBy(stage: string | undefined): Report["files"] | undefined {
  const path = join("dist", stage ?? "", "report.json");
  const json = stage === undefined ? undefined : readSoon(path);
  if (json === undefined) return undefined;
  try {
    return (JSON.parse(json.toString("utf8")) as Report).files;
  } catch {
    throw new Error(damaged(path));
  }
}

/** Files that a stage left for `id`: those of its report, as what a cache gives back stands beside what was there before. */
async function filesOf(
  id: string,
  stage: string,
  left: Report["files"] | undefined,
): Promise<string[]> {
  if (left === undefined) return listFiles(join("dist", stage, id));
  const own = Object.keys(left).filter((path) => path.startsWith(`${id}/`));
  return own.map((path) => path.slice(id.length + 1)).sort();
}

/** @throws where `bytes` are others than the stage left: a cache gave them back, or they were spoiled since */
function holdAgainst(
  left: Report["files"] | undefined,
  path: string,
  bytes: Uint8Array,
  stage: string,
): void {
  if (left !== undefined && left[path] !== sha256(bytes)) {
    throw new Error(damaged(join("dist", stage, path)));
  }
}

function damaged(path: string): string {
  return `${path} is not what the stage before left; run every task again`;
}

async function readInputs(
  { id, files }: StageInput,
  { after, takes, beside = [], given: said }: StageOptions,
  { left, besides, given }: Found,
): Promise<Files> {
  const inputs = new Map<string, Uint8Array>();
  if (after !== undefined) {
    for (const path of await filesOf(id, after, left)) {
      if (!isTaken(path, takes)) continue;
      const bytes = readFileSync(join("dist", after, id, path));
      holdAgainst(left, `${id}/${path}`, bytes, after);
      inputs.set(path, bytes);
    }
  }
  for (const { stage, file } of beside) {
    const bytes = readSoon(join("dist", stage, id, file));
    if (bytes === undefined) continue;
    holdAgainst(besides.get(stage), `${id}/${file}`, bytes, stage);
    inputs.set(file, bytes);
  }
  const own = given.get(id);
  if (said !== undefined && own !== undefined) inputs.set(said.as, own);
  for (const file of files) inputs.set(file.path, readContent(file));
  return inputs;
}

function isTaken(path: string, takes: StageOptions["takes"]): boolean {
  if (takes === undefined) return true;
  return takes.some((name) => (name.endsWith("/") ? path.startsWith(name) : path === name));
}

function readContent({ path, sha256: digest }: ContentFile): Uint8Array {
  const { PRINTERY_CONTENT: content = "content", PRINTERY_ROOT: root = content } = process.env;
  try {
    const bytes = readWithin(root, join(content, path));
    if (sha256(bytes) === digest) return bytes;
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
  }
  throw new ChangedError(path);
}
