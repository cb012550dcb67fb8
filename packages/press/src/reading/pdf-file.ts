import { inflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";

/** Points, in the default user space of a page. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface FilePage {
  readonly dict: PDFDict;
  /** From 1. */
  readonly number: number;
  /** What of the page's attributes may be inherited (ISO 32000-1, 7.7.3.4). */
  readonly inherited: (key: string) => PDFObject | undefined;
}

/** A PDF as its objects, for those who look at them and change nothing. */
export interface PdfFile {
  /** As the header says: “1.6”. */
  readonly version: string;
  /** The document information, and the identifiers, of its trailer (ISO 32000-1, 7.5.5). */
  readonly info: PDFObject | undefined;
  readonly ids: PDFObject | undefined;
  readonly isEncrypted: boolean;
  readonly catalog: PDFDict;
  readonly pages: readonly FilePage[];
  /** Every dictionary of the file, those of streams among them, wherever it stands. */
  readonly dicts: readonly PDFDict[];
}

/** The objects of `bytes`; nothing where they are no PDF that can be read, or one without pages. */
export async function openFile(bytes: Uint8Array): Promise<PdfFile | undefined> {
  const context = await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY)
    .parseDocument()
    .catch(() => undefined);
  const catalog = context?.lookup(context.trailerInfo.Root);
  if (context === undefined || !(catalog instanceof PDFDict)) return undefined;
  const pages = pagesOf(catalog);
  if (pages.length === 0) return undefined;
  const header = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return {
    version: /^%PDF-(\d\.\d)/.exec(header)?.[1] ?? "",
    info: context.lookup(context.trailerInfo.Info),
    ids: context.lookup(context.trailerInfo.ID),
    isEncrypted: context.trailerInfo.Encrypt !== undefined,
    catalog,
    pages,
    dicts: context.enumerateIndirectObjects().flatMap(([, object]) => dictsIn(object)),
  };
}

/** A tree of pages that names itself over and over has no end. */
const MOST_PAGES = 20_000;

function pagesOf(catalog: PDFDict): FilePage[] {
  const pages: FilePage[] = [];
  const visit = (node: PDFDict, parents: readonly PDFDict[]) => {
    if (parents.includes(node) || pages.length >= MOST_PAGES) return;
    const line = [node, ...parents];
    const kids = dicts(get(node, "Kids"));
    if (nameOf(get(node, "Type")) === "Pages" || kids.length > 0) {
      for (const kid of kids) visit(kid, line);
      return;
    }
    const inherited = (key: string) =>
      line.map((one) => get(one, key)).find((value) => value !== undefined);
    pages.push({ dict: node, number: pages.length + 1, inherited });
  };
  const root = get(catalog, "Pages");
  if (root instanceof PDFDict) visit(root, []);
  return pages;
}

/** `object`, if it is a dictionary or a stream, and those within it. */
function dictsIn(object: PDFObject): PDFDict[] {
  if (object instanceof PDFRawStream) return dictsIn(object.dict);
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn);
  return object instanceof PDFDict ? [object, ...object.values().flatMap(dictsIn)] : [];
}

/** What stands in `from`, and in what stands there, under these keys; the dictionary of a stream is that stream's. */
export function get(
  from: PDFObject | undefined,
  ...keys: readonly string[]
): PDFObject | undefined {
  let object = from;
  for (const key of keys) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    object = dict instanceof PDFDict ? dict.lookup(named(key)) : undefined;
  }
  return object;
}

/** Keys that were asked for: pdf-lib looks for escapes in a name each time. */
const names = new Map<string, PDFName>();

function named(key: string): PDFName {
  let name = names.get(key);
  if (name === undefined) {
    name = PDFName.of(key);
    names.set(key, name);
  }
  return name;
}

/** The keys of a dictionary, without their slashes, and what stands there. */
export function entriesOf(object: PDFObject | undefined): [string, PDFObject][] {
  if (!(object instanceof PDFDict)) return [];
  return object.keys().flatMap((key) => {
    const value = object.lookup(key);
    return value === undefined ? [] : [[key.decodeText(), value]];
  });
}

/** The items of an array; an object alone is its own only item. */
export function itemsOf(object: PDFObject | undefined): PDFObject[] {
  if (object === undefined) return [];
  if (!(object instanceof PDFArray)) return [object];
  return Array.from({ length: object.size() }, (_, index) => object.lookup(index)).filter(
    (item) => item !== undefined,
  );
}

/** Of `object`'s items those that are dictionaries. */
export function dicts(object: PDFObject | undefined): PDFDict[] {
  return itemsOf(object).filter((item) => item instanceof PDFDict);
}

/** A name without its slash. */
export function nameOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.decodeText() : undefined;
}

export function numberOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}

export function numbersOf(object: PDFObject | undefined): number[] {
  return itemsOf(object).flatMap((item) => numberOf(item) ?? []);
}

export function isTrue(object: PDFObject | undefined): boolean {
  return object instanceof PDFBool && object.asBoolean();
}

/** Text, whether written in parentheses or in hexadecimals. */
export function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString
    ? object.decodeText()
    : undefined;
}

/** A rectangle as its corners, whichever were given first (ISO 32000-1, 7.9.5). */
export function boxOf(object: PDFObject | undefined): Box | undefined {
  const [a, b, c, d] = numbersOf(object);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return {
    left: Math.min(a, c),
    bottom: Math.min(b, d),
    right: Math.max(a, c),
    top: Math.max(b, d),
  };
}

/** The names of a stream's filters, in order. */
export function filtersOf(stream: PDFObject | undefined): string[] {
  return itemsOf(get(stream, "Filter")).flatMap((item) => nameOf(item) ?? []);
}

/** The bytes of a stream as they were before its filters; none where these can't be undone. */
export function bytesOf(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return new Uint8Array();
  const filters = filtersOf(stream);
  if (filters.length === 0) return stream.contents;
  try {
    const isPlain = filters.join() === "FlateDecode" && get(stream, "DecodeParms") === undefined;
    return isPlain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
  } catch {
    // Nothing is on the page of what can't be unpacked, so rules find nothing there.
    return new Uint8Array();
  }
}
