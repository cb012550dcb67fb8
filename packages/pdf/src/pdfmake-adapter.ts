import { isRightToLeft, type Publication, terms } from "@printery/publication";
import { bytesOf } from "./documents.ts";
import { embedPictures } from "./embed-pictures.ts";
import { Guide } from "./guide.ts";
import type { Page } from "./item.ts";
import type { KitDocument, KitImage } from "./kit.ts";
import { openDocument } from "./open-document.ts";
import { PageRenderer } from "./page-renderer.ts";
import type { TextPage } from "./paginate.ts";
import type { Picture } from "./pictures.ts";
import type { Profile } from "./profile.ts";
import type { Tag } from "./tag.ts";

export interface Edition<Sheet extends TextPage = TextPage> {
  readonly profile: Profile;
  readonly publication: Publication;
  /** What stands on each page, and how that becomes the page: one at a time, for they take much more room. */
  readonly sheets: readonly Sheet[];
  readonly finish: (sheet: Sheet) => Page;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** How many pages at the start are none of the book's: its cover, with the inside. */
  readonly covers?: number;
  /** How many pages after those are numbered i, ii, iii. */
  readonly roman: number;
  /** What the pages say, in order. */
  readonly root: Tag;
}

/**
 * `edition` as a PDF file. With `documents.ts` and `page-renderer.ts` the only door to pdfmake and pdfkit: everything used
 * of them is in `kit.ts`, and each of those hooks has a test.
 */
export async function writePdf<Sheet extends TextPage>(
  edition: Edition<Sheet>,
): Promise<Uint8Array> {
  const { profile, publication, sheets } = edition;
  const document = openDocument(publication, profile);
  const images = await embedPictures(document, edition);
  const renderer = await rendererFor(edition, document, images);
  for (const sheet of sheets) renderer.renderPages([edition.finish(sheet)]);
  renderer.end();
  document._root.data.PageLabels = pageLabels(edition);
  const isRtl = isRightToLeft(publication.metadata.lang);
  // Which page is the first of two that lie open (ISO 32000-1, table 150).
  const preferences = document._root.data.ViewerPreferences;
  if (preferences !== undefined && isRtl) preferences.data.Direction = "R2L";
  // Two by two, the cover alone where rectos are (ISO 32000-1, table 28).
  if (edition.covers === 2) document._root.data.PageLayout = isRtl ? "TwoPageLeft" : "TwoPageRight";
  document.end();
  return bytesOf(document);
}

/** For a press it is loaded where something is printed. */
async function rendererFor(
  { profile, sheets, root }: Pick<Edition, "profile" | "sheets" | "root">,
  document: KitDocument,
  images: ReadonlyMap<string, KitImage>,
): Promise<PageRenderer> {
  if (profile.standard !== "PDF/X-4")
    return new PageRenderer(document, images, new Guide(document, sheets, root));
  const { PressRenderer } = await import("./press-renderer.ts");
  return new PressRenderer(document, images, profile.forme);
}

type Numbered = Pick<Edition, "covers" | "roman" | "sheets" | "publication">;

function pageLabels({ covers = 0, roman, sheets, publication }: Numbered): { Nums: unknown[] } {
  const nums: unknown[] = [];
  const { cover } = terms(publication.metadata.lang);
  if (covers > 0) nums.push(0, { P: new String(cover) });
  if (roman > 0) nums.push(covers, { S: "r" });
  if (covers + roman < sheets.length) nums.push(covers + roman, { S: "D" });
  return { Nums: nums };
}
