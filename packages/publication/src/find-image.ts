import { posix } from "node:path";
import { unescape as decodePercents } from "node:querystring";
import {
  beyond,
  type Files,
  type LimitName,
  type Limits,
  type RuleId,
  type Unread,
} from "@printery/task";
import { folderOf, likelyBeside } from "./file-name.ts";
import { type ImageFile, readImageFile } from "./image-file.ts";

/** An image that can be published, by its content path. */
export interface FoundImage extends ImageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why an image can't be published. */
export interface Unusable {
  readonly ruleId: RuleId;
  /** “Expected …, not …”. */
  readonly expected: string;
}

/** What a publication's images are found among, and how much of them is read. */
export interface ImageSource {
  readonly files: Files;
  /** Those that are too large. */
  readonly unread: Unread;
  readonly limits: Limits;
}

/** The image among the files of `source` that `url` in the text at `from` means; which may be there, those who read files have decided. */
export function findImage(url: string, from: string, source: ImageSource): FoundImage | Unusable {
  const { files, unread, limits } = source;
  const folder = folderOf(from);
  const path = resolve(url, from, (path) => files.has(path) || unread.has(path));
  if (path === undefined) {
    const where = folder === undefined ? "beside the text" : `in the folder ${folder}`;
    return { ruleId: "image-outside", expected: `Expected an image ${where}, not ${url}` };
  }
  const bytes = files.get(path);
  const length = bytes?.byteLength ?? unread.get(path) ?? 0;
  if (length > limits.image) return excess("image", limits, length);
  if (bytes === undefined && !isInside(path, folder)) {
    const expected = `Expected an image that is there, in the folder that content may come from (--root), not ${url}`;
    return { ruleId: "image-outside", expected };
  }
  if (bytes === undefined) {
    const meant = likelyBeside(path, files.keys());
    // What has another ending is not even looked for.
    if (meant === undefined && OTHER.test(path))
      return { ruleId: "image-unreadable", expected: `Expected ${KINDS}, not ${path}` };
    const hint = meant === undefined ? "" : ` (${meant} lies there)`;
    const expected = `Expected an image at ${path}, not nothing${hint}`;
    return { ruleId: "image-missing", expected };
  }
  const read = readImageFile(bytes);
  if ("instead" in read) {
    const expected = `Expected ${KINDS} in ${path}, not ${read.instead}`;
    return { ruleId: "image-unreadable", expected };
  }
  const { mediaType, width, height } = read.header;
  const isDrawing = mediaType === "image/svg+xml";
  if (!isDrawing && width * height > limits.pixels) return excess("pixels", limits, width * height);
  const elements = isDrawing ? elementsIn(bytes) : 0;
  if (elements > limits.elements) return excess("elements", limits, elements);
  return { path, bytes, ...read };
}

const KINDS = "a PNG, JPEG, GIF, WebP or SVG image";
/** The name of a file that is none by its ending. */
const OTHER = /\.(?!(?:png|jpe?g|gif|webp|svg)$)\w+$/i;

function excess(name: LimitName, limits: Limits, found: number): Unusable {
  return { ruleId: "limit-exceeded", expected: `Expected ${beyond(name, limits, found)}` };
}

/** Tags that open, which no drawing has fewer of than elements; counted without reading it. */
function elementsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    const next = bytes[at + 1];
    if (next !== SLASH && next !== EXCLAMATION && next !== QUESTION) count += 1;
  }
  return count;
}

const LESS = 0x3c;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

/** A content path; undefined for an address and for a path from the root. */
function resolve(
  url: string,
  from: string,
  isThere: (path: string) => boolean,
): string | undefined {
  if (/^([a-z][a-z\d+.-]*:|[/\\])/i.test(url)) return undefined;
  const path = posix.join(posix.dirname(from), url);
  // Markdown writes the space in `my map.png` as %20, but a file may also be named so.
  return isThere(path) ? path : decodePercents(path);
}

function isInside(path: string, folder: string | undefined): boolean {
  const inside = posix.normalize(path);
  return folder === undefined ? !inside.startsWith("../") : inside.startsWith(`${folder}/`);
}
