import { dashes, joiners, minus, ranges } from "./dashes.ts";
import { doubleQuotes } from "./double-quotes.ts";
import { ellipses, englishEllipses, otherEllipses } from "./ellipses.ts";
import {
  englishOrdinals,
  fractions,
  frenchOrdinals,
  raisedOrdinals,
  signs,
  times,
  units,
} from "./numbers.ts";
import { primes } from "./primes.ts";
import type { Rule } from "./rule.ts";
import { singleQuotes } from "./single-quotes.ts";
import { ampersands, counted, french, initials, meeting, runs, titles } from "./spaces.ts";

/** Everything that is done to a text, in this order. */
export const rules: readonly Rule[] = [
  // A space too many would stand between a mark and what tells its side.
  runs,
  // Before quotation marks, which would take them for their own.
  primes,
  // Dashes and ellipses say where a quotation opens, turned or not; the marks of quotation say where a dash is a speaker's.
  doubleQuotes,
  singleQuotes,
  fractions,
  times,
  signs,
  frenchOrdinals,
  raisedOrdinals,
  englishOrdinals,
  dashes,
  ranges,
  minus,
  ellipses,
  // Space at last, beside the marks that now stand there.
  englishEllipses,
  otherEllipses,
  meeting,
  french,
  titles,
  counted,
  ampersands,
  initials,
  units,
  joiners,
];
