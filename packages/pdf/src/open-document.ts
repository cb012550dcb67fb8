import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Publication } from "@printery/publication";
import { sha256 } from "@printery/task";
import documentModule from "pdfmake/js/PDFDocument.js";
import { ACCESSIBLE } from "./accessible.ts";
import { attach } from "./attachments.ts";
import { exported } from "./exported.ts";
import { type Forme, spotsOf } from "./forme.ts";
import { type Cmyk, type Ink, isBlack } from "./ink.ts";
import type { DocumentClass, KitDocument, KitPage, KitRef, KitSpot } from "./kit.ts";
import { Output } from "./output.ts";
import { pressPacket } from "./press-packet.ts";
import type { Attachment, Profile } from "./profile.ts";

const require = createRequire(import.meta.url);
const Document = exported<DocumentClass>(documentModule);

/** An empty file for `publication` that promises what `profile` does. */
export function openDocument(publication: Publication, profile: Profile): KitDocument {
  // pdfkit takes the identifier from the title and the date alone; two editions of a day need two.
  const id = sha256(profile.standard + JSON.stringify(publication)).slice(0, 32);
  const document =
    profile.standard === "PDF/X-4"
      ? openForPress(publication, profile.forme, id)
      : openForReading(publication, profile.standard, profile.attachments);
  document._id = Buffer.from(id, "hex");
  return document;
}

/** The bytes of `document`, which has been ended. */
export function bytesOf(document: KitDocument): Uint8Array {
  return outputOf(document).bytes;
}

function openForReading(
  publication: Publication,
  subset: "PDF/A-2a" | "PDF/A-3a",
  attachments: readonly Attachment[],
): KitDocument {
  const { lang } = publication.metadata;
  const options = {
    ...optionsFor(publication),
    pdfVersion: "1.7",
    lang,
    displayTitle: true,
    subset,
  };
  const document = new PlainDocument({}, {}, {}, {}, options);
  document.packet = ACCESSIBLE;
  // A method of the object alone: pdfkit copies its own there.
  document._addColorOutputIntent = () => addOutputIntent(document, screen());
  attach(document, attachments, new Date(publication.modified));
  return document;
}

function openForPress(publication: Publication, forme: Forme, id: string): KitDocument {
  const options = { ...optionsFor(publication), pdfVersion: "1.6" };
  const document = new PressDocument({}, {}, {}, {}, options);
  document.inks = forme.inks;
  // Without traps, which are the printer's to make (ISO 32000-1, 14.11.6).
  document.info.Trapped = new Name("False");
  document.packet = pressPacket(publication.modified, id);
  for (const [name, cmyk] of spotsOf(forme)) addSpot(document, name, cmyk);
  // Marks are printed in every ink, whatever there is (ISO 32000-1, 8.6.6.4).
  addSpot(document, ALL, [1, 1, 1, 1]);
  addOutputIntent(document, {
    kind: "GTS_PDFX",
    channels: 4,
    ...forme.condition,
  });
  return document;
}

function addSpot(document: KitDocument, name: string, cmyk: Cmyk): void {
  const [cyan, magenta, yellow, black] = cmyk;
  document.addSpotColor(latin(name), cyan * 100, magenta * 100, yellow * 100, black * 100);
}

/** A name of PDF is UTF-8 (ISO 32000-1, 7.3.5), and pdfkit writes a byte for each character. */
function latin(name: string): string {
  return Buffer.from(name, "utf8").toString("latin1");
}

/** The name on a page of the ink `name`, which may be {@link ALL}. */
export function spotOn(document: KitDocument, name: string): string {
  const spot = document.spotColors[latin(name)];
  if (spot === undefined) throw new Error(`Expected the ink ${name}`);
  return spot.id;
}

/** Every ink. */
export const ALL = "All";

function optionsFor({ metadata, modified }: Publication): object {
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
  return { autoFirstPage: false, fontLayoutCache: false, font: null, info };
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

class PlainDocument extends Document {
  /** What the XMP packet says beside the document's title, authors and date. */
  packet = "";

  /** Takes what is written as it comes: a stream would keep it in small pieces, in several times the room. */
  override push(chunk: Uint8Array | null): boolean {
    if (chunk !== null) outputOf(this).add(chunk);
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

/** A file whose colours are inks. */
class PressDocument extends PlainDocument {
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

/** A name, where pdfkit would write a string as text. */
class Name {
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

interface OutputIntent {
  readonly kind: "GTS_PDFA1" | "GTS_PDFX";
  readonly channels: 3 | 4;
  /** The ICC profile. */
  readonly profile: Uint8Array;
  readonly identifier: string;
  readonly description: string;
  readonly registry?: string;
}

/** What the colours mean (ISO 19005-2, 6.2.3, and ISO 15930-7, 6.2.2). */
function addOutputIntent(document: KitDocument, intent: OutputIntent): void {
  const { kind, channels, identifier, description, registry } = intent;
  const profile = document.ref({ N: channels });
  profile.end(Buffer.from(intent.profile));
  const entry = document.ref({
    Type: "OutputIntent",
    S: kind,
    Info: new String(description),
    OutputConditionIdentifier: new String(identifier),
    ...(registry === undefined ? {} : { RegistryName: new String(registry) }),
    DestOutputProfile: profile,
  });
  entry.end();
  document._root.data.OutputIntents = [entry];
}

/** As pdfkit's own, which looks for the profile beside itself. */
function screen(): OutputIntent {
  const name = "sRGB IEC61966-2.1";
  const profile = readFileSync(require.resolve("pdfkit/js/data/sRGB_IEC61966_2_1.icc"));
  return { kind: "GTS_PDFA1", channels: 3, profile, identifier: name, description: name };
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
