import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Publication } from "@printery/publication";
import { sha256 } from "@printery/task";
import documentModule from "pdfmake/js/PDFDocument.js";
import rendererModule from "pdfmake/js/Renderer.js";
import { ACCESSIBLE } from "./accessible.ts";
import { attach } from "./attachments.ts";
import type { Bookmark } from "./block.ts";
import { embedPictures } from "./embed-pictures.ts";
import type { ImageItem, LineItem, Page, PageItem, RuleItem } from "./item.ts";
import type { DocumentClass, KitDocument, KitImage, KitOutline, RendererClass } from "./kit.ts";
import { linksIn } from "./links.ts";
import { Output } from "./output.ts";
import type { TextPage } from "./paginate.ts";
import { Pen } from "./pen.ts";
import type { Picture } from "./pictures.ts";
import { anchorsOn, placeNames } from "./places.ts";
import type { Profile } from "./profile.ts";
import { Structure } from "./structure.ts";
import type { Tag } from "./tag.ts";
import { boxOn } from "./turn.ts";

export interface Edition<Sheet extends TextPage = TextPage> {
  readonly profile: Profile;
  readonly publication: Publication;
  /** What stands on each page, and how that becomes the page: one at a time, for they take much more room. */
  readonly sheets: readonly Sheet[];
  readonly finish: (sheet: Sheet) => Page;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** How many pages at the start are numbered i, ii, iii. */
  readonly roman: number;
  /** What the pages say, in order. */
  readonly root: Tag;
}

/**
 * `edition` as a PDF 1.7 file. The only door to pdfmake and pdfkit: everything used of them is in
 * `kit.ts`, and each of those hooks has a test.
 */
export async function writePdf<Sheet extends TextPage>(
  edition: Edition<Sheet>,
): Promise<Uint8Array> {
  const document = openDocument(edition);
  const images = await embedPictures(document, edition);
  const renderer = new PageRenderer(document, images, edition);
  for (const sheet of edition.sheets) renderer.renderPages([edition.finish(sheet)]);
  renderer.end();
  closeOutline(document.outline);
  document._root.data.PageLabels = pageLabels(edition);
  document.end();
  return outputOf(document).bytes;
}

const require = createRequire(import.meta.url);
const Document = exported<DocumentClass>(documentModule);
const Renderer = exported<RendererClass>(rendererModule);

/** The default export of a CommonJS module, which some loaders unwrap and others do not. */
function exported<Class>(module: Class | { readonly default: Class }): Class {
  return typeof module === "object" && module !== null && "default" in module
    ? module.default
    : module;
}

function openDocument({
  publication,
  profile,
}: Pick<Edition, "publication" | "profile">): KitDocument {
  const { metadata, modified } = publication;
  const date = new Date(modified);
  const info = {
    Title: metadata.title,
    ...(metadata.authors.length > 0
      ? { Author: metadata.authors.map(({ name }) => name).join(", ") }
      : {}),
    ...(metadata.description === undefined ? {} : { Subject: metadata.description }),
    ...(metadata.keywords.length > 0 ? { Keywords: metadata.keywords.join(", ") } : {}),
    Creator: "printery",
    Producer: "printery",
    CreationDate: date,
    ModDate: date,
  };
  const options = {
    pdfVersion: "1.7",
    lang: metadata.lang,
    displayTitle: true,
    subset: profile.subset,
    autoFirstPage: false,
    fontLayoutCache: false,
    font: null,
    info,
  };
  const document = new SafeDocument({}, {}, {}, {}, options);
  // A method of the object alone: pdfkit copies its own there.
  document._addColorOutputIntent = () => addColourProfile(document);
  // pdfkit takes the identifier from the title and the date alone; two editions of a day need two.
  document._id = Buffer.from(
    sha256(profile.subset + JSON.stringify(publication)).slice(0, 32),
    "hex",
  );
  attach(document, profile.attachments, date);
  return document;
}

/** Kept beside the documents: pdfkit writes while one is being constructed. */
const outputs = new WeakMap<KitDocument, Output>();

function outputOf(document: KitDocument): Output {
  const known = outputs.get(document);
  if (known !== undefined) return known;
  const output = new Output();
  outputs.set(document, output);
  return output;
}

/** pdfkit puts the title into the XMP packet as it is, and “A & B” is no XML. */
class SafeDocument extends Document {
  /** Takes what is written as it comes: a stream would keep it in small pieces, in several times the room. */
  override push(chunk: Uint8Array | null): boolean {
    if (chunk !== null) outputOf(this).add(chunk);
    return true;
  }

  override _addInfo(): void {
    const { info } = this;
    this.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [
        key,
        typeof value === "string" ? escapeXml(value) : value,
      ]),
    );
    super._addInfo();
    this.info = info;
    this.appendXML(ACCESSIBLE);
  }
}

