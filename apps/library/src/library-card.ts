import { linkCardImage } from "@printery/html";
import type { Library } from "./library.ts";

/** The picture of a link to the library itself, as PNG. */
export function libraryCard({ title, publisher, lang }: Library): Promise<Uint8Array> {
  const nothing = { authors: [], contributors: [], keywords: [], attachments: [], related: [] };
  const metadata = { ...nothing, title, lang, ...(publisher === undefined ? {} : { publisher }) };
  return linkCardImage({ id: "library", style: "essay", metadata });
}
