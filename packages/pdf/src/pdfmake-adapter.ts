import { isRightToLeft, type Publication, terms } from "@printery/publication";
import { bytesOf, makeRoom } from "./documents.ts";
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
import { TypeCase } from "./type-case.ts";

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

/** `edition` as a PDF file. */
export async function writePdf<Sheet extends TextPage>(
  edition: Edition<Sheet>,
): Promise<Uint8Array> {
  const [bytes = new Uint8Array()] = (await writePdfs(new Map([["", edition]]))).values();
  return bytes;
}

/**
 * `editions` of the same pages as PDF files, by the same names: beside each other, so that what a page says is put into operators once.
 * `done` hears of each sheet that every file has, which none looks at again.
 * With `documents.ts` and `page-renderer.ts` the only door to pdfmake and pdfkit: everything used of them is in `kit.ts`, and each of
 * those hooks has a test.
 */
export async function writePdfs<Sheet extends TextPage>(
  editions: ReadonlyMap<string, Edition<Sheet>>,
  done: (sheet: Sheet) => void = () => {},
): Promise<Map<string, Uint8Array>> {
  const shared = new TypeCase();
  const files: OpenFile<Sheet>[] = [];
  for (const [name, edition] of editions) {
    // The glyphs of what is written below its pages are in no other file.
    const typeCase = hasSlugs(edition) ? new TypeCase() : shared;
    files.push(await openFile(name, edition, typeCase));
  }
  const first = Math.max(...files.map(({ edition: { covers = 0 } }) => covers));
  const last = Math.max(
    ...files.map(({ edition: { covers = 0, sheets } }) => sheets.length - covers),
  );
  for (let place = -first; place < last; place += 1)
    for (const sheet of drawPage(files, place)) done(sheet);
  return new Map(files.map((file) => [file.name, close(file)]));
}

interface OpenFile<Sheet extends TextPage> {
  readonly name: string;
  readonly edition: Edition<Sheet>;
  readonly document: KitDocument;
  readonly renderer: PageRenderer;
  readonly typeCase: TypeCase;
}

/** Bytes that a page of text has, with its part in the structure tree; pictures have more. */
const PAGE = 6_000;

function hasSlugs({ profile }: Pick<Edition, "profile">): boolean {
  return profile.standard === "PDF/X-4" && profile.forme.marks.length > 0;
}

async function openFile<Sheet extends TextPage>(
  name: string,
  edition: Edition<Sheet>,
  typeCase: TypeCase,
): Promise<OpenFile<Sheet>> {
  const document = openDocument(edition.publication, edition.profile);
  makeRoom(document, edition.sheets.length * PAGE);
  const images = await embedPictures(document, edition);
  const renderer = await rendererFor(edition, document, images, typeCase);
  return { name, edition, document, renderer, typeCase };
}

/** The page so many behind the covers, in each of `files` that has one; finished once where all finish it alike. Returns their sheets. */
function drawPage<Sheet extends TextPage>(
  files: readonly OpenFile<Sheet>[],
  place: number,
): Set<Sheet> {
  const drawn = new Set<Sheet>();
  const pages = new Map<Edition<Sheet>["finish"], Page>();
  for (const { edition, renderer } of files) {
    const { sheets, covers = 0, finish } = edition;
    const sheet = sheets[place + covers];
    if (sheet === undefined) continue;
    const page = pages.get(finish) ?? finish(sheet);
    pages.set(finish, page);
    renderer.renderPages([page]);
    drawn.add(sheet);
  }
  for (const { typeCase } of files) typeCase.turnPage();
  return drawn;
}

function close<Sheet extends TextPage>({ edition, document, renderer }: OpenFile<Sheet>) {
  renderer.end();
  document._root.data.PageLabels = pageLabels(edition);
  const isRtl = isRightToLeft(edition.publication.metadata.lang);
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
  typeCase: TypeCase,
): Promise<PageRenderer> {
  if (profile.standard !== "PDF/X-4")
    return new PageRenderer(document, images, typeCase, new Guide(document, sheets, root));
  const { PressRenderer } = await import("./press-renderer.ts");
  return new PressRenderer(document, images, typeCase, profile.forme);
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
