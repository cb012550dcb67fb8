import { accessSync, constants, type Dirent, existsSync, lstatSync, readdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import { textExtensions } from "@printery/parser/extensions";
import {
  beyond,
  ContentError,
  codeOf,
  hasErrors,
  isFile,
  type Limits,
  leadsTo,
  type Message,
  nearest,
  type PluginFiles,
  type Unread,
  usualLimits,
} from "@printery/task";
import { isMadeText, isOutputs } from "./own-outputs.ts";

/** The files of one publication, before anything is read. Paths are relative to `root`, with forward slashes. */
export interface Source {
  /** Portable name, unique ignoring case: the folder in the output and the name of its files. */
  readonly id: string;
  /** The folder that paths are relative to. */
  readonly root: string;
  /** The folder that all its files really lie in, by its real path. */
  readonly within: string;
  /** In natural order: "2-two.txt" before "10-ten.txt". */
  readonly texts: readonly string[];
  /** publication.yaml, side-cars and images. */
  readonly companions: readonly string[];
  /** Files among these that are larger than is read. */
  readonly unread?: Unread;
  /** How much is read, where that is not as usual. */
  readonly limits?: Limits;
  /** Whether links may lead to other publications, which lie beside it in `root`. */
  readonly isBeside?: boolean;
  /** What the project has of its own. */
  readonly plugins?: PluginFiles | undefined;
}

const IMAGES = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];
const COMPANIONS = [".yaml", ".yml", ".icc", ".icm", ...IMAGES];

/** Numbers in names count by value, in every locale alike. */
export const natural: Intl.Collator = new Intl.Collator("en", { numeric: true });

/** Whether a file beside publications says what their library is; it is no side-car of a text that is called alike. */
export function isLibraryFile(name: string): boolean {
  return /^library\.ya?ml$/i.test(name);
}

/** What may be a publication in `folder`: its texts and folders, and what links may lead to. */
export async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => {
      // What a package manager has put there is nobody's text.
      if (!isVisible(entry.name) || entry.name === "node_modules") return false;
      return (
        entry.isDirectory() || isText(entry.name) || leadsToFolder(entry, join(folder, entry.name))
      );
    })
    .map(({ name }) => name);
}

function leadsToFolder(entry: { isSymbolicLink(): boolean }, path: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return leadsTo(path).kind === "folder";
  } catch (cause) {
    if (cause instanceof ContentError) return false;
    throw cause;
  }
}

/** What is found at a path. */
export interface Found {
  /** Of the publication that is there, or would be. */
  readonly id: string;
  /** Whether there are texts in it that printery made, which are none of its own. */
  readonly isMade?: boolean;
  /** It may have no texts; absent where a message is an error. */
  readonly source?: Source;
  readonly messages: readonly Message[];
}

/**
 * The publication at `path`, a text or a folder. Its files must really lie in `within`, a real path: without one in the folder itself,
 * or in that of the text.
 */
export async function findSource(
  path: string,
  within?: string,
  limits: Limits = usualLimits,
): Promise<Found> {
  const name = basename(path);
  try {
    const { path: real, kind } = leadsTo(path, within);
    if (kind === "folder") return await readFolder(path, within ?? real, limits);
    if (isText(name)) return readText(path, within);
    return { id: portableName(name), messages: [unknownFormat(path)] };
  } catch (cause) {
    const id = portableName(isText(name) ? stem(name) : name);
    const meant = existsSync(path) ? undefined : nearestTo(path);
    const expected = `a text or a folder of texts${meant === undefined ? "" : `, as “${meant}” is`}`;
    return { id, messages: [refusal(path, cause, expected, "skipping it")] };
  }
}

/** The text or folder beside `path` that is called nearly so. */
function nearestTo(path: string): string | undefined {
  try {
    const wanted = basename(path);
    // It may be there, and lead nowhere.
    const names = readdirSync(dirname(path), { withFileTypes: true })
      .filter(({ name }) => name !== wanted)
      .filter((entry) => entry.isDirectory() || isText(entry.name))
      .map(({ name }) => name);
    // With its extension forgotten, or another.
    const same = names.filter((name) => stem(name) === stem(wanted) || stem(name) === wanted);
    return same.length === 1 ? same[0] : nearest(wanted, names);
  } catch {
    return undefined;
  }
}

