import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { jsonPieces } from "@printery/document";
import type { Publication } from "@printery/publication";
import { ACCESSIBLE } from "./accessible.ts";
import { attach } from "./attachments.ts";
import { latin, Name, PlainDocument, PressDocument } from "./documents.ts";
import { type Forme, spotsOf } from "./forme.ts";
import type { Cmyk } from "./ink.ts";
import type { KitDocument } from "./kit.ts";
import { knownPacket } from "./known.ts";
import { pressPacket } from "./press-packet.ts";
import type { Attachment, Profile } from "./profile.ts";

const require = createRequire(import.meta.url);

/** Where pdfkit's profile lies when its code is bundled. */
const BUNDLED = new URL("./sRGB_IEC61966_2_1.icc", import.meta.url);

/** An empty file for `publication` that promises what `profile` does. */
export function openDocument(publication: Publication, profile: Profile): KitDocument {
  // pdfkit takes the identifier from the title and the date alone; two editions of a day need two.
  const id = digestOf(profile.standard, publication).slice(0, 32);
  const document =
    profile.standard === "PDF/X-4"
      ? openForPress(publication, profile.forme, id)
      : openForReading(publication, profile.standard, profile.attachments);
  document._id = Buffer.from(id, "hex");
  return document;
}

/** SHA-256 of `standard` and `publication`; of each, with whatever it promises, at once, as writing it as JSON takes longer. */
function digestOf(standard: string, publication: Publication): string {
  let known = digests.get(publication);
  if (known === undefined) {
    known = digestsOf(publication);
    digests.set(publication, known);
  }
  const digest = known.get(standard);
  if (digest === undefined) throw new Error(`Expected a standard, not ${standard}`);
  return digest;
}

const digests = new WeakMap<Publication, ReadonlyMap<string, string>>();

const STANDARDS: readonly Profile["standard"][] = ["PDF/A-2a", "PDF/A-3a", "PDF/X-4"];

/** Characters that are digested at once. */
const BATCH = 1 << 16;

function digestsOf(publication: Publication): Map<string, string> {
  const hashes = STANDARDS.map((standard) => createHash("sha256").update(standard));
  let text = "";
  const digest = () => {
    const bytes = Buffer.from(text);
    for (const hash of hashes) hash.update(bytes);
    text = "";
  };
  for (const piece of jsonPieces(publication)) {
    text += piece;
    if (text.length >= BATCH) digest();
  }
  digest();
  return new Map(STANDARDS.map((standard, at) => [standard, hashes[at]?.digest("hex") ?? ""]));
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
  document.packet = knownPacket(publication) + ACCESSIBLE;
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
  if (forme.marks.length > 0) addSpot(document, ALL, [1, 1, 1, 1]);
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

interface OutputIntent {
  readonly kind: "GTS_PDFA1" | "GTS_PDFX";
  readonly channels: 3 | 4;
  /** The ICC profile. */
  readonly profile: Uint8Array;
  readonly identifier: string;
  readonly description: string;
  readonly registry?: string;
}

/** What the colours mean (ISO 19005-2, 6.2.3, and ISO 15930-7, 6.4). */
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
  const profile = readFileSync(
    existsSync(BUNDLED) ? BUNDLED : require.resolve("pdfkit/js/data/sRGB_IEC61966_2_1.icc"),
  );
  return { kind: "GTS_PDFA1", channels: 3, profile, identifier: name, description: name };
}
