import type { Cache } from "@printery/task";
import { type Deflated, deflate } from "./pack-epub.ts";
import type { Page, Told } from "./page.ts";
import type { Memory } from "./split-pages.ts";

/** A page as the container holds it, and each of its characters, for the fonts. */
export interface Packed {
  readonly characters: string;
  /** Those of its formulas; "" where there are none. */
  readonly formulas: string;
  readonly content: Deflated;
}

/** Pages in `cache`, by the digest of what they are made of; `fileOf` makes a file of a page that is packed. */
export function pageMemory<File extends Packed>(
  cache: Cache,
  fileOf: (page: Page, packed: Packed) => File,
): Memory<File> {
  return {
    recall(page, place) {
      const { origin } = page;
      const bytes = origin && cache.get(`page-${origin.digest}`);
      if (origin === undefined || bytes === undefined) return undefined;
      const { told, packed } = unpack(bytes);
      if (!leads(told, place) || !origin.isStill(told)) return undefined;
      return fileOf(page, packed);
    },
    keep(page, file, place) {
      const { origin } = page;
      if (origin === undefined || !leads(origin.told(), place)) return;
      cache.put(`page-${origin.digest}`, pack(origin.told(), file));
    },
  };
}

/** What `make` makes, packed; what is in `cache` under `key` is not made again. */
export function packedOnce(cache: Cache | undefined, key: string, make: () => string): Deflated {
  const bytes = cache?.get(key);
  if (bytes !== undefined) return unpack(bytes).packed.content;
  const content = deflate(make());
  cache?.put(key, pack({ urls: [], images: [] }, { characters: "", formulas: "", content }));
  return content;
}

/** Whether all links lead where they were told to: the places in a page that is divided are elsewhere. */
function leads({ urls }: Told, place: (href: string) => string): boolean {
  return urls.every(([, , url]) => url === null || place(url) === url);
}

/** A line of JSON, then the deflated page. */
function pack(told: Told, { characters, formulas, content }: Packed): Uint8Array {
  const { deflated, size, checksum } = content;
  const line = JSON.stringify([told, characters, formulas, size, checksum]);
  return Buffer.concat([Buffer.from(`${line}\n`), deflated]);
}

function unpack(bytes: Uint8Array): { readonly told: Told; readonly packed: Packed } {
  const end = bytes.indexOf(0x0a);
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, end).toString("utf8");
  const [told, characters, formulas, size, checksum] = JSON.parse(line) as [
    Told,
    string,
    string,
    number,
    number,
  ];
  const content = { deflated: bytes.subarray(end + 1), size, checksum };
  return { told, packed: { characters, formulas, content } };
}
