import { fitText } from "@printery/document";
import documentModule from "pdfmake/js/PDFDocument.js";
import { exported } from "./exported.ts";
import { type Ink, isBlack } from "./ink.ts";
import type { DocumentClass, KitDocument, KitPage, KitRef, KitSpot } from "./kit.ts";
import { Output } from "./output.ts";

const Document: DocumentClass = exported<DocumentClass>(documentModule);

/** Kept beside the documents: pdfkit writes while one is being constructed. */
const outputs = new WeakMap<KitDocument, Output>();

function outputOf(document: KitDocument): Output {
  const known = outputs.get(document);
  if (known !== undefined) return known;
  const output = new Output();
  outputs.set(document, output);
  return output;
}

/** The bytes of `document`, which has been ended. */
export function bytesOf(document: KitDocument): Uint8Array {
  return outputOf(document).bytes;
}

/** Has `document` expect so many bytes, or fewer. */
export function makeRoom(document: KitDocument, bytes: number): void {
  outputOf(document).expect(bytes);
}

/** A file that is written as it comes. */
export class PlainDocument extends Document {
  /** What the XMP packet says beside the document's title, authors and date. */
  packet = "";

  /** Of the page that is drawn: pdfkit has a buffer for each operator, and puts them together when the page is done. */
  #content = "";

  override addContent(operators: string): this {
    this.#content += `${operators}\n`;
    return this;
  }

  override flushPages(): void {
    const content = this.#content;
    this.#content = "";
    if (content !== "") this.page.write(Buffer.from(content, "latin1"));
    super.flushPages();
    // It has been written; pdfkit keeps every page, and so what it holds.
    if (content !== "") this.page.dictionary.data = WRITTEN;
  }

  /** Takes what is written as it comes: a stream would keep it in small pieces, in several times the room. */
  override _write(data: string | Uint8Array): void {
    const output = outputOf(this);
    if (typeof data === "string") output.addText(`${data}\n`);
    else output.add(data);
    this._offset += data.length + (typeof data === "string" ? 1 : 0);
  }

  /** Nobody reads the stream. */
  override push(): boolean {
    return true;
  }

  /** pdfkit puts the title into the XMP packet as it is, and “A & B” is no XML. */
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
    this.appendXML(this.packet);
  }
}

const WRITTEN = {};

/** `text` where XML has text. */
export function escapeXml(text: string): string {
  return fitText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A file whose colours are inks. */
export class PressDocument extends PlainDocument {
  inks: ReadonlyMap<string, Ink> = new Map();
  #overprint: { readonly page: KitPage; readonly isOn: boolean } | undefined;
  readonly #states = new Map<boolean, KitRef>();

  /** The one place through which every colour goes: none gets past it that is no ink. */
  override _normalizeColor(colour: unknown): readonly number[] | KitSpot {
    const { cmyk, spot } = this.#inkOf(colour);
    if (spot !== undefined) return this.spotColors[latin(spot)] ?? cmyk;
    // pdfkit's own gives shares, too.
    return cmyk;
  }

  /** Black is printed on what is below it: where plates don't quite meet, no letter has a white edge. */
  override fillColor(colour: string, opacity?: number): this {
    super.fillColor(colour, opacity);
    const isOn = isBlack(this.#inkOf(colour));
    const { page } = this;
    const wasOn = this.#overprint?.page === page && this.#overprint.isOn;
    if (isOn !== wasOn) this.#setOverprint(isOn);
    this.#overprint = { page, isOn };
    return this;
  }

  #setOverprint(isOn: boolean): void {
    let state = this.#states.get(isOn);
    if (state === undefined) {
      // Mode 1 leaves the other inks as they are where black alone is set (ISO 32000-1, 11.7.4.3).
      state = this.ref({ Type: "ExtGState", OP: isOn, op: isOn, OPM: 1 });
      state.end();
      this.#states.set(isOn, state);
    }
    const name = isOn ? "Over" : "Out";
    this.page.ext_gstates[name] = state;
    this.addContent(`/${name} gs`);
  }

  #inkOf(colour: unknown): Ink {
    const ink = this.inks.get(String(colour).toLowerCase());
    if (ink === undefined) throw new Error(`Expected a colour with an ink, not ${String(colour)}`);
    return ink;
  }
}

/** A name of PDF is UTF-8 (ISO 32000-1, 7.3.5), and pdfkit writes a byte for each character. */
export function latin(name: string): string {
  return Buffer.from(name, "utf8").toString("latin1");
}

/** A name, where pdfkit would write a string as text. */
export class Name {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** pdfkit writes an object as a dictionary if it is called one. */
  get [Symbol.toStringTag](): string {
    return "Name";
  }

  toString(): string {
    return `/${this.#name}`;
  }
}