function readText(path: string, within?: string): Found {
  const root = dirname(path);
  const name = basename(path);
  const id = portableName(stem(name));
  const own = within ?? leadsTo(root).path;
  leadsTo(path, own);
  const companions: string[] = [];
  for (const sidecar of sidecarNames(name)) {
    try {
      if (companions.length === 0 && isSidecar(sidecar, root, own)) companions.push(sidecar);
    } catch (cause) {
      return { id, messages: [refusal(join(root, sidecar), cause, "a file", NOT_BUILT)] };
    }
  }
  return { id, source: { id, root, within: own, texts: [name], companions }, messages: [] };
}

/** What the side-car of the text called `name` may be called, the usual first. */
function sidecarNames(name: string): string[] {
  const names = [".yaml", ".yml"].map((extension) => stem(name) + extension);
  return names.filter((each) => !isLibraryFile(each));
}

/**
 * Whether a file called `name` describes the text beside it. A folder may be called so.
 *
 * @throws ContentError where something is there that can't be read: what an author says of a text is not passed over
 */
function isSidecar(name: string, root: string, within: string): boolean {
  const path = join(root, name);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return false;
  return leadsTo(path, within).kind === "file";
}

/** What the side-car of the text at `path` is called; undefined where it has none. */
export async function sidecarBeside(path: string): Promise<string | undefined> {
  for (const name of sidecarNames(basename(path))) {
    if (await isFile(join(dirname(path), name))) return name;
  }
  return undefined;
}

/** The message for what `cause`, a {@link ContentError}, says of `path`. @throws any other cause */
export function refusal(path: string, cause: unknown, expected: string, then: string): Message {
  if (!(cause instanceof ContentError)) throw cause;
  const { ruleId, message } = cause;
  const hint = ruleId === "file-outside" ? " (--root may name a wider folder)" : "";
  const reason = `Expected ${expected}, not ${message}${hint}; ${then}`;
  return { file: path, severity: "error", ruleId, reason };
}

function unknownFormat(path: string): Message {
  const known = textExtensions.join(", ");
  const extension = extname(path).toLowerCase();
  // What it can make a text of, it says.
  const way = ADOPTED.includes(extension) ? " (`printery new --from` makes a text of it)" : "";
  const reason = `Expected a text (${known}), not “${extname(path) || basename(path)}”${way}; skipping it`;
  return { file: path, severity: "error", ruleId: "format-unknown", reason };
}

/** What `printery new --from` reads besides texts. */
const ADOPTED = [".docx", ".html", ".htm", ".xhtml"];

const NOT_BUILT = "this publication is not built";

/** What has another extension than texts and companions is none of its files. */
async function readFolder(folder: string, within: string, limits: Limits): Promise<Found> {
  const root = dirname(folder);
  const id = portableName(basename(folder));
  const messages: Message[] = [];
  const found: Below[] = [];
  let isMade = false;
  for await (const below of pathsBelow(folder, (message) => messages.push(message))) {
    const { path } = below;
    if (isMadeText(dirname(path), basename(path))) isMade = true;
    else if (isText(path) || isCompanion(path)) found.push(below);
  }
  if (found.length > limits.files) {
    const reason = `Expected ${beyond("files", limits, found.length)}; ${NOT_BUILT}`;
    const excess: Message = { file: folder, severity: "error", ruleId: "limit-exceeded", reason };
    return { id, messages: [...messages, excess] };
  }
  const paths: string[] = [];
  for (const { path, isFile } of found) {
    try {
      // No link leads to a file below the folder, which lies in `within`; who reads it looks again.
      if (isFile || leadsTo(path, within).kind === "file")
        paths.push(relative(root, path).split(sep).join("/"));
    } catch (cause) {
      messages.push(refusal(path, cause, "a file", NOT_BUILT));
    }
  }
  if (hasErrors(messages)) return { id, messages };
  paths.sort(natural.compare);
  const texts = paths.filter(isText);
  const companions = paths.filter(isCompanion);
  const source = { id, root, within, texts, companions };
  messages.push(...strayYaml(paths, root, `${basename(folder)}/publication.yaml`));
  return { id, source, ...(isMade && { isMade }), messages };
}

/**
 * Warnings of YAML among `paths`, which begin in `root`, that is nobody's, and called nearly as `whole`, which says something of all of them,
 * or as the side-car of one of the texts: nothing else would tell that it is not read.
 */
