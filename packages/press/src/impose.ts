import type { PDFDict, PDFDocument, PDFObject, PDFPage, PDFRef } from "@cantoo/pdf-lib";
import type { Press } from "@printery/publication";
import type { Bleed } from "./bleed.ts";
import { drawMarks, roomFor } from "./marks.ts";
import { leafPt } from "./paper.ts";
import { type SheetSide, sheetSides } from "./sheets.ts";

/** How pages are laid out on sheets. */
export interface Imposing extends Pick<Press, "leafMm" | "paper" | "sheets"> {
  readonly imposition: NonNullable<Press["imposition"]>;
  readonly rightToLeft: boolean;
}

/** Loaded only where something is imposed: it takes longer than a page. */
type Library = typeof import("@cantoo/pdf-lib");

/**
 * The pages of `pdf`, a press file of ours, two on each side of a sheet, with marks where it is cut and folded: a press file
 * again. All pages are as large as the first.
 */
export async function impose(pdf: Uint8Array, imposing: Imposing): Promise<Uint8Array> {
  const { imposition, sheets, rightToLeft } = imposing;
  const library = await import("@cantoo/pdf-lib");
  const document = await library.PDFDocument.load(pdf, { updateMetadata: false });
  const pages = document.getPages();
  const bench: Bench = {
    library,
    document,
    pages,
    folio: folioOf(pages),
    creep: leafPt(imposing),
    every: document.context.register(everyInk(document)),
  };
  const sheetsEach = imposition === "booklet" ? Number.POSITIVE_INFINITY : sheets;
  const sides = sheetSides(pages.length, { sheetsEach, rightToLeft });
  bindSides(
    sides.map((side) => sideOf(side, bench)),
    bench,
  );
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

/** Points: a page, and how far what stands on it goes beyond its edge. */
interface Folio {
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
}

interface Bench {
  readonly library: Library;
  readonly document: PDFDocument;
  readonly pages: readonly PDFPage[];
  readonly folio: Folio;
  /** Points by which each sheet around a page pushes it outwards. */
  readonly creep: number;
  /** The colour space of all inks. */
  readonly every: PDFRef;
}

function folioOf([first]: readonly PDFPage[]): Folio {
  if (first === undefined) throw new Error("Expected a page to impose");
  const { width, height } = first.getTrimBox();
  // That below: at the back there may be none.
  return { width, height, bleed: -first.getBleedBox().y };
}

/** Marks are printed in every ink (ISO 32000-1, 8.6.6.4). */
function everyInk({ context }: PDFDocument): PDFObject {
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  return context.obj(["Separation", "All", "DeviceCMYK", tint]);
}

/** The page that is one side of a sheet. */
function sideOf({ left, right, within }: SheetSide, bench: Bench): PDFDict {
  const { document, folio, creep, every } = bench;
  const { width, height, bleed } = folio;
  // What is further in is pushed out at the fore edge, where all is cut at once: so it stands nearer to the fold.
  const shift = within * creep;
  const halves = [
    { page: left, name: "Left", x: shift, from: -bleed, to: width - shift },
    { page: right, name: "Right", x: width - shift, from: shift, to: width + bleed },
  ];
  const forms: Record<string, PDFRef> = {};
  const drawn: string[] = [];
  for (const { page, name, x, from, to } of halves) {
    const form = page === undefined ? undefined : formOf(page, { from, to }, bench);
    if (form === undefined) continue;
    forms[name] = form;
    drawn.push(`q 1 0 0 1 ${x} 0 cm /${name} Do Q`);
  }
  const around: Bleed = { left: bleed, right: bleed, top: bleed, bottom: bleed };
  const marks = ["crop", "fold"] as const;
  const spread = { width: width * 2, height, bleed: around, folds: [width] };
  drawn.push(drawMarks({ ...spread, marks, all: "All" }));
  const box = (more: number) => [-more, -more, width * 2 + more, height + more];
  const { context } = document;
  return context.obj({
    Type: "Page",
    MediaBox: box(bleed + roomFor(marks)),
    BleedBox: box(bleed),
    TrimBox: box(0),
    Resources: { XObject: forms, ColorSpace: { All: every } },
    Contents: context.register(context.flateStream(drawn.join("\n"))),
  });
}

/** What stands on a page as a form, cut off at the fold: its content becomes one as it is, for it is used but once. */
function formOf(
  page: number,
  { from, to }: { readonly from: number; readonly to: number },
  { library, document, pages, folio }: Bench,
): PDFRef | undefined {
  const { PDFName, PDFRawStream, PDFRef } = library;
  const node = pages[page]?.node;
  const ref = node?.get(PDFName.of("Contents"));
  const stream = node?.Contents();
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream))
    throw new Error(`Expected one stream of content on page ${page + 1}`);
  const resources = node?.Resources();
  const form = document.context.obj({
    Type: "XObject",
    Subtype: "Form",
    BBox: [from, -folio.bleed, to, folio.height + folio.bleed],
    ...(resources === undefined ? {} : { Resources: resources }),
  });
  for (const [key, value] of form.entries()) stream.dict.set(key, value);
  return ref;
}

/** Makes `sides` the pages of the document, in place of those it had. */
function bindSides(sides: readonly PDFDict[], { library, document, pages }: Bench): void {
  const { PDFName } = library;
  const { catalog, context } = document;
  const tree = catalog.get(PDFName.of("Pages"));
  if (tree === undefined) throw new Error("Expected a tree of pages");
  const kids = sides.map((side) => {
    side.set(PDFName.of("Parent"), tree);
    return context.register(side);
  });
  catalog.Pages().set(PDFName.of("Kids"), context.obj(kids));
  catalog.Pages().set(PDFName.of("Count"), context.obj(kids.length));
  // They number pages that are none any more.
  catalog.delete(PDFName.of("PageLabels"));
  for (const { ref } of pages) context.delete(ref);
}
