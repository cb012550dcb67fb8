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

/** What was made of a format. */
interface Made {
  readonly files: ReadonlyMap<string, ShelfFile>;
  /** What was there before these, and is no more: who has not heard of that yet may still ask for it. */
  readonly gone: ReadonlyMap<string, ShelfFile>;
}

/** Outputs by publication and format, and what publications share. */
export class Shelf {
  readonly #made = new Kept<Made>(bytesOf, ROOM);
  readonly #shared = new Map<string, ShelfFile>();

  /** Put the files of a format in place of those that it had. */
  put(id: string, format: string, files: Files): void {
    this.#set(id, format, shelved(files));
  }

  /** SHA-256 of the files of a format, by their paths. */
  held(id: string, format: string): Map<string, string> {
    const files = this.#filesOf(id, format);
    return new Map([...files].map(([path, { digest }]) => [path, digest]));
  }

  /** Pages of a publication, by their paths in its folder. */
  pagesOf(id: string): readonly string[] {
    return [...this.#filesOf(id, "html").keys()].filter((path) => path.endsWith(".html"));
  }

  /**
   * {@link put}, where some of the files are those that it had, by their digests. Gives back whether all are there: others may have taken their
   * room while these were made.
   */
  replace(id: string, format: string, { digests, bytes }: GivenFiles): boolean {
    const had = this.#filesOf(id, format);
    const files = new Map<string, ShelfFile>();
    for (const [path, digest] of digests) {
      const own = bytes.get(path);
      const file = own === undefined ? had.get(path) : shelvedAs(path, own, digest);
      if (file?.digest !== digest) return false;
      files.set(path, file);
    }
    this.#set(id, format, files);
    return true;
  }

  #filesOf(id: string, format: string): ReadonlyMap<string, ShelfFile> {
    return this.#made.get(`${id}/${format}`)?.files ?? new Map();
  }

  #set(id: string, format: string, files: ReadonlyMap<string, ShelfFile>): void {
    const gone = [...this.#filesOf(id, format)].filter(([path]) => !files.has(path));
    this.#made.set(`${id}/${format}`, { files, gone: new Map(gone) });
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
    const made = FORMATS.flatMap((format) => this.#made.get(`${id}/${format}`) ?? []);
    const sets = [...made.map(({ files }) => files), ...made.map(({ gone }) => gone)];
    return sets.find((files) => files.has(name))?.get(name);
  }
}

function shelved(files: Files): Map<string, ShelfFile> {
  return new Map([...files].map(([path, bytes]) => [path, shelvedAs(path, bytes, sha256(bytes))]));
}

function shelvedAs(path: string, bytes: Uint8Array, digest: string): ShelfFile {
  return { bytes, type: typeOf(path), etag: `"${digest.slice(0, 32)}"`, digest };
}

function bytesOf({ files, gone }: Made): number {
  return [...files.values(), ...gone.values()].reduce(
    (sum, { bytes }) => sum + bytes.byteLength,
    0,
  );
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
