import { posix } from "node:path";
import { unescape as decodePercents } from "node:querystring";
import type { Files, RuleId } from "@printery/task";
import { baseName, folderOf } from "./file-name.ts";
import { type ImageFile, readImageFile } from "./image-file.ts";
import { nearest } from "./nearest.ts";

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

/** The image among `files` that `url` in the text at `from` means; which may be there, those who read files have decided. */
export function findImage(url: string, from: string, files: Files): FoundImage | Unusable {
  const folder = folderOf(from);
  const path = resolve(url, from, files);
  if (path === undefined) {
    const where = folder === undefined ? "beside the text" : `in the folder ${folder}`;
    return { ruleId: "image-outside", expected: `Expected an image ${where}, not ${url}` };
  }
  const bytes = files.get(path);
  if (bytes === undefined && !isInside(path, folder)) {
    const expected = `Expected an image that is there, in the folder that content may come from (--root), not ${url}`;
    return { ruleId: "image-outside", expected };
  }
  if (bytes === undefined) {
    const meant = likely(path, files);
    const hint = meant === undefined ? "" : ` (${meant} lies there)`;
    const expected = `Expected an image at ${path}, not nothing${hint}`;
    return { ruleId: "image-missing", expected };
  }
  const read = readImageFile(bytes);
  if ("instead" in read) {
    const expected = `Expected a PNG, JPEG, GIF, WebP or SVG image in ${path}, not ${read.instead}`;
    return { ruleId: "image-unreadable", expected };
  }
  return { path, bytes, ...read };
}

/** A content path; undefined for an address and for a path from the root. */
function resolve(url: string, from: string, files: Files): string | undefined {
  if (/^([a-z][a-z\d+.-]*:|[/\\])/i.test(url)) return undefined;
  const path = posix.join(posix.dirname(from), url);
  // Markdown writes the space in `my map.png` as %20, but a file may also be named so.
  return files.has(path) ? path : decodePercents(path);
}

function isInside(path: string, folder: string | undefined): boolean {
  const inside = posix.normalize(path);
  return folder === undefined ? !inside.startsWith("../") : inside.startsWith(`${folder}/`);
}

/** The name beside the missing one that a slip of the pen would explain. */
function likely(path: string, files: Files): string | undefined {
  const folder = posix.dirname(path);
  const beside = [...files.keys()].filter((other) => posix.dirname(other) === folder);
  return nearest(baseName(path), beside.map(baseName));
}
