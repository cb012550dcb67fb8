import type { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { textExtensions } from "@printery/parser/extensions";
import { isFile, type Message } from "@printery/task";

/** The files of one publication, before anything is read. Paths are relative to `root`, with forward slashes. */
export interface Source {
  /** Portable name, unique ignoring case: the folder in the output and the name of its files. */
  readonly id: string;
  /** The folder that paths are relative to. */
  readonly root: string;
  /** In natural order: "2-two.txt" before "10-ten.txt". */
  readonly texts: readonly string[];
  /** publication.yaml, side-cars and images. */
  readonly companions: readonly string[];
}

export interface Scan {
  /** In natural order of id. */
  readonly sources: readonly Source[];
  readonly messages: readonly Message[];
}

const COMPANIONS = [
  ".yaml",
  ".yml",
  ".icc",
  ".icm",
  ".png",
  ".jpg",
  ".jpeg",
  ".gif",
  ".webp",
  ".svg",
];

/** Numbers in names count by value, in every locale alike. */
const natural = new Intl.Collator("en", { numeric: true });

/** The publications of a content folder: each loose text is one, each folder with texts is one. */
export async function scanContent(root: string): Promise<Scan> {
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries
    .filter((entry) => isVisible(entry.name) && (entry.isDirectory() || isText(entry.name)))
    .map(({ name }) => name);
  return scanPaths(names.map((name) => join(root, name)));
}

/** The publications that `paths` name: a text or a folder of texts each. A path that is neither is a message. */
export async function scanPaths(paths: readonly string[]): Promise<Scan> {
  const sources: Source[] = [];
  const messages: Message[] = [];
  const taken = new Set<string>();
  for (const path of paths.map((path) => resolve(path)).sort(natural.compare)) {
    const found = await scanPath(path);
    if ("reason" in found) messages.push(found);
    else sources.push({ ...found, id: uniqueId(found.id, taken) });
  }
  return { sources, messages };
}

async function scanPath(path: string): Promise<Source | Message> {
  const root = dirname(path);
  const name = basename(path);
  const kind = await stat(path).catch(() => undefined);
  if (kind?.isDirectory()) return scanFolder(path);
  if (!kind?.isFile()) return notAFile(path, kind);
  if (!isText(name)) return unknownFormat(path);
  const sidecar = `${stem(name)}.yaml`;
  const companions = (await isFile(join(root, sidecar))) ? [sidecar] : [];
  return { id: portableName(stem(name)), root, texts: [name], companions };
}

function notAFile(path: string, kind: Stats | undefined): Message {
  const found = kind === undefined ? "nothing there" : "a device, pipe or socket";
  const reason = `Expected a text or a folder of texts, not ${found}; skipping it`;
  return { file: path, severity: "error", ruleId: "not-a-file", reason };
}

function unknownFormat(path: string): Message {
  const known = textExtensions.join(", ");
  const reason = `Expected a text (${known}), not “${extname(path) || basename(path)}”; skipping it`;
  return { file: path, severity: "error", ruleId: "format-unknown", reason };
}

async function scanFolder(folder: string): Promise<Source | Message> {
  const root = dirname(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path.split("/").every(isVisible))
    .sort(natural.compare);
  const texts = paths.filter(isText);
  if (texts.length === 0) return noTexts(folder);
  const companions = paths.filter((path) => COMPANIONS.includes(extname(path).toLowerCase()));
  return { id: portableName(basename(folder)), root, texts, companions };
}

function noTexts(folder: string): Message {
  const reason = `Expected texts (${textExtensions.join(", ")}) in the folder, not none; skipping it`;
  return { file: folder, severity: "warning", ruleId: "publication-empty", reason };
}

/** `name` with what is not portable in paths and URLs replaced: letters, digits and inner `-`, `_`, `.` stay. */
export function portableName(name: string): string {
  const kept = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[._-]+|[._-]+$/gu, "")
    .slice(0, 100)
    .replace(/[._-]+$/u, "");
  if (kept === "") return "untitled";
  return RESERVED.test(kept) ? `${kept}-text` : kept;
}

/** Names that Windows keeps for devices, with any extension, and those of the library's own pages. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|index|manifest|assets|fonts|style)(\.|$)/i;

/** File systems that ignore case must not make one folder of two publications. */
function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${id}-${n}`;
  taken.add(unique.toLowerCase());
  return unique;
}

function isText(path: string): boolean {
  return textExtensions.includes(extname(path).toLowerCase());
}

function isVisible(name: string): boolean {
  return !name.startsWith(".");
}

function stem(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}
