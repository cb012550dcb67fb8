import { createRequire } from "node:module";
import { crc32, deflateRawSync } from "node:zlib";
import { EPub } from "epub-gen-memory";

/** A file of the container: `content` at `path`, which starts at the container's root. */
export interface Entry {
  readonly path: string;
  readonly content: string | Uint8Array;
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
    const packed = compression === "STORE" ? content : deflated(content);
    this.zip.file(path, packed, { date, compression, createFolders: false });
  }
}

/** JSZip deflates in JavaScript, which takes three times as long; what is deflated already it takes as it is. */
function deflated(content: string | Uint8Array): Content {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes);
  return new CompressedObject(packed.length, bytes.length, crc32(bytes), DEFLATE, packed);
}

/** JSZip's `file` takes an entry of an archive in place of content, as it does itself on loading one; its types say less. */
type Content = Uint8Array & { readonly compressedSize: number };

/** The two modules of the copy of JSZip that epub-gen-memory has. */
const { resolve } = createRequire(import.meta.url);
const ofEngine = createRequire(resolve("epub-gen-memory"));
const CompressedObject: new (
  compressedSize: number,
  uncompressedSize: number,
  crc32: number,
  compression: { readonly magic: string },
  content: Uint8Array,
) => Content = ofEngine("jszip/lib/compressedObject.js");
const { DEFLATE }: { readonly DEFLATE: { readonly magic: string } } = ofEngine(
  "jszip/lib/compressions.js",
);