/** What the colours mean (ISO 19005-2, 6.2.3). As pdfkit's own, which looks for the profile beside itself. */
function addColourProfile(document: KitDocument): void {
  const profile = document.ref({ N: 3 });
  profile.end(readFileSync(require.resolve("pdfkit/js/data/sRGB_IEC61966_2_1.icc")));
  const name = new String("sRGB IEC61966-2.1");
  const intent = document.ref({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: profile,
  });
  intent.end();
  document._root.data.OutputIntents = [intent];
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

type DrawnLine = LineItem["item"];

/** pdfmake's renderer, with lines of our own: one text object per fragment, its words spaced to the measure. */
class PageRenderer extends Renderer {
  readonly #structure: Structure;
  readonly #document: KitDocument;
  readonly #images: ReadonlyMap<string, KitImage>;
  readonly #anchors: ReadonlyMap<string, string>;
  readonly #placed = new Set<string>();
  readonly #open: { readonly level: number; readonly outline: KitOutline }[] = [];
  readonly #pen: Pen;

  constructor(
    document: KitDocument,
    images: ReadonlyMap<string, KitImage>,
    { sheets, root }: Pick<Edition, "sheets" | "root">,
  ) {
    super(document);
    this.#structure = new Structure(document, root);
    this.#document = document;
    this.#pen = new Pen(document);
    this.#images = images;
    this.#anchors = placeNames(sheets);
  }

  override renderPages(pages: readonly Page[]): void {
    for (const page of pages) {
      this.#pen.turnPage();
      super.renderPages([page]);
      this.#structure.close();
    }
  }

  /** Writes what belongs to no page: the fonts, the structure tree. */
  end(): void {
    this.#pen.end();
    this.#structure.end();
  }

  override renderVector(vector: RuleItem["item"]): void {
    this.#structure.mark(undefined);
    super.renderVector(vector);
    this.#pen.forgetColour();
  }

  override renderImage(image: ImageItem["item"]): void {
    const { x, y, _width, _height, tag } = image;
    const opened = this.#images.get(image.image);
    if (opened === undefined) return;
    this.#structure.mark(tag);
    this.#addPlaces({ type: "image", item: image }, y);
    super.renderImage({ ...image, image: opened });
    const bottom = this.#document.page.height - y - _height;
    if (tag !== undefined) this.#structure.place(tag, [x, bottom, x + _width, bottom + _height]);
  }

  override renderLine(line: DrawnLine): void {
    const top = line.y - line.ascent;
    this.#addPlaces({ type: "line", item: line }, top);
    if (line.bookmark !== undefined) this.#addBookmark(line.bookmark, top);
    for (const fragment of line.fragments) {
      this.#structure.mark(line.tag === undefined ? undefined : (fragment.set.run.tag ?? line.tag));
      this.#pen.write(fragment, line);
    }
    if (line.tag !== undefined) this.#addLinks(line);
  }

  #addPlaces(item: PageItem, top: number): void {
    for (const anchor of anchorsOn(item)) {
      const name = this.#anchors.get(anchor);
      if (name === undefined || this.#placed.has(name)) continue;
      this.#placed.add(name);
      this.#document.addNamedDestination(name, "XYZ", 0, top, null);
    }
  }

  #addBookmark({ title, level }: Bookmark, top: number): void {
    while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop();
    const parent = this.#open.at(-1)?.outline ?? this.#document.outline;
    // pdfkit counts `left` from the right edge.
    const left = this.#document.page.width;
    const outline = parent.addItem(title, { top, left, zoom: 0, fit: false });
    this.#open.push({ level, outline });
  }

  #addLinks(line: DrawnLine): void {
    for (const { target, tag, text, x, width } of linksIn(line.fragments)) {
      const box = boxOn(line, { along: x, up: line.ascent, width, height: line.ascent * 1.3 });
      const name = "url" in target ? undefined : this.#anchors.get(target.anchor);
      if (!("url" in target) && name === undefined) continue;
      // Said where a reader does not follow the structure (ISO 14289-1, 7.18.5).
      const Contents = new String("url" in target ? target.url : text);
      this.#structure.annotate(tag, (entries) => {
        const options = { Contents, ...entries };
        if ("url" in target) this.#document.link(...box, target.url, options);
        else if (name !== undefined) this.#document.goTo(...box, name, options);
      });
    }
  }
}

/** Outline items count what lies below them, negative while they are closed (ISO 32000-1, table 153). */
function closeOutline(outline: KitOutline, depth = 0): void {
  const count = outline.children.length;
  if (count > 0) outline.outlineData.Count = depth === 0 ? count : -count;
  for (const child of outline.children) closeOutline(child, depth + 1);
}

function pageLabels({ roman, sheets }: Pick<Edition, "roman" | "sheets">): { Nums: unknown[] } {
  const nums: unknown[] = [];
  if (roman > 0) nums.push(0, { S: "r" });
  if (roman < sheets.length) nums.push(roman, { S: "D" });
  return { Nums: nums };
}
