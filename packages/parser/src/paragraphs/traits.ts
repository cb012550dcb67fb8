import { bond, concluded, introduced, likeness, parting, sharedWith } from "./cohesion.ts";
import { moves } from "./openers.ts";
import type { Said, Survey } from "./survey.ts";

/** How strongly the boundary before sentence `at`, which is not the first, shows one sign. */
type Trait = (survey: Survey, at: number, next: Said, last: Said) => number;

const sign = (holds: boolean | undefined): number => (holds ? 1 : 0);

const own = {
  /** The words on both sides have little in common. */
  apart1: (survey, at) => 1 - likeness(survey, at, 1),
  apart2: (survey, at) => 1 - likeness(survey, at, 2),
  apart4: (survey, at) => 1 - likeness(survey, at, 4),
  /** It parts what is less alike than a sentence further on either side: the depth of TextTiling. */
  valley: ({ near3 }, at) => ((near3[at - 1] ?? 0) + (near3[at + 1] ?? 0)) / 2 - (near3[at] ?? 0),
  parts2: (survey, at) => 5 * parting(survey, at, 2),
  parts4: (survey, at) => 10 * parting(survey, at, 4),
  parts6: (survey, at) => 10 * parting(survey, at, 6),
  /** Words that the last sentences have not said. */
  fresh: (survey, at, next) => 1 - sharedWith(survey, next, at - 3, at),
  /** What the next sentence says goes on behind it, but was not said before it. */
  leads: (survey, at, next) =>
    sharedWith(survey, next, at + 1, at + 4) - sharedWith(survey, next, at - 3, at),
  /** The last one takes up what was said before, the next leaves it. */
  settles: (survey, at, _next, last) =>
    sharedWith(survey, last, at - 4, at - 1) - sharedWith(survey, last, at, at + 3),
  bond: (survey, _at, next, last) => bond(survey, last, next) / 4,
  introduces: (survey, at) => Math.min(4, introduced(survey, at) / 4),
  introducesSoon: (survey, at) => Math.min(4, introduced(survey, at + 1) / 4),
  introducedLast: (survey, at) => Math.min(4, introduced(survey, at - 1) / 4),
  concludes: (survey, at) => Math.min(4, concluded(survey, at - 1) / 4),
  concludesNext: (survey, at) => Math.min(4, concluded(survey, at) / 4),
  /** Names that are new, and names that go on. */
  newName: ({ said }, at, next) => {
    const known = said.slice(Math.max(0, at - 4), at);
    return sign([...next.names].some((name) => !known.some(({ names }) => names.has(name))));
  },
  sameName: (_survey, _at, next, last) =>
    sign([...next.names].some((name) => last.names.has(name))),
  opensNamed: (_survey, _at, next) => sign(next.named),
  opensNewlyNamed: ({ said }, at, next) => {
    const [first] = next.names;
    if (!next.named || first === undefined) return 0;
    return sign(!said.slice(Math.max(0, at - 3), at).some(({ names }) => names.has(first)));
  },
  /** Quotations. */
  opensQuoted: (_survey, _at, next) => sign(next.opensQuoted),
  closesQuoted: (_survey, _at, _next, last) => sign(last.closesQuoted),
  bothQuoted: (_survey, _at, next, last) => sign(next.opensQuoted && last.closesQuoted),
  leavesQuotes: (_survey, _at, next, last) => sign(last.hasQuotes && !next.hasQuotes),
  entersQuotes: (_survey, _at, next, last) => sign(!last.hasQuotes && next.hasQuotes),
  attributed: (_survey, _at, _next, last) => sign(last.attributes),
  willAttribute: (_survey, _at, next) => sign(next.attributes),
  quotedAgo: (_survey, _at, next, last) => sign(last.hasQuotes && next.hasQuotes),
  pointsBack: (_survey, _at, next) => sign(next.pointsBack),
  lastPointsBack: (_survey, _at, _next, last) => sign(last.pointsBack),
  linked: (_survey, _at, next) => sign(next.linked),
  /** Both open alike: “Russia …” and “Russia …”. */
  opensAlike: (_survey, _at, next, last) => sign(next.text.slice(0, 4) === last.text.slice(0, 4)),
  calmNamed: ({ calm }, _at, next) => calm * sign(next.named),
  calmTurn: ({ calm }, _at, next) => calm * sign(next.moves.has("turn")),
  calmWhen: ({ calm }, _at, next) => calm * sign(next.moves.has("when")),
  calmClause: ({ calm }, _at, next) => calm * sign(next.moves.has("clause")),
  calmThe: ({ calm }, _at, next) => calm * sign(next.moves.has("the")),
  calmSome: ({ calm }, _at, next) => calm * sign(next.moves.has("some")),
  calmThis: ({ calm }, _at, next) => calm * sign(next.moves.has("this")),
  /** Lengths. */
  lastLength: (_survey, _at, _next, last) => Math.log(1 + last.text.length) - 4.6,
  nextLength: (_survey, _at, next) => Math.log(1 + next.text.length) - 4.6,
  lastShort: (_survey, _at, _next, last) => sign(last.words < 6),
  nextShort: (_survey, _at, next) => sign(next.words < 6),
  /** Signs. */
  lastAsks: (_survey, _at, _next, last) => sign(/\?["”’)]*$/u.test(last.text)),
  nextAsks: (_survey, _at, next) => sign(/\?["”’)]*$/u.test(next.text)),
  lastCalls: (_survey, _at, _next, last) => sign(/!["”’)]*$/u.test(last.text)),
  lastReferred: (_survey, _at, _next, last) => sign(/[\]\uFFFC¹²³⁰-⁹]$/u.test(last.text)),
  bracketed: (_survey, _at, next) => sign(/^[([]/u.test(next.text)),
  numbered: (_survey, _at, next) => sign(/^\d/u.test(next.text)),
  dayed: (_survey, _at, next) => sign(/^\d{1,2}(?:st|nd|rd|th|d)\b[.,( ]/u.test(next.text)),
  dated: (_survey, _at, next) => sign(/\b(?:1[5-9]|20)\d\d\b/u.test(next.text.slice(0, 60))),
  colonBefore: (_survey, _at, _next, last) => sign(/:/u.test(last.text.slice(-60))),
  /** Where in the text. */
  second: (_survey, at) => sign(at === 1),
  secondLast: ({ said }, at) => sign(at === said.length - 1),
} satisfies Record<string, Trait>;

/** What a text is like as a whole; it speaks for each boundary alike. */
const ofText = {
  talkative: ({ quoted }) => quoted,
  reporting: ({ attributed }) => attributed,
  connected: ({ connected }) => connected,
  personal: ({ personal }) => personal,
  longText: ({ said }) => Math.log(said.length) - 3,
  longSentences: ({ sentenceLength }) => Math.log(1 + sentenceLength) - 4.7,
} satisfies Record<string, Trait>;

const named: readonly (readonly [name: string, trait: Trait])[] = [
  ...Object.entries(own),
  ...Object.entries(ofText),
  ...moves.flatMap((move): [string, Trait][] => [
    [move, (_survey, _at, next) => sign(next.moves.has(move) && !next.opensQuoted)],
    [`${move}Before`, (_survey, _at, _next, last) => sign(last.moves.has(move))],
  ]),
];

/** Every sign; the order is that of {@link traitsAt}. */
export const traitNames: readonly string[] = named.map(([name]) => name);

/** Whether a sign is one of this boundary, and not of the whole text. */
export function isOfBoundary(name: string): boolean {
  return !(name in ofText);
}

/** Per trait, how strongly the boundary before sentence `at` shows it. */
export function traitsAt(survey: Survey, at: number): Float64Array {
  const next = survey.said[at];
  const last = survey.said[at - 1];
  const values = new Float64Array(named.length);
  if (next === undefined || last === undefined) return values;
  named.forEach(([, trait], index) => {
    values[index] = trait(survey, at, next, last);
  });
  return values;
}
