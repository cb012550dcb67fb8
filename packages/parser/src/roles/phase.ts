import type { State } from "./state.ts";

/** The course of a text: what comes before it, credits above its title, its head, its body, what is said about it, what comes after. */
export const phases = ["early", "above", "head", "body", "aside", "back", "late"] as const;

export type Phase = (typeof phases)[number];

const phaseByState: Readonly<Record<State, Phase>> = {
  before: "early",
  relatedBefore: "early",
  bylineAbove: "above",
  datelineAbove: "above",
  creditAbove: "above",
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

/** The phase of a text in which a block in `state` stands. */
export function phaseOf(state: State): Phase {
  return phaseByState[state];
}
