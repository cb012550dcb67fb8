// For tests: articles of one text, as a reader sees them.
import type { Flow } from "@printery/document";
import type { Publication, Section } from "@printery/publication";
import { formatMessage, type StageResult } from "@printery/task";
import { specimen, specimenImages } from "@printery/testing";
import { type ReadPdf, readPdf } from "./read-pdf.ts";
import { renderPdf } from "./render.ts";

/** The one file of `result`. */
export function bytesOf({ files }: StageResult): Uint8Array {
  const [bytes, ...others] = files.values();
  if (bytes === undefined || others.length > 0) throw new Error("Expected one file");
  return bytes;
}

export async function read(publication: Publication): Promise<ReadPdf> {
  return readPdf(bytesOf(await renderPdf(publication, specimenImages())));
}

/** An article in the book style with this text alone, and no rights below it. */
export function article(children: Flow[], section: Partial<Section> = {}): Publication {
  const base = specimen("article", "book");
  const [first] = base.sections;
  if (first === undefined) throw new Error("The specimen has no section");
  const empty = { front: [], back: [], notes: [], headings: [] };
  const { rights: _notice, ...metadata } = base.metadata;
  return { ...base, metadata, sections: [{ ...first, ...empty, children, ...section }] };
}

export async function messagesOf(
  publication: Publication,
  images: Map<string, Uint8Array> = specimenImages(),
): Promise<string[]> {
  return (await renderPdf(publication, images)).messages.map(formatMessage);
}
