import type { State } from "./state.ts";

/** The course of a text: what comes before it, its head, its body, what is said about it, what comes after. */
type Phase = "early" | "head" | "body" | "aside" | "back" | "late";

const phases: Readonly<Record<State, Phase>> = {
  before: "early",
  relatedBefore: "early",
  title: "head",
  subtitle: "head",
  standfirst: "head",
  byline: "head",
  dateline: "head",
  credit: "head",
  attachment: "head",
  epigraph: "head",
  heading: "body",
  paragraph: "body",
  item: "body",
  quote: "body",
  verse: "body",
  code: "body",
  table: "body",
  break: "body",
  note: "body",
  figure: "body",
  aside: "aside",
  contributorNote: "back",
  disclaimer: "back",
  after: "late",
  relatedAfter: "late",
};

/** From the phase of the row to each. Going back costs more than a block's own evidence is worth. */
const steps: Readonly<Record<Phase, Readonly<Record<Phase, number>>>> = {
  early: { early: 0, head: -0.5, body: -3.5, aside: -5, back: -6, late: -4 },
  head: { early: -12, head: -0.4, body: 0, aside: -0.9, back: -3, late: -3.7 },
  body: { early: -12, head: -3.5, body: -0.6, aside: -3.3, back: -1.5, late: -2.1 },
  aside: { early: -12, head: -1.5, body: -0.7, aside: 0.4, back: -1, late: -1.1 },
  back: { early: -12, head: -3.9, body: -3, aside: -2, back: 0.3, late: -0.3 },
  late: { early: -20, head: -16, body: -9, aside: -9, back: -3, late: 0.3 },
};

/** Steps that differ from those between their phases. */
const particular: Readonly<Partial<Record<`${State}>${State}`, number>>> = {
  // One title, after what comes before it or the credits that some houses put above it.
  "before>title": 0.8,
  "title>title": -3.1,
  "byline>title": -1.1,
  "dateline>title": -1.1,
  "subtitle>title": -5,
  "standfirst>title": -12,
  "credit>title": -8,
  "attachment>title": -12,
  "epigraph>title": -12,
  "heading>title": -12,
  "paragraph>title": -12,
  "item>title": -12,
  "quote>title": -12,
  "verse>title": -12,
  "code>title": -12,
  "table>title": -12,
  "break>title": -12,
  "note>title": -12,
  "figure>title": -12,
  "aside>title": -12,
  // The head in its usual order.
  "before>standfirst": -4,
  "relatedBefore>standfirst": 0.5,
  "before>byline": -2,
  "before>dateline": -1.5,
  "before>relatedBefore": -1,
  "title>subtitle": 0.5,
  "title>standfirst": 0.7,
  "title>byline": 1,
  "title>dateline": 0.6,
  "standfirst>standfirst": -2.5,
  "standfirst>byline": 0.5,
  "standfirst>attachment": 1,
  "standfirst>paragraph": 0.2,
  "attachment>paragraph": 0.5,
  "aside>standfirst": -2.5,
  "paragraph>standfirst": -7,
  "heading>standfirst": -7,
  "item>standfirst": -7,
  // Within the body like keeps to like, and a heading heads something.
  "paragraph>paragraph": 0.6,
  "paragraph>credit": -0.7,
  "paragraph>attachment": -0.7,
  "credit>paragraph": 0.3,
  "item>item": 1.4,
  "quote>quote": 0.5,
  "verse>verse": 2,
  "code>code": 2.1,
  "note>note": 1,
  "heading>heading": -0.3,
  "heading>paragraph": 0.4,
  "heading>aside": -5,
  "heading>break": -3,
  "heading>after": -5,
  "heading>relatedAfter": -5,
  "before>heading": -4,
  "contributorNote>disclaimer": 1,
};

/** What a text may open with; the rest costs more. */
const opening: Readonly<Partial<Record<State, number>>> = {
  before: 0,
  relatedBefore: -1,
  title: 0.5,
  standfirst: -3,
  byline: -3,
  dateline: -2,
  paragraph: -3.5,
  verse: -2,
  code: -2,
};

/** What a text hardly closes with. */
const closing: Readonly<Partial<Record<State, number>>> = {
  before: -2,
  relatedBefore: -3,
  title: -3,
  standfirst: -4,
  heading: -3,
  paragraph: 0.1,
  aside: -1,
  after: -0.1,
};

/** How likely `to` is to follow `from`, added to the evidence of the block itself. */
export function transition(from: State, to: State): number {
  return particular[`${from}>${to}`] ?? steps[phases[from]][phases[to]];
}

/** How likely a text is to open with `state`. */
export function openingWith(state: State): number {
  return opening[state] ?? -4;
}

/** How likely a text is to close with `state`. */
export function closingWith(state: State): number {
  return closing[state] ?? 0;
}
