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
    this.zip.file(path, content, { date, compression, createFolders: false });
  }
}
