import { posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { imageSize } from "image-size";
import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { attribute, elementsIn, textIn } from "./elements.ts";
import { factsOf, type PageFacts } from "./page-facts.ts";

/** A file that the book names, as far as rules ask about it. */
interface BookFile {
  /** Below the package document, as its manifest names it. */
  readonly href: string;
  readonly mediaType: string;
  readonly isCover: boolean;
  readonly bytes: number;
}

export interface BookImage extends BookFile {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether one may see through it. */
  readonly hasAlpha: boolean;
}

export interface BookPage extends BookFile {
  readonly facts: PageFacts;
  /** The `epub:type` of its elements by their ids; the first of each. */
  readonly places: ReadonlyMap<string, string | null>;
  /** All of its elements, parents first; read where somebody asks. */
  readonly elements: () => readonly Element[];
}

/** The facts of pages that were read before, as JSON: by the path of a page in the archive, and by all that stands in it. */
export interface FactMemory {
  readonly get: (path: string, content: Uint8Array) => string | undefined;
  readonly set: (path: string, content: Uint8Array, facts: string) => void;
}

/** An e-book, read. */
export interface Book {
  readonly bytes: number;
  readonly files: readonly BookFile[];
  readonly pages: readonly BookPage[];
  /** By its href; the first of each. */
  readonly fileAt: ReadonlyMap<string, BookFile>;
  readonly pageAt: ReadonlyMap<string, BookPage>;
  readonly images: readonly BookImage[];
  /** Hrefs in reading order. */
  readonly spine: readonly string[];
  /** How deep the contents go: 1 where no entry has others below it. */
  readonly contentsDepth: number;
  readonly identifier: string;
}

/** The e-book in `bytes`. @throws where they are none, or a page is not well-formed. */
export function readBook(bytes: Uint8Array, memory?: FactMemory): Book {
  const entries = unzipSync(bytes);
  const container = xmlOf(entries, "META-INF/container.xml");
  const rootfile = [...elementsIn(container)].find(({ name }) => name === "rootfile");
  const opfPath = attribute(rootfile, "full-path") ?? "";
  const opf = xmlOf(entries, opfPath);
  const elements = [...elementsIn(opf)];
  const items = elements.filter(({ name }) => name === "item");
  const files = items.map((item): BookFile => {
    const href = attribute(item, "href") ?? "";
    const mediaType = attribute(item, "media-type") ?? "";
    const isCover = attribute(item, "properties")?.split(" ").includes("cover-image") === true;
    return { href, mediaType, isCover, bytes: entries[pathOf(opfPath, href)]?.byteLength ?? 0 };
  });
  const hrefs = new Map(
    items.map((item) => [attribute(item, "id"), attribute(item, "href") ?? ""]),
  );
  const pages = files
    .filter(({ mediaType }) => mediaType === "application/xhtml+xml")
    .map((file) => {
      const path = pathOf(opfPath, file.href);
      return pageOf(file, path, contentOf(entries, path), memory);
    });
  const ncx = files.find(({ mediaType }) => mediaType === "application/x-dtbncx+xml");
  return {
    bytes: bytes.byteLength,
    files,
    pages,
    fileAt: byHref(files),
    pageAt: byHref(pages),
    images: files.flatMap((file) => imageOf(file, entries[pathOf(opfPath, file.href)])),
    spine: elements
      .filter(({ name }) => name === "itemref")
      .map((item) => hrefs.get(attribute(item, "idref")) ?? ""),
    contentsDepth: ncx === undefined ? 0 : depthOf(xmlOf(entries, pathOf(opfPath, ncx.href))),
    identifier: textIn(elements.find(({ name }) => name === "dc:identifier")),
  };
}

/** The pages in `bytes` by their paths in the e-book, as HTML has them: without what XML begins with. */
export function pageTexts(bytes: Uint8Array): Map<string, string> {
  const pages = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith(".xhtml"));
  return new Map(
    pages.map(([path, page]) => [path, strFromU8(page).replace(/^<\?xml[^>]*\?>\s*/, "")]),
  );
}

function xmlOf(entries: Readonly<Record<string, Uint8Array>>, path: string): Root {
  return fromXml(strFromU8(contentOf(entries, path)));
}

function contentOf(entries: Readonly<Record<string, Uint8Array>>, path: string): Uint8Array {
  const bytes = entries[path];
  if (bytes === undefined) throw new Error(`Expected ${path} in the e-book`);
  return bytes;
}

function pathOf(opfPath: string, href: string): string {
  return posix.join(posix.dirname(opfPath), decodeURIComponent(href));
}

/** The first of each. */
function byHref<File extends BookFile>(files: readonly File[]): Map<string, File> {
  return new Map(files.toReversed().map((file) => [file.href, file]));
}

function pageOf(
  file: BookFile,
  path: string,
  content: Uint8Array,
  memory: FactMemory | undefined,
): BookPage {
  const known = memory?.get(path, content);
  // What is known was well-formed.
  const facts = known === undefined ? factsIn(content) : (JSON.parse(known) as PageFacts);
  if (known === undefined) memory?.set(path, content, JSON.stringify(facts));
  let elements: readonly Element[] | undefined;
  return {
    ...file,
    facts,
    places: new Map(facts.places),
    elements() {
      elements ??= elementsOf(content);
      return elements;
    },
  };
}

/** The facts of a page. @throws where it is not well-formed. */
export function factsIn(content: Uint8Array): PageFacts {
  return factsOf(elementsOf(content));
}

function elementsOf(content: Uint8Array): Element[] {
  return [...elementsIn(fromXml(strFromU8(content)))];
}

function imageOf(file: BookFile, bytes: Uint8Array | undefined): BookImage[] {
  if (!/^image\/(png|jpeg|gif|webp)$/.test(file.mediaType) || bytes === undefined) return [];
  try {
    const { width, height } = imageSize(bytes);
    return [{ ...file, width, height, hasAlpha: hasAlpha(file.mediaType, bytes) }];
  } catch {
    // Whether images are whole is for others to say.
    return [];
  }
}

/** Colour types 4 and 6 of a PNG have an alpha channel, and a chunk tRNS gives one to the others (ISO 15948, 11.2.2, 11.3.2.1). */
function hasAlpha(mediaType: string, bytes: Uint8Array): boolean {
  if (mediaType !== "image/png") return false;
  const colourType = bytes[25] ?? 0;
  return colourType === 4 || colourType === 6 || Buffer.from(bytes).includes("tRNS");
}

function depthOf(ncx: Root): number {
  const deepest = (nodes: Root["children"] | Element["children"]): number =>
    nodes.reduce((depth, node) => {
      if (node.type !== "element") return depth;
      const below = deepest(node.children);
      return Math.max(depth, node.name === "navPoint" ? below + 1 : below);
    }, 0);
  return deepest(ncx.children);
}
