import type { PDFObject } from "@cantoo/pdf-lib";
import type { Mark } from "./mark.ts";
import {
  type Box,
  boxOf,
  bytesOf,
  entriesOf,
  type FilePage,
  get,
  itemsOf,
  type PdfFile,
} from "./pdf-file.ts";
import { inksOfPictures } from "./samples.ts";
import { walk } from "./walk.ts";

/** A page with its boxes (ISO 32000-1, 14.11.2) and what is on it. */
export interface SurveyedPage extends FilePage {
  readonly media: Box | undefined;
  readonly bleed: Box | undefined;
  readonly trim: Box | undefined;
  readonly art: Box | undefined;
  /** In the order of painting. */
  readonly marks: readonly Mark[];
}

/** A file with what is on its pages, for rules to ask. */
export interface Survey {
  readonly file: PdfFile;
  readonly pages: readonly SurveyedPage[];
  /** What patterns and glyphs that are drawn by operators leave, wherever they are used. */
  readonly loose: readonly Mark[];
  /** Per cent of all inks together where an image has most of them, by its stream; not of all it is known. */
  readonly inks: ReadonlyMap<PDFObject, number>;
}

export async function surveyOf(file: PdfFile): Promise<Survey> {
  const pages = file.pages.map(surveyPage);
  return { file, pages, loose: looseMarks(file), inks: await inksOfPictures(pages) };
}

const EVERYWHERE: Box = { left: -1e6, bottom: -1e6, right: 1e6, top: 1e6 };

function surveyPage(page: FilePage): SurveyedPage {
  const media = boxOf(page.inherited("MediaBox"));
  const marks: Mark[] = [];
  walk(
    contentOf(get(page.dict, "Contents")),
    page.inherited("Resources"),
    media ?? EVERYWHERE,
    (mark) => marks.push(mark),
  );
  const own = (key: string) => boxOf(get(page.dict, key));
  return {
    ...page,
    media,
    bleed: own("BleedBox"),
    trim: own("TrimBox"),
    art: own("ArtBox"),
    marks,
  };
}

/** The streams of a page are one, a space between each two (ISO 32000-1, 7.8.2). */
function contentOf(contents: PDFObject | undefined): Uint8Array {
  const [first, ...more] = itemsOf(contents).map(bytesOf);
  if (more.length === 0) return first ?? new Uint8Array();
  const space = Buffer.from(" ");
  return Buffer.concat([first ?? space, ...more.flatMap((bytes) => [space, bytes])]);
}

function looseMarks({ dicts }: PdfFile): Mark[] {
  const marks: Mark[] = [];
  const look = (stream: PDFObject, resources: PDFObject | undefined) =>
    walk(bytesOf(stream), resources, EVERYWHERE, (mark) => marks.push(mark));
  for (const dict of dicts) {
    for (const [, pattern] of entriesOf(get(dict, "Pattern"))) {
      look(pattern, get(pattern, "Resources"));
    }
    for (const [, glyph] of entriesOf(get(dict, "CharProcs"))) look(glyph, get(dict, "Resources"));
  }
  return marks;
}