export function strayYaml(paths: readonly string[], root: string, whole: string): Message[] {
  const texts = paths.filter(isText).map((path) => `${withoutExtension(path)}.yaml`);
  const read = new Set([whole, ...texts]);
  const strays = paths.filter(
    (path) => /\.ya?ml$/i.test(path) && !read.has(`${withoutExtension(path)}.yaml`),
  );
  return strays.slice(0, MOST_STRAYS).flatMap((path) => {
    const beside = [...read].filter((one) => dirname(one) === dirname(path));
    const meant = nearest(
      basename(path),
      beside.map((one) => basename(one)),
    );
    if (meant === undefined) return [];
    const reason = `Expected ${meant}, not ${basename(path)}; nothing of it is read`;
    const file = join(root, path);
    return [{ file, severity: "warning" as const, ruleId: "publication-invalid", reason }];
  });
}

/** Whoever has more has not mistyped their names. */
const MOST_STRAYS = 20;

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}

/** What is no folder below one; whether it is known for a regular file by itself, no link to one. */
interface Below {
  readonly path: string;
  readonly isFile: boolean;
}

/** All that is visible below `folder` but folders, and outputs of a build; links to folders are told of, and not followed. */
async function* pathsBelow(
  folder: string,
  tell: (message: Message) => void,
): AsyncGenerator<Below> {
  const folders = [folder];
  for (let from = folders.pop(); from !== undefined; from = folders.pop()) {
    const isOpen = maySearch(from);
    for (const entry of entriesOf(from, tell)) {
      if (!isVisible(entry.name)) continue;
      const path = join(from, entry.name);
      if (entry.isDirectory()) {
        if (!(await isOutputs(path))) folders.push(path);
      } else if (leadsToFolder(entry, path)) tell(notFollowed(path));
      // A name that was misread leads nowhere.
      else yield { path, isFile: isOpen && entry.isFile() && !path.includes("\ufffd") };
    }
  }
}

/** Whether files in `folder` can be reached, which takes more than to list them. */
function maySearch(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** At once: there may be ten thousand folders of few files, and who reads them has nothing else to do. */
function entriesOf(folder: string, tell: (message: Message) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    const why = new ContentError("not-a-file", `one that can't be read (${codeOf(cause)})`);
    tell(refusal(folder, codeOf(cause) === undefined ? cause : why, "a folder", NOT_BUILT));
    return [];
  }
}

function notFollowed(file: string): Message {
  const reason = "Expected a folder, not a link to one; what it leads to is left out";
  return { file, severity: "warning", ruleId: "not-a-file", reason };
}

/** `name` with what is not portable in paths and URLs replaced, with hyphens beside it by one: letters, digits and inner `-`, `_`, `.` stay. */
export function portableName(name: string): string {
  const portable = name
    .normalize("NFC")
    // “FAQ - cards” has one hyphen.
    .replace(/[-_]*(?:[^\p{L}\p{N}._-]+[-_]*)+/gu, "-")
    .replace(/^[._-]+|[._-]+$/gu, "");
  const kept = fitting([...portable].slice(0, 100)).replace(/[._-]+$/u, "");
  if (kept === "") return "untitled";
  return RESERVED.test(kept) ? `${kept}-text` : kept;
}

/** {@link portableName} of a text: the side-car of one called “library” would be the library's own. */
export function fileName(name: string): string {
  const portable = portableName(name);
  return isLibraryFile(`${portable}.yaml`) ? `${portable}-text` : portable;
}

/** Bytes: file systems hold 255, of which an ending, and what it is called while it is written, take some. */
const LONGEST = 180;

/** The first of `letters`, as many as fit a file system. */
function fitting(letters: readonly string[]): string {
  let bytes = 0;
  const over = letters.findIndex((letter) => {
    bytes += Buffer.byteLength(letter);
    return bytes > LONGEST;
  });
  return letters.slice(0, over < 0 ? letters.length : over).join("");
}

/** Names that Windows keeps for devices, with any extension, and those of the library's own pages. */
const RESERVED =
  /^(con|prn|aux|nul|com\d|lpt\d|index|manifest|assets|fonts|style|search|pagefind|authors|series|subjects|languages|years|kinds|404|feed|opds|sitemap|robots|llms|card)(\.|$)/i;

export function isText(path: string): boolean {
  return textExtensions.includes(extname(path).toLowerCase());
}

function isCompanion(path: string): boolean {
  return COMPANIONS.includes(extname(path).toLowerCase());
}

function isVisible(name: string): boolean {
  return !name.startsWith(".");
}

function stem(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}
