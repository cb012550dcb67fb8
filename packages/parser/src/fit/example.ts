import { candidates, type Ranking, traitsOf } from "../cues/headline.ts";
import { inDocument } from "../cues/opening.ts";
import { groundsOf, type Survey, survey } from "../cues/survey.ts";
import type { Block, Shape } from "../cut/block.ts";
import { cut } from "../cut/cut.ts";
import { type Evidence, gather } from "../roles/evidence.ts";
import { type State, states } from "../roles/state.ts";
import { sourceOf } from "../source.ts";

/** One block of a text as people have marked it. */
export interface GoldBlock {
  readonly type: string;
  readonly role: string;
  readonly level?: number;
  /** Offsets in the text. */
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/** A text to learn from: its signs, and the states that each block may have. */
export interface Example {
  readonly survey: Survey;
  readonly evidence: Evidence;
  /** Per block and state: 1 where the state is right. */
  readonly allowed: Uint8Array;
  /** Per block: what it was marked as, or "boilerplate". */
  readonly labels: readonly string[];
}

/** `text` with the states that `gold` leaves to each of its blocks. */
export function exampleOf(text: string, gold: readonly GoldBlock[], ranking: Ranking): Example {
  const facts = survey(cut(sourceOf("example.txt", text)), ranking);
  const owners = ownersOf(text.length, gold);
  const labels = facts.blocks.map((block) => labelOf(block, text, gold, owners));
  const allowed = new Uint8Array(labels.length * states.length);
  facts.blocks.forEach((block, at) => {
    const label = labels[at] ?? "boilerplate";
    const within = inDocument(block, at, facts) > 0 && facts.memo[at] === undefined;
    const known = knownStates(label, block, within);
    for (const state of known) allowed[at * states.length + states.indexOf(state)] = 1;
  });
  return { survey: facts, evidence: gather(facts), allowed, labels };
}

/** The traits of every block that may be the headline, and which of them are. */
export interface Race {
  readonly traits: readonly Float64Array[];
  readonly right: readonly boolean[];
}

/** What there is to choose from for the headline of `text`; undefined where none of it is right. */
export function raceOf(text: string, gold: readonly GoldBlock[]): Race | undefined {
  const grounds = groundsOf(cut(sourceOf("example.txt", text)));
  const owners = ownersOf(text.length, gold);
  const places = candidates(grounds);
  const right = places.map((at) => {
    const block = grounds.blocks[at];
    return block !== undefined && labelOf(block, text, gold, owners) === "title";
  });
  if (!right.includes(true)) return undefined;
  return {
    right,
    traits: places.map((at) => traitsOf(at, grounds)),
  };
}

/** The states that `label` teaches; a leftover within a document, which the parser leaves there, teaches nothing. */
function knownStates(label: string, { shape, text }: Block, within: boolean): readonly State[] {
  // The head of a letter names the text, and stays what it is.
  if (label === "title" && /^subject:/i.test(text)) return LEFTOVERS;
  return within && label === "boilerplate" ? states : statesFor(label, shape);
}

/** Per character, one more than the place of the gold block that has it; 0 where none has. */
function ownersOf(length: number, gold: readonly GoldBlock[]): Uint32Array {
  const owners = new Uint32Array(length);
  gold.forEach(({ spans }, place) => {
    for (const [start, end] of spans) owners.fill(place + 1, start, end);
  });
  return owners;
}

/** What most of the visible characters of `block` are. */
function labelOf(
  { lines }: Block,
  text: string,
  gold: readonly GoldBlock[],
  owners: Uint32Array,
): string {
  const counts = new Map<string, number>();
  for (const { start, end } of lines) {
    for (let at = start; at < end; at += 1) {
      if (text.charCodeAt(at) <= 32) continue;
      const owner = gold[(owners[at] ?? 0) - 1];
      const label =
        owner === undefined ? "boilerplate" : owner.role === "content" ? owner.type : owner.role;
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "boilerplate";
}

const LEFTOVERS: readonly State[] = ["before", "relatedBefore", "aside", "after", "relatedAfter"];
const BODY: readonly State[] = [
  "heading",
  "paragraph",
  "item",
  "quote",
  "verse",
  "code",
  "table",
  "note",
  "figure",
  "epigraph",
  "credit",
];

/** The states that are right for a block marked `label`. */
function statesFor(label: string, shape: Shape | undefined): readonly State[] {
  switch (label) {
    case "boilerplate":
      return LEFTOVERS;
    case "title":
      return ["title", "subtitle"];
    case "byline":
      return ["byline", "bylineAbove"];
    case "lead":
      return ["standfirst"];
    case "caption":
      return ["credit", "creditAbove", "figure", "aside", "before", "after"];
    case "bio":
      return ["contributorNote"];
    case "disclaimer":
      return ["disclaimer"];
    case "attachment":
      return ["attachment"];
    case "optional":
      return states.filter(
        (state) => !["title", "byline", "bylineAbove", "standfirst", "heading"].includes(state),
      );
    case "h":
      return ["heading"];
    case "p":
      return ["paragraph"];
    case "li":
      // Where the export lost the mark, nothing may tell.
      return shape === "plain" ? ["item", "paragraph"] : ["item"];
    case "quote":
      return ["quote", "epigraph"];
    case "verse":
      return ["verse"];
    case "pre":
      return ["code"];
    case "table":
      return ["table"];
    case "fn":
      return ["note"];
    case "hr":
      return ["break"];
    case "dt":
    case "dd":
      return ["paragraph", "item", "heading"];
    default:
      return BODY;
  }
}
