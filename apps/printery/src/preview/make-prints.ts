import { setImmediate } from "node:timers/promises";
import type { DeskMessage } from "@printery/desk/protocol";
import { modelIn, writeModel } from "@printery/document";
import type { TextPlace } from "@printery/pdf";
import type { Publication } from "@printery/publication";
import { TEXT_PLACES } from "@printery/publication/hints";
import { attempt, type Files, hasErrors, type Message } from "@printery/task";
import { readSource } from "../read-source.ts";
import { MODEL } from "../reports.ts";
import type { Source } from "../source.ts";
import { deskMessages } from "./desk-messages.ts";
import type { MadeEpub, MadePdf, PrintsJob } from "./jobs.ts";
import { keptInMemory } from "./kept.ts";
import { pdfPlaces, placesIn } from "./text-places.ts";

/** By all that marks in e-books hang on besides their sections. */
const caches = new Map<string, ReturnType<typeof keptInMemory>>();

/** Publications of which pages of e-books are kept. */
const MOST_KEPT = 4;

/**
 * The PDF for reading, then the e-book, each given to `leave` as soon as it is made; no e-book once `isLate` says that the texts are
 * others by now. Nothing goes to a press, and nothing into an archive: that is for builds.
 */
export async function makePrints(
  { source, composed, titles }: PrintsJob,
  onStage: (stage: string) => void,
  leave: (part: MadePdf | MadeEpub) => void,
  isLate: () => boolean,
): Promise<void> {
  const { id, texts } = source;
  const read = modelIn(
    "Publication",
    composed.get(MODEL) ?? Buffer.of(),
    (json) => json as Publication,
  );
  const publication: Publication = { ...read, sources: [], offprints: false };
  const inputs = new Map(composed).set(MODEL, writeModel("Publication", publication));
  const [{ pdfRenderer }, { renderStage }] = await Promise.all([
    import("@printery/pdf"),
    import("@printery/publication"),
  ]);
  onStage("pdf");
  const pdf = await attempt("pdf", renderStage("pdf", pdfRenderer({ places: true })), id, inputs);
  const { [TEXT_PLACES]: found, ...hints } = Object.fromEntries(pdf.hints ?? []);
  leave({
    kind: "pdf",
    files: hasErrors(pdf.messages) ? new Map() : pdf.files,
    hints: new Map(Object.entries(hints)),
    pages: pdf.pages ?? 0,
    places: found === undefined ? [] : pdfPlaces(placesFrom(found), publication.sections, titles),
    messages: await framed(pdf.messages, source),
  });
  // Whoever has something to say of it is heard.
  await setImmediate();
  if (isLate()) return;
  onStage("epub");
  const { epubRenderer } = await import("@printery/epub");
  const places = placesIn(texts, titles);
  for (const [path, bytes] of Object.entries(hints)) inputs.set(path, bytes);
  const epub = await attempt(
    "epub",
    renderStage("epub", epubRenderer({ places }), source.plugins),
    id,
    inputs,
    cacheFor(JSON.stringify([id, texts, [...titles]])),
  );
  leave({
    kind: "epub",
    files: hasErrors(epub.messages) ? new Map() : epub.files,
    hints: epub.hints ?? (new Map<string, Uint8Array>() as Files),
    messages: await framed(epub.messages, source),
  });
}

/** What is told of texts, with their lines, for which they are read once more. */
function framed(messages: readonly Message[], source: Source): Promise<DeskMessage[]> {
  const texts = messages.some(({ place }) => place !== undefined) ? readSource(source).texts : [];
  return deskMessages(messages, source.root, new Map(texts));
}

/** As the PDF's stage wrote it. */
function placesFrom(json: Uint8Array): TextPlace[] {
  return JSON.parse(Buffer.from(json).toString("utf8")) as TextPlace[];
}

function cacheFor(key: string): ReturnType<typeof keptInMemory> {
  const known = caches.get(key) ?? keptInMemory();
  caches.delete(key);
  caches.set(key, known);
  for (const [oldest] of caches) {
    if (caches.size <= MOST_KEPT) break;
    caches.delete(oldest);
  }
  return known;
}
