import { linkCardImage } from "@printery/html";
import type { LibraryConfig } from "@printery/publication";
import type { Library } from "./library.ts";

/** What of the configuration the picture of a link to the library hangs on. */
export function pictured({ title, publisher, lang }: LibraryConfig): readonly unknown[] {
  return [title, publisher, lang];
}

/** The picture of a link to the library itself, as PNG. */
export function libraryCard({ title, publisher, lang }: Library): Promise<Uint8Array> {
  const nothing = { authors: [], contributors: [], keywords: [], attachments: [], related: [] };
  const metadata = { ...nothing, title, lang, ...(publisher === undefined ? {} : { publisher }) };
  return linkCardImage({ id: "library", style: "essay", metadata });
}
