import { writeModel } from "@printery/document";
import {
  answering,
  coverWords,
  isOffprinted,
  offprintOf,
  type Publication,
  type Render,
} from "@printery/publication";
import { PAGE_STARTS, TEXT_PLACES } from "@printery/publication/hints";
import type { Files, Message } from "@printery/task";
import { bindArticle } from "./article.ts";
import { letGo, type Sheet } from "./bind.ts";
import { bindBook } from "./book.ts";
import { behindCover } from "./cover-pages.ts";
import { type DrawFormula, loadFormulas } from "./formulas.ts";
import { furnish } from "./furniture.ts";
import { pageStarts } from "./page-starts.ts";
import { type Edition, writePdf, writePdfs } from "./pdfmake-adapter.ts";
import { type Picture, readPictures } from "./pictures.ts";
import { tellOfPlates } from "./plate.ts";
import { boundWithin } from "./press-margins.ts";
import { archiving, reading } from "./profile.ts";
import { openShop } from "./shop.ts";
import type { Tag } from "./tag.ts";
import { textPlaces } from "./text-places.ts";

/** What a preview has besides. */
export interface PdfOptions {
  /** Leaves in `.places.json` where texts begin on the pages, as a list of {@link TextPlace}. */
  readonly places?: boolean;
}

/**
 * `<id>.pdf`: text set in paragraphs, paragraphs on pages, pages bound and furnished, a book behind its cover. From the same
 * pages, where they go to a press, `<id>.print.pdf` and what `print.ts` makes besides; where an archive is asked for,
 * `<id>.archive.pdf`, with the texts they were made from. Where offprints are, also `<id>-<section>.pdf` for each section of a
 * book: an article of its own. Other formats find in `.pages.json` where the pages begin.
 */
export function pdfRenderer({ places = false }: PdfOptions = {}): Render {
  return answering(async (publication, assets) => {
    const messages = new Map<string, Message>();
    // A text is measured more often than it is printed; its mistakes are told once.
    const report = (message: Message) => {
      const key = `${message.ruleId}\n${message.file}\n${message.reason}`;
      if (!messages.has(key)) messages.set(key, message);
    };
    const pictures = await readPictures(publication, assets, report);
    const draw = await loadFormulas(publication, report);
    const { figure, sections, ...whole } = bindPdf(publication, { pictures, draw, report });
    tellOfPlates(whole, report);
    const read = figure === undefined ? whole : await behindCover(whole, figure, report);
    const starts = writeModel("Pages", { pages: pageStarts(whole.sheets, sections) });
    const hints = new Map([[PAGE_STARTS, starts], ...(places ? placesOf(publication, read) : [])]);
    const editions = new Map<string, Edition<Sheet>>([
      [`${publication.id}.pdf`, { ...read, profile: reading }],
    ]);
    if (publication.sources.length > 0) {
      const profile = archiving(publication, assets);
      editions.set(`${publication.id}.archive.pdf`, { ...read, profile });
    }
    const files = await written(editions, whole, { publication, assets, report });
    for (const offprint of offprintsOf(publication)) {
      const { sections: _, ...edition } = bindPdf(offprint, { pictures, draw, report });
      files.set(`${offprint.id}.pdf`, await writePdf({ ...edition, profile: reading }));
    }
    return {
      files,
      messages: abridged([...messages.values()]),
      pages: read.sheets.length,
      hints,
    };
  });
}

/** `editions` as files, and what is printed of `pages`, whose sheets are let go. */
async function written(
  editions: ReadonlyMap<string, Edition<Sheet>>,
  pages: Omit<Edition<Sheet>, "profile">,
  { publication, assets, report }: Commission,
): Promise<Map<string, Uint8Array>> {
  const { press } = publication;
  if (press === undefined) return writePdfs(editions, letGo);
  // Loaded only where something is printed.
  const [{ printPdf }, { unfitMessages, withBlanks }] = await Promise.all([
    import("./print.ts"),
    import("./press-edition.ts"),
  ]);
  const toPrint = withBlanks(pages, press);
  for (const message of unfitMessages(toPrint, press)) report(message);
  return printPdf(toPrint, { press, assets, report }, editions);
}

interface Commission {
  readonly publication: Publication;
  readonly assets: Files;
  readonly report: (message: Message) => void;
}

/** {@link pdfRenderer}, as books are published. */
export const renderPdf: Render = pdfRenderer();

function placesOf(
  { sections }: Publication,
  { sheets, finish }: Pick<Edition<Sheet>, "sheets" | "finish">,
): [string, Uint8Array][] {
  // As they are finished, from the edges of the page.
  const places = textPlaces(sheets.map(finish), new Set(sections.map(({ id }) => id)));
  return [[TEXT_PLACES, Buffer.from(JSON.stringify(places))]];
}

/** Of one text; one in a script that none of our faces has would go on and on. */
const MOST_GLYPHS = 8;

/** `messages` with the characters that a text has no glyphs for named up to a number, then counted. */
function abridged(messages: readonly Message[]): Message[] {
  const counts = new Map<string, number>();
  const named = messages.filter(({ ruleId, file }) => {
    if (ruleId !== "glyph-missing") return true;
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    return count <= MOST_GLYPHS;
  });
  const others = [...counts].filter(([, count]) => count > MOST_GLYPHS);
  return [
    ...named,
    ...others.map(([file, count]): Message => {
      const reason = `Expected characters that one of the fonts has, not ${count - MOST_GLYPHS} more that none has; this publication is not built`;
      return { file, severity: "error", ruleId: "glyph-missing", reason };
    }),
  ];
}

/** What pages are made with. */
interface Means {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly draw: DrawFormula | undefined;
  readonly report: (message: Message) => void;
}

function bindPdf(
  publication: Publication,
  { pictures, draw, report }: Means,
): Omit<Edition<Sheet>, "profile"> & {
  readonly figure?: Tag;
  readonly sections: ReadonlyMap<Tag, string>;
} {
  const isBook = publication.kind === "book";
  const { sheets, shop, figure } = boundWithin(publication.press?.target, (least) => {
    const opened = openShop(publication, pictures, report, { least, draw });
    // The cover comes before everything else, in the structure tree, too.
    const alt = coverWords(publication);
    const cover = isBook ? opened.root.child("Figure", { alt }) : undefined;
    return { sheets: (isBook ? bindBook : bindArticle)(opened), shop: opened, figure: cover };
  });
  const finish = (sheet: Sheet) => furnish(sheet, sheets.length, shop);
  const roman = sheets.filter(({ numbering }) => numbering === "roman").length;
  return {
    publication,
    sheets,
    finish,
    pictures,
    roman,
    root: shop.root,
    sections: shop.sections,
    ...(figure === undefined ? {} : { figure }),
  };
}

/** Each section that has a text, as an article of the book's. */
function offprintsOf(publication: Publication): Publication[] {
  const { kind, offprints, sections } = publication;
  if (!offprints || kind !== "book") return [];
  return sections.filter(isOffprinted).map((section) => offprintOf(publication, section));
}
