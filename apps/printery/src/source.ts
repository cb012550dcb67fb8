import type { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, sep } from "node:path";
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
export const natural: Intl.Collator = new Intl.Collator("en", { numeric: true });

/** Whether a file beside publications says what their library is; it is no side-car of a text that is called alike. */
export function isLibraryFile(name: string): boolean {
  return /^library\.ya?ml$/i.test(name);
}

/** What may be a publication in `folder`: its texts and folders. */
export async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => isVisible(entry.name) && (entry.isDirectory() || isText(entry.name)))
    .map(({ name }) => name);
}

/** The publication at `path`, a text or a folder, which may have no texts; a message where there is neither. */
export async function findSource(path: string): Promise<Source | Message> {
  const root = dirname(path);
  const name = basename(path);
  const kind = await stat(path).catch(() => undefined);
  if (kind?.isDirectory()) return readFolder(path);
  if (!kind?.isFile()) return notAFile(path, kind);
  if (!isText(name)) return unknownFormat(path);
  const sidecar = `${stem(name)}.yaml`;
  const isItsOwn = !isLibraryFile(sidecar) && (await isFile(join(root, sidecar)));
  const companions = isItsOwn ? [sidecar] : [];
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

async function readFolder(folder: string): Promise<Source> {
  const root = dirname(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path.split("/").every(isVisible))
    .sort(natural.compare);
  const texts = paths.filter(isText);
  const companions = paths.filter((path) => COMPANIONS.includes(extname(path).toLowerCase()));
  return { id: portableName(basename(folder)), root, texts, companions };
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
const RESERVED =
  /^(con|prn|aux|nul|com\d|lpt\d|index|manifest|assets|fonts|style|search|pagefind|authors|series|subjects|languages|years|kinds|404|feed|opds|sitemap|robots|llms|card)(\.|$)/i;

function isText(path: string): boolean {
  return textExtensions.includes(extname(path).toLowerCase());
}

function isVisible(name: string): boolean {
  return !name.startsWith(".");
}

function stem(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}
