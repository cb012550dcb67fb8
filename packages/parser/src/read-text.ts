import { DOCUMENT_VERSION } from "@printery/document";
import { Seen } from "@printery/task";
import { assemble } from "./assemble/assemble.ts";
import { withCredits } from "./assemble/credits.ts";
import { tellOfDoubts } from "./assemble/doubts.ts";
import { metadataOf } from "./assemble/metadata.ts";
import type { Reading } from "./assemble/reading.ts";
import { withOneTitle } from "./assemble/titles.ts";
import { spansOf } from "./corrections/find.ts";
import { type Given, imposed, settlesTitle, withCorrected } from "./corrections/impose.ts";
import { recut } from "./corrections/recut.ts";
import { survey } from "./cues/survey.ts";
import { type Cut, cut } from "./cut/cut.ts";
import type { FormatContext, ReadDocument } from "./formats/format.ts";
import { type Detect, languageOf } from "./read/language.ts";
import { decodeRoles } from "./roles/decode.ts";
import { decisive, gather, weigh } from "./roles/evidence.ts";
import { decodeHeadlined } from "./roles/headlined.ts";
import { keptInDoubt } from "./roles/in-doubt.ts";
import { judgementOf, typeOf } from "./roles/judgement.ts";
import type { Model } from "./roles/model.ts";
import { type Role, roleOf, states } from "./roles/state.ts";
import type { Source } from "./source.ts";

/** The Document that `source` holds as `model` sees it. */
export function readText(source: Source, context: FormatContext, model: Model): ReadDocument {
  const { readings, lang } = withLanguages(readRoles(source, model, context), context);
  for (const { role, judgement } of readings) {
    // What was made of it afterwards, its cues don't tell.
    if (judgement?.role === typeOf(role)) context.judge?.(judgement);
  }
  const children = assemble(source, readings);
  tellOfDoubts(children, context);
  const metadata = metadataOf(source, readings, children, lang, context);
  return { type: "root", version: DOCUMENT_VERSION, path: source.path, metadata, children };
}

/** Each block of `source` with the role it plays: cut → evidence → roles, kept to what the author corrects. */
function readRoles(
  source: Source,
  model: Model,
  { corrections = [], judge, tell }: FormatContext,
): Reading[] {
  const isJudged = judge !== undefined;
  const spans = spansOf(corrections, source, tell);
  const whole = cut(source);
  const again = recut(whole, spans, source, tell);
  if (again.corrected.size === 0) {
    return withCredits(withOneTitle(rolesOf(whole, model, isJudged)));
  }
  const before = new Map(rolesOf(whole, model, false).map(({ block, role }) => [block, role]));
  const given = { ...again, before };
  const readings = withCredits(withOneTitle(rolesOf(again.cut, model, isJudged, given)));
  return withCorrected(readings, again.corrected);
}

function rolesOf(blocks: Cut, model: Model, isJudged: boolean, given?: Given): Reading[] {
  const facts = survey(blocks, model.ranking);
  const evidence = gather(facts, model.own);
  const scores = weigh(evidence, model);
  const told = given === undefined ? scores : imposed(scores, facts.blocks, given);
  const choices =
    given !== undefined && settlesTitle(given, facts)
      ? decodeRoles(told, model)
      : decodeHeadlined(told, facts, model);
  const readings = keptInDoubt(choices, facts).flatMap((choice, at): Reading[] => {
    const { state, confidence } = choice;
    const block = facts.blocks[at];
    if (block === undefined) return [];
    const cues = decisive(evidence, at, state, model);
    const played = roleOf(states[state] ?? "paragraph");
    const role = played === "boilerplate" && cues[0] === "contentsEntry" ? "contents" : played;
    const judgement = isJudged ? judgementOf(block, at, choice, evidence, model) : undefined;
    const reading = { block, role, confidence, cues };
    return [judgement === undefined ? reading : { ...reading, judgement }];
  });
  return withSomeText(readings);
}

/** Roles that leave a text without anything to read. */
const NO_TEXT: ReadonlySet<Role> = new Set([
  "title",
  "subtitle",
  "standfirst",
  "byline",
  "dateline",
  "credit",
  "boilerplate",
  "related",
]);

/** No text is made of leftovers alone: where nothing else is left, these are the text. A single line is no verse. */
function withSomeText(readings: readonly Reading[]): Reading[] {
  const empty = readings.every(({ role }) => NO_TEXT.has(role));
  const lone = readings.filter(({ role }) => role === "verse").length === 1;
  return readings.map((reading) => {
    const { role, block } = reading;
    const isText = empty || (lone && role === "verse");
    if (!isText) return reading;
    return { ...reading, role: block.shape === "rule" ? "break" : "paragraph", cues: [] };
  });
}

/** Characters that tell a text's language. */
const SAMPLE = 4000;
/** Characters that tell a passage's. */
const PASSAGE = 400;
/** A shorter passage is too short to be sure about. */
const MIN_PASSAGE = 60;

/** The language of the text, and of each passage that is in another. */
function withLanguages(
  readings: readonly Reading[],
  { detect, tell }: FormatContext,
): { readings: Reading[]; lang: string } {
  const passages = readings.filter(isPassage);
  const sample = sampleOf(passages.length > 0 ? passages : readings);
  const told = languageOf(sample, detect);
  const lang = told ?? "en";
  const detectOnce = remembering(detect);
  if (told === undefined && detect !== undefined && sample.length > MIN_PASSAGE) {
    const reason = "Expected a language that can be told, not this; taking it for English";
    tell({ severity: "info", ruleId: "language-guessed", reason });
  }
  return {
    lang,
    readings: readings.map((reading) => {
      const own = isPassage(reading)
        ? languageOf(reading.block.text.slice(0, PASSAGE), detectOnce, lang)
        : undefined;
      return own === undefined || own === lang ? reading : { ...reading, lang: own };
    }),
  };
}

const seen = new Seen<string | undefined>();

/** `detect`, which remembers what it was asked last. */
function remembering(detect: Detect | undefined): Detect | undefined {
  return detect && ((text) => seen.of(text, () => detect(text)));
}

/** The beginning of the text of `readings`. */
function sampleOf(readings: readonly Reading[]): string {
  let sample = "";
  for (const { block } of readings) {
    if (sample.length >= SAMPLE) break;
    sample += `${block.text.slice(0, SAMPLE)}\n`;
  }
  return sample.slice(0, SAMPLE);
}

function isPassage({ block, role }: Reading): boolean {
  return ["paragraph", "quote", "epigraph"].includes(role) && block.text.length >= MIN_PASSAGE;
}
