import type { Block, Flow, Paragraph } from "@printery/document";
import { type Message, placeOf } from "@printery/task";
import type { Source } from "../source.ts";
import { boundariesOf } from "./boundaries.ts";
import { extentOf } from "./extent.ts";
import { passageOf } from "./passage.ts";
import { surveyOf } from "./survey.ts";

export interface InferOptions {
  /** BCP 47. */
  readonly lang: string;
  readonly tell: (message: Omit<Message, "file">) => void;
}

/** Letters: where a text has no paragraphs by which to tell, a longer one has lost its breaks. */
const OVERLONG = 1000;
/** By how much a paragraph is longer than the others of its text, and the least and most letters that may be. */
const BEYOND = 4;
const SHORTEST = 700;
const LONGEST = 3000;
/** Paragraphs that make a habit. */
const HABIT = 5;
/** Places told of in a message. */
const TOLD = 12;

/**
 * `nodes` with each overlong paragraph, in quotations too, split where its subject shifts. No word changes; a paragraph that a
 * split begins has the cue `topicShift`, those that spoke for it, and a confidence. Each that was split is told of.
 */
export function inferParagraphs(
  nodes: readonly Block[],
  source: Source,
  options: InferOptions,
): Block[] {
  const habit = habitOf(nodes);
  return nodes.flatMap((node): Block[] => {
    if (node.type === "paragraph") return split(node, habit, source, options);
    if (node.type !== "blockquote") return [node];
    const children = node.children.flatMap((child): Flow[] =>
      child.type === "paragraph" ? split(child, habit, source, options) : [child],
    );
    return [children.length === node.children.length ? node : { ...node, children }];
  });
}

/** What a text's own paragraphs say. */
interface Habit {
  /** Letters; a longer paragraph is split. */
  readonly limit: number;
  /** Letters in its middle paragraph, where it has enough of them. */
  readonly usual?: number;
}

/** Most of a text in overlong paragraphs is the work of what destroyed them, and no habit. */
function habitOf(nodes: readonly Block[]): Habit {
  const lengths = nodes
    .flatMap((node) => (node.type === "paragraph" ? [extentOf(passageOf(node).text)] : []))
    .sort((a, b) => a - b);
  const kept = lengths.filter((length) => length <= OVERLONG);
  const sum = (all: readonly number[]) => all.reduce((total, length) => total + length, 0);
  if (kept.length < HABIT || sum(kept) * 2 < sum(lengths)) return { limit: OVERLONG };
  const usual = kept[kept.length >> 1] ?? OVERLONG;
  return { limit: Math.max(SHORTEST, Math.min(LONGEST, usual * BEYOND)), usual };
}

function split(
  paragraph: Paragraph,
  { limit, usual }: Habit,
  source: Source,
  { lang, tell }: InferOptions,
): Paragraph[] {
  const passage = passageOf(paragraph);
  const length = extentOf(passage.text);
  if (length <= limit) return [paragraph];
  const survey = surveyOf(passage.text, paragraph.data?.lang ?? lang, {
    mayCut: passage.mayCut,
    ...(usual === undefined ? {} : { usual }),
  });
  const boundaries = boundariesOf(survey);
  if (boundaries.length === 0) return [paragraph];
  const starts = boundaries.map(({ at }) => survey.said[at]?.start ?? 0);
  const [first, ...others] = passage.cut(starts, source);
  if (first === undefined) return [paragraph];
  const marked = others.map((node, index): Paragraph => {
    const { confidence = 0, traits = [] } = boundaries[index] ?? {};
    return { ...node, data: { ...paragraph.data, confidence, cues: ["topicShift", ...traits] } };
  });
  tell({
    place: placeOf(paragraph.position),
    severity: "info",
    ruleId: "paragraphs-inferred",
    reason: reasonOf(paragraph, marked),
  });
  return [first, ...marked];
}

function reasonOf({ position: { start, end } }: Paragraph, begun: readonly Paragraph[]): string {
  const places = begun.map(({ position: { start: at } }) => `${at.line}:${at.column}`);
  const told = places.slice(0, TOLD).join(", ");
  const more = places.length > TOLD ? `, and ${places.length - TOLD} more` : "";
  return `Expected a paragraph, not ${end.offset - start.offset} characters without a break; splitting it into ${begun.length + 1}, at ${told}${more}`;
}
