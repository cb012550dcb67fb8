import type { MathElement } from "@printery/document";
import temml from "temml";
import { cleaned, type Raw } from "./clean.ts";

/** A formula as it was read, or what the reader had expected of it and what it found: “'}'” and “its end”. */
export type FormulaRead =
  | { readonly tree: MathElement }
  | { readonly expected: string; readonly found: string };

/** Characters: what is longer is no formula. */
const LONGEST = 10_000;
/** Braces within each other: the reader goes down as deep, on the stack. */
const DEEPEST = 100;
/** Macros that one formula may set, however they are defined in it: without end, a few characters would grow to a page. */
const MOST_EXPANSIONS = 500;
/** Ems, that is, no rule or space is wider: not even a page is. */
const LARGEST: [number, number] = [40, 40];
/** Elements of what is read. */
const MOST_ELEMENTS = 20_000;

/**
 * `tex` as presentation MathML Core, with what MathML 3 says of tables besides, of which some readers know more: no
 * colours, no style, no links, pictures or names. `isDisplay` where it stands by itself.
 */
export function readFormula(tex: string, isDisplay: boolean): FormulaRead {
  if (tex.trim() === "") return { expected: "a formula", found: "nothing" };
  if (tex.length > LONGEST)
    return { expected: `${LONGEST} characters at most`, found: `${tex.length}` };
  if (depthOf(tex) > DEEPEST)
    return { expected: `braces ${DEEPEST} deep at most`, found: "deeper ones" };
  let raw: Raw;
  try {
    raw = temml.__renderToMathMLTree(tex, {
      displayMode: isDisplay,
      annotate: false,
      throwOnError: true,
      maxExpand: MOST_EXPANSIONS,
      maxSize: LARGEST,
      trust: false,
    });
  } catch (error) {
    return mistakeOf(error, tex);
  }
  const { tree, refused, elements } = cleaned(raw, MOST_ELEMENTS);
  if (refused !== undefined) return { expected: "a formula that stands alone", found: refused };
  if (elements > MOST_ELEMENTS)
    return { expected: `${MOST_ELEMENTS} parts at most`, found: "more" };
  return { tree };
}

/** How deep the braces of `tex`, and what else opens something, are within each other. */
function depthOf(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [mark] of tex.matchAll(/\\(?:left|right|begin|end|frac|sqrt)\b|\\.|[{}^_]/gs)) {
    if (mark === "{" || mark === "\\left" || mark === "\\begin") depth += 1;
    else if (mark === "}" || mark === "\\right" || mark === "\\end") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** What the reader says, in the words of our messages. */
function mistakeOf(error: unknown, tex: string): FormulaRead {
  const text = error instanceof Error ? error.message : String(error);
  const [line = ""] = text.split(/ at (?:position \d+|end of input)|\n/);
  const said = line.trim().replace(/[.:]$/, "");
  const { position } = error as { readonly position?: unknown };
  const isWithin = typeof position === "number" && position < tex.length;
  const place = isWithin ? `at character ${position + 1}` : "at its end";
  for (const [pattern, explain] of EXPLANATIONS) {
    const found = pattern.exec(said);
    if (found !== null) return explain(found[1] ?? "", found[2] ?? "", place);
  }
  return { expected: "a formula in TeX", found: `this ${place} (${said})` };
}

/** What was asked for and what was there, by the reader's words for it and the place of it. */
type Explain = (first: string, second: string, place: string) => FormulaRead;

const unknown: Explain = (name, _none, place) => ({
  expected: "a command of TeX's mathematics",
  found: `${name} ${place}`,
});

const EXPLANATIONS: readonly (readonly [RegExp, Explain])[] = [
  [/^Unsupported function name: (\\\S+)/, unknown],
  [/^Function "(\\\S+)" is not trusted/, unknown],
  [
    /^No such environment: (.+)/,
    (name, _none, place) => ({
      expected: "an environment of TeX's mathematics",
      found: `${name} ${place}`,
    }),
  ],
  [
    /^Unexpected end of input in a macro argument, expected '(.)'/,
    (mark) => ({ expected: `'${mark}'`, found: "its end" }),
  ],
  [
    /^Expected group as argument to '(.+)'/,
    (name, _none, place) => ({ expected: `an argument of ${name}`, found: `none ${place}` }),
  ],
  [
    /^Expected '(.+)', got '(.+)'/,
    (wanted, got, place) => ({
      expected: wanted === "EOF" ? "the end of the formula" : `'${wanted}'`,
      found: got === "EOF" ? "its end" : `'${got}' ${place}`,
    }),
  ],
  [
    /^Too many expansions/,
    () => ({ expected: "macros that come to an end", found: "some that stand for themselves" }),
  ],
  [
    /^Double (superscript|subscript)/,
    (which, _none, place) => ({ expected: `one ${which}`, found: `two ${place}` }),
  ],
];
