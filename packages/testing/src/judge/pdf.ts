import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import sharp from "sharp";
import { isSafeAddress } from "./address.ts";
import { elementsOf, textIn } from "./elements.ts";
import { faultsInCharacters } from "./text.ts";

/** Keys whose presence alone lets a file run, open, ask or hold something (ISO 32000-1, 12.6, 12.7, 13 and 7.11). */
const KEYS =
  "JS JavaScript AA AcroForm XFA Launch RichMediaContent RichMediaSettings Movie Sound Rendition Encrypt Win Mac Unix";
const FORBIDDEN: ReadonlySet<string> = new Set(KEYS.split(" "));
/** Keys of files within, which a copy for archives has. */
const ATTACHED: ReadonlySet<string> = new Set(["EF", "EmbeddedFiles", "AF"]);

/** What else than an element of the structure may be of a kind: actions, numbers of pages, intents, and groups and masks that are drawn. */
const ACTIONS: ReadonlySet<string> = new Set(
  "GoTo URI D R r A a GTS_PDFA1 GTS_PDFX Transparency Luminosity Alpha".split(" "),
);

/** What is wrong with the PDF at `path`: every object in it is looked at, whether anything refers to it or not. */
export async function faultsInPdf(path: string, bytes: Uint8Array): Promise<string[]> {
  const end = Buffer.from(bytes.subarray(-64)).toString("latin1");
  const faults = /startxref\s+\d+\s+%%EOF\s*$/.test(end) ? [] : ["something behind its end"];
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
  });
  const mayAttach = path.endsWith(".archive.pdf");
  const images: Promise<string[]>[] = [];
  const look = (object: PDFObject | undefined): void => {
    if (object instanceof PDFStream) {
      look(object.dict);
      if (object.dict.has(PDFName.of("F"))) faults.push("a stream in another file");
      if (object instanceof PDFRawStream) images.push(faultsInStream(object));
    } else if (object instanceof PDFArray) {
      for (const child of object.asArray()) look(child);
    } else if (object instanceof PDFDict) {
      faults.push(...faultsInDictionary(object, mayAttach));
      for (const [, child] of object.entries()) look(child);
    }
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) look(object);
  for (const object of Object.values(document.context.trailerInfo)) look(object);
  return [...faults, ...(await Promise.all(images)).flat()];
}

function faultsInDictionary(dict: PDFDict, mayAttach: boolean): string[] {
  const faults: string[] = [];
  for (const [key, value] of dict.entries()) {
    const name = key.decodeText();
    if (FORBIDDEN.has(name) || (ATTACHED.has(name) && !mayAttach)) faults.push(`/${name}`);
    if (name === "URI" && !isText(value)) faults.push("/URI that is none");
    if (name === "URI" && isText(value)) faults.push(...faultsInAddress(value.decodeText()));
    if (name === "OpenAction" && !(value instanceof PDFArray)) faults.push("/OpenAction");
    if (isText(value))
      faults.push(...faultsInCharacters(readable(value)).map((fault) => `/${name}: ${fault}`));
  }
  const type = nameAt(dict, "Type");
  const subtype = nameAt(dict, "Subtype");
  const isAnnotation = type === "Annot" || dict.has(PDFName.of("Rect"));
  if (isAnnotation && subtype !== "Link") faults.push(`an annotation /${subtype}`);
  // Elements of the structure tree have an /S as well: what they are.
  const isAction = type === "Action" || (dict.has(PDFName.of("S")) && !isStructure(dict));
  const said = nameAt(dict, "S") ?? "D";
  if (isAction && !ACTIONS.has(said)) faults.push(`/S /${said}`);
  return faults;
}

function isStructure(dict: PDFDict): boolean {
  return nameAt(dict, "Type") === "StructElem" || dict.has(PDFName.of("P"));
}

function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

function isText(value: PDFObject): value is PDFString | PDFHexString {
  return value instanceof PDFString || value instanceof PDFHexString;
}

/** Text, where `value` says that it is; digests and dates are bytes. */
function readable(value: PDFString | PDFHexString): string {
  const bytes = Buffer.from(value.asBytes());
  return bytes[0] === 0xfe && bytes[1] === 0xff ? value.decodeText() : "";
}

function faultsInAddress(address: string): string[] {
  const isAbsolute = /^(https?|mailto|tel):/i.test(address);
  return isAbsolute && isSafeAddress(address, { mayLeave: true }) ? [] : [`/URI ${address}`];
}

async function faultsInStream(stream: PDFRawStream): Promise<string[]> {
  const { dict, contents } = stream;
  if (nameAt(dict, "Type") === "Metadata") return faultsInPacket(stream);
  if (nameAt(dict, "Subtype") !== "Image") return [];
  try {
    if (nameAt(dict, "Filter") === "DCTDecode") {
      await sharp(contents, { failOn: "warning" }).raw().toBuffer();
      return [];
    }
    if (nameAt(dict, "Filter") !== "FlateDecode") return [];
    const has = inflateSync(contents).length;
    return has >= wanted(dict) ? [] : [`an image of ${has} bytes, not ${wanted(dict)}`];
  } catch (cause) {
    return [`an image that doesn't decode: ${String(cause)}`];
  }
}

/** Bytes that an image has at least: a component, or with a predictor one more, for each pixel (ISO 32000-1, 8.9.3). */
function wanted(dict: PDFDict): number {
  const number = (key: string) => {
    const value = dict.get(PDFName.of(key));
    return value instanceof PDFNumber ? value.asNumber() : 1;
  };
  return Math.ceil((number("Width") * number("BitsPerComponent")) / 8) * number("Height");
}

/** The packet of XMP is XML (ISO 16684-1, 7.2) between two instructions of its own. */
function faultsInPacket({ dict, contents }: PDFRawStream): string[] {
  const bytes = nameAt(dict, "Filter") === "FlateDecode" ? inflateSync(contents) : contents;
  const [, xml = ""] =
    /^<\?xpacket[^>]*\?>([\s\S]*)<\?xpacket[^>]*\?>\s*$/.exec(textIn(bytes).trim()) ?? [];
  try {
    return elementsOf("packet.xml", xml.trim()).length > 0
      ? faultsInCharacters(xml)
      : ["XMP without an element"];
  } catch (cause) {
    return [`XMP that is not well-formed: ${String(cause)}`];
  }
}
