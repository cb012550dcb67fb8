import type { State } from "./state.ts";

/** The course of a text: what comes before it, its head, its body, what is said about it, what comes after. */
const phases: Readonly<Record<State, 0 | 1 | 2 | 3 | 4>> = {
  before: 0,
  relatedBefore: 0,
  title: 1,
  subtitle: 1,
  standfirst: 1,
  byline: 1,
  dateline: 1,
  credit: 1,
  attachment: 1,
  epigraph: 1,
  heading: 2,
  paragraph: 2,
  item: 2,
  quote: 2,
  verse: 2,
  code: 2,
  table: 2,
  break: 2,
  note: 2,
  figure: 2,
  aside: 2,
  contributorNote: 3,
  disclaimer: 3,
  after: 4,
  relatedAfter: 4,
};

/** From the phase of the row to that of the column. Going back costs more than any block's own evidence is worth. */
const steps: readonly (readonly number[])[] = [
  [0, -0.5, -1.5, -6, -3],
  [-12, -0.5, 0, -3, -4],
  [-12, -3, 0, -1, -1.5],
  [-12, -3, -2.5, 0, -0.3],
  [-12, -8, -6, -2, 0],
];

/** Steps that differ from those between their phases. */
const particular: Partial<Record<`${State}>${State}`, number>> = {
  // A title follows what was there before, or the credits that some houses put above it.
  "before>title": 0.8,
  "byline>title": -0.7,
  "dateline>title": -0.7,
  "before>byline": -2,
  "before>dateline": -1.5,
  "title>title": -2,
  "title>subtitle": 0.5,
  "title>standfirst": 0.7,
  "title>byline": 1,
  "title>dateline": 0.7,
  "subtitle>byline": 0.5,
  "standfirst>title": -12,
  "standfirst>standfirst": -2.5,
  "standfirst>byline": 0.5,
  "standfirst>attachment": 1,
  "standfirst>paragraph": 0.3,
  "relatedBefore>standfirst": 0.5,
  "before>relatedBefore": -1,
  "credit>title": -6,
  "attachment>title": -12,
  "attachment>paragraph": 0.5,
  "title>aside": -0.7,
  "byline>aside": 0,
  "dateline>aside": 0,
  "aside>byline": -1,
  "aside>dateline": -1,
  "aside>standfirst": -2,
  "aside>credit": -0.5,
  "aside>title": -12,
  // Within the body like keeps to like.
  "paragraph>title": -12,
  "heading>title": -12,
  "item>title": -12,
  "quote>title": -12,
  "verse>title": -12,
  "code>title": -12,
  "table>title": -12,
  "note>title": -12,
  "break>title": -8,
  "figure>title": -8,
  "paragraph>standfirst": -6,
  "heading>standfirst": -6,
  "item>standfirst": -6,
  "paragraph>paragraph": 0.3,
  "paragraph>credit": -0.7,
  "figure>credit": 0.5,
  "paragraph>attachment": -0.7,
  "paragraph>aside": -1.5,
  "aside>aside": 0.3,
  "aside>after": -0.5,
  "item>item": 1.2,
  "quote>quote": 0.5,
  "verse>verse": 1.5,
  "code>code": 1.8,
  "note>note": 1,
  "item>after": -2,
  // A heading heads something.
  "heading>heading": -0.7,
  "heading>paragraph": 0.4,
  "heading>after": -4,
  "heading>relatedAfter": -4,
  "heading>aside": -2.5,
  "heading>break": -3,
  "before>heading": -2.5,
  // Leftovers come in runs.
  "before>before": 0.5,
  "after>after": 0.6,
  "relatedAfter>relatedAfter": 0.5,
  "contributorNote>contributorNote": 0.5,
  "contributorNote>disclaimer": 1,
  "paragraph>contributorNote": -0.5,
};

/** What a text may open with, and close with, at no cost or at one. */
const opening: Partial<Record<State, number>> = {
  before: 0,
  title: 0.5,
  relatedBefore: -1,
  byline: -3,
  dateline: -2,
  standfirst: -3,
  paragraph: -2,
  verse: -2,
  code: -2,
};
const closing: Partial<Record<State, number>> = {
  heading: -3,
  title: -3,
  before: -2,
  relatedBefore: -3,
  standfirst: -4,
};

/** How likely `to` is to follow `from`, added to the evidence of the block itself. */
export function transition(from: State, to: State): number {
  return particular[`${from}>${to}`] ?? steps[phases[from]]?.[phases[to]] ?? 0;
}

/** How likely a text is to open with `state`. */
export function openingWith(state: State): number {
  return opening[state] ?? -4;
}

/** How likely a text is to close with `state`. */
export function closingWith(state: State): number {
  return closing[state] ?? 0;
}
