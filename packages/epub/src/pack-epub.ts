import { crc32, deflateRawSync } from "node:zlib";
import { EPub } from "epub-gen-memory";
import CompressedObject from "jszip/lib/compressedObject.js";
import { DEFLATE } from "jszip/lib/compressions.js";

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
  const container = await new Container(entries).render();
  return container.generateAsync({
    type: "uint8array",
    mimeType: "application/epub+zip",
    compression: "DEFLATE",
    compressionOptions: { level: 9 },
    platform: "DOS",
  });
}

/** The first moment a zip can tell, so that no clock is in the bytes. */
const date = new Date(Date.UTC(1980, 0, 1));

/** Formats that are compressed already: deflating them again costs time and gains nothing. */
const PACKED = /\.(jpe?g|png|gif|webp)$/i;

/**
 * The packaging half of epub-gen-memory. Its writing half stays idle: it is handed no chapters,
 * fonts, images or cover, so that its sanitiser (which drops attributes and text) and its
 * downloads have nothing to work on, and the one step that runs its templates is replaced.
 */
class Container extends EPub {
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    super({ title: "", css: "", verbose: false }, []);
    this.#entries = entries;
  }

  protected override async generateTemplateFiles(): Promise<void> {
    // The constructor has put the mimetype first, where it stays, but with the time of day.
    this.#add({ path: "mimetype", content: "application/epub+zip" }, "STORE");
    for (const entry of this.#entries) {
      this.#add(entry, PACKED.test(entry.path) ? "STORE" : "DEFLATE");
    }
  }

  #add({ path, content }: Entry, compression: "STORE" | "DEFLATE"): void {
    const packed = compression === "STORE" && !isDeflated(content) ? content : packedOf(content);
    this.zip.file(path, packed, { date, compression, createFolders: false });
  }
}

/** `content`, deflated: what can be kept, and go into a container again as it is. */
export function deflate(content: string | Uint8Array): Deflated {
  const bytes = Buffer.from(content);
  // Without, zlib keeps 16 KB for each page, however few bytes it comes to.
  const chunkSize = Math.min(CHUNK, Math.max(64, bytes.length));
  const deflated = deflateRawSync(bytes, { chunkSize });
  return { deflated, size: bytes.length, checksum: crc32(bytes) };
}

/** Bytes: zlib's own usual. */
const CHUNK = 16 * 1024;

function isDeflated(content: Entry["content"]): content is Deflated {
  return typeof content === "object" && "deflated" in content;
}

/** JSZip deflates in JavaScript, which takes three times as long; what is deflated already it takes as it is. */
function packedOf(content: Entry["content"]): Uint8Array {
  const { deflated, size, checksum } = isDeflated(content) ? content : deflate(content);
  return new CompressedObject(deflated.length, size, checksum, DEFLATE, deflated);
}
