import { crc32, deflateRawSync, type ZlibOptions } from "node:zlib";
import { EPub } from "epub-gen-memory";
import { archiveOf, DEFLATED, type Packed, STORED } from "./archive.ts";

/** A file of the container: `content` at `path`, which starts at the container's root. */
export interface Entry {
  readonly path: string;
  readonly content: string | Uint8Array | Deflated;
}

/** Content as a container holds it (APPNOTE 4.4). */
export interface Deflated {
  readonly deflated: Uint8Array;
  /** Bytes before it was. */
  readonly size: number;
  readonly checksum: number;
}

/** The container (EPUB 3.3, clause 4) of `entries`, in their order after the mimetype; same entries, same bytes. */
export async function packEpub(entries: readonly Entry[]): Promise<Uint8Array> {
  return new Container(entries).genEpub();
}

/** Formats that are compressed already: deflating them again costs time and gains nothing. */
const PACKED = /\.(jpe?g|png|gif|webp)$/i;

/**
 * The packaging half of epub-gen-memory. Its writing half stays idle: it is handed no chapters,
 * fonts, images or cover, so that its sanitiser (which drops attributes and text) and its
 * downloads have nothing to work on, and the one step that runs its templates is replaced. So is the one in which JSZip writes, which
 * takes twenty times as long over files that are packed already.
 */
class Container extends EPub {
  readonly #entries: readonly Entry[];
  #files: readonly Packed[] = [];

  constructor(entries: readonly Entry[]) {
    super({ title: "", css: "", verbose: false }, []);
    this.#entries = entries;
  }

  protected override async generateTemplateFiles(): Promise<void> {
    this.#files = [stored("mimetype", "application/epub+zip"), ...this.#entries.map(packed)];
  }

  override async genEpub(): Promise<Buffer> {
    await this.render();
    return archiveOf(this.#files);
  }
}

function packed({ path, content }: Entry): Packed {
  if (!isDeflated(content) && PACKED.test(path)) return stored(path, content);
  const { deflated, size, checksum } = isDeflated(content) ? content : deflate(content);
  return { path, method: DEFLATED, bytes: deflated, size, checksum };
}

function stored(path: string, content: string | Uint8Array): Packed {
  const bytes = Buffer.from(content);
  return { path, method: STORED, bytes, size: bytes.length, checksum: crc32(bytes) };
}

/** `content`, deflated: what can be kept, and go into a container again as it is. */
export function deflate(content: string | Uint8Array): Deflated {
  const bytes = Buffer.from(content);
  const deflated = deflateRawSync(bytes, roomFor(bytes.length));
  return { deflated, size: bytes.length, checksum: crc32(bytes) };
}

/** Bytes: zlib's own usual for a part of what comes out. */
const CHUNK = 16 * 1024;
/** Bytes at the end of its window in which zlib begins no match (`MIN_LOOKAHEAD`). */
const LOOKAHEAD = 262;

/**
 * All that zlib can use for so many bytes, where its usual 280 KB, taken and cleared for each, are half the work for a page of two: a
 * window that holds them, and as many symbols (“Memory Footprint” of zlib's `zconf.h`). It finds the same matches in it.
 */
function roomFor(bytes: number): ZlibOptions {
  const bits = Math.ceil(Math.log2(bytes + LOOKAHEAD));
  return {
    chunkSize: Math.min(CHUNK, Math.max(64, bytes)),
    windowBits: Math.min(15, Math.max(9, bits)),
    memLevel: Math.min(8, Math.max(1, bits - 6)),
  };
}

function isDeflated(content: Entry["content"]): content is Deflated {
  return typeof content === "object" && "deflated" in content;
}
