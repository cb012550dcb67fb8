import { extname } from "node:path";
import { type Files, sha256 } from "@printery/task";
import type { GivenFiles } from "./jobs.ts";
import { Kept } from "./kept.ts";

/** A file that was made and is served from memory. */
export interface ShelfFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly etag: string;
  /** SHA-256. */
  readonly digest: string;
}

/** Bytes of outputs that are held; those of publications that nobody asked for last go first. */
const ROOM = 384e6;

const FORMATS = ["html", "pdf", "epub"];

/** Outputs by publication and format, and what publications share. */
export class Shelf {
  readonly #made = new Kept<ReadonlyMap<string, ShelfFile>>(bytesOf, ROOM);
  readonly #shared = new Map<string, ShelfFile>();

  /** Put the files of a format in place of those that it had. */
  put(id: string, format: string, files: Files): void {
    this.#made.set(`${id}/${format}`, shelved(files));
  }

  /** SHA-256 of the files of a format, by their paths. */
  held(id: string, format: string): Map<string, string> {
    const files = this.#made.get(`${id}/${format}`) ?? [];
    return new Map([...files].map(([path, { digest }]) => [path, digest]));
  }

  /**
   * {@link put}, where some of the files are those that it had, by their digests. Gives back whether all are there: others may have taken their
   * room while these were made.
   */
  replace(id: string, format: string, { digests, bytes }: GivenFiles): boolean {
    const had = this.#made.get(`${id}/${format}`);
    const files = new Map<string, ShelfFile>();
    for (const [path, digest] of digests) {
      const own = bytes.get(path);
      const file = own === undefined ? had?.get(path) : shelvedAs(path, own, digest);
      if (file?.digest !== digest) return false;
      files.set(path, file);
    }
    this.#made.set(`${id}/${format}`, files);
    return true;
  }

  /** Files that all publications share, by their paths in the library's folder. */
  share(files: Files): void {
    for (const [path, file] of shelved(files)) this.#shared.set(path, file);
  }

  /** Let go of what was made of a publication. */
  drop(id: string): void {
    for (const format of FORMATS) this.#made.delete(`${id}/${format}`);
  }

  has(id: string, format: string): boolean {
    return this.#made.get(`${id}/${format}`) !== undefined;
  }

  /** What stands at `path` of the library's folder. */
  at(path: string): ShelfFile | undefined {
    const shared = this.#shared.get(path);
    if (shared !== undefined) return shared;
    const slash = path.indexOf("/");
    if (slash < 0) return undefined;
    const [id, name] = [path.slice(0, slash), path.slice(slash + 1)];
    for (const format of FORMATS) {
      const file = this.#made.get(`${id}/${format}`)?.get(name);
      if (file !== undefined) return file;
    }
    return undefined;
  }
}

function shelved(files: Files): Map<string, ShelfFile> {
  return new Map([...files].map(([path, bytes]) => [path, shelvedAs(path, bytes, sha256(bytes))]));
}

function shelvedAs(path: string, bytes: Uint8Array, digest: string): ShelfFile {
  return { bytes, type: typeOf(path), etag: `"${digest.slice(0, 32)}"`, digest };
}

function bytesOf(files: ReadonlyMap<string, ShelfFile>): number {
  return [...files.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".bib": "text/plain; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".pdf": "application/pdf",
  ".epub": "application/epub+zip",
  ".xml": "application/xml",
};

function typeOf(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
}
