import { nearest } from "@printery/task";
import * as z from "zod";
import { mapping, text } from "./expectations.ts";

/** What lines of a text may be said to be: nodes of the model. */
export const correctedTypes = [
  "title",
  "subtitle",
  "standfirst",
  "byline",
  "dateline",
  "credit",
  "attachment",
  "epigraph",
  "heading",
  "paragraph",
  "list",
  "blockquote",
  "verse",
  "code",
  "table",
  "figure",
  "thematicBreak",
  "footnoteDefinition",
  "contributorNote",
  "disclaimer",
  "related",
] as const;
export type CorrectedType = (typeof correctedTypes)[number];

/** What may be done with lines: left out, held to be text, read as one block or as several. */
const correctingActions = ["drop", "keep", "join", "split"] as const;
export type CorrectingAction = (typeof correctingActions)[number];

/** One correction of a reading. */
export interface Correction {
  /** As the author wrote the key: “12-14”. */
  readonly lines: string;
  /** 1-based; the first and the last of the lines. */
  readonly from: number;
  readonly to: number;
  readonly as: CorrectedType | CorrectingAction;
  /** Of a heading; where none is said, its neighbours tell. */
  readonly depth?: 2 | 3 | 4 | 5 | 6;
  /** Of a figure: it has a page of its own. */
  readonly plate?: true;
  /** What the lines begin with, by which they are found again. */
  readonly text?: string;
  /** Of what is split: the words that each further block begins with. */
  readonly at?: readonly string[];
}

/** What a side-car may say of how its text is read. */
export interface Corrections {
  readonly lines?: readonly Correction[];
  /** Whether paragraphs that are too long are divided where their subject changes. */
  readonly paragraphs?: "infer";
}

/** A figure with a page of its own. */
const PLATE = "plate";

/** Every word that a side-car may have for lines; “heading” also with a depth behind it. */
export const correctionWords: readonly string[] = [...correctedTypes, PLATE, ...correctingActions];
const EXPECTED = `what the lines are (heading 2, paragraph, title …) or drop, keep, join, split`;

/** Everyday names of nodes. */
const ALIASES: Readonly<Record<string, CorrectedType>> = {
  quote: "blockquote",
  quotation: "blockquote",
  note: "footnoteDefinition",
  footnote: "footnoteDefinition",
  item: "list",
  items: "list",
  break: "thematicBreak",
  text: "paragraph",
};

type Said = Pick<Correction, "as" | "depth" | "plate">;

/** “heading 2”, “drop”. */
const said = z.string(EXPECTED).transform((value, context): Said => {
  const [, word = "", digit] = /^\s*(\p{L}+)(?:\s+(\d+))?\s*$/u.exec(value) ?? [];
  const depth = digit === undefined ? undefined : Number(digit);
  const name = ALIASES[word.toLowerCase()] ?? correctionWords.find((known) => isLike(known, word));
  if (name === "heading" && isDepth(depth)) return { as: "heading", depth };
  if (name === "heading" && depth !== undefined) {
    context.addIssue({ code: "custom", message: "heading 2 to heading 6", input: value });
    return z.NEVER;
  }
  if (name === PLATE && digit === undefined) return { as: "figure", plate: true };
  if (name !== undefined && depth === undefined) return { as: name as Correction["as"] };
  const meant = nearest(word, correctionWords);
  context.addIssue({ code: "custom", message: meant ?? EXPECTED, input: value });
  return z.NEVER;
});

function isLike(known: string, word: string): boolean {
  return known.toLowerCase() === word.toLowerCase();
}

function isDepth(depth: number | undefined): depth is 2 | 3 | 4 | 5 | 6 {
  return depth !== undefined && depth >= 2 && depth <= 6;
}

const found = mapping({
  as: said.describe("What the lines are, or what is done with them."),
  text: text
    .describe("What they begin with, by which they are found when the text is fetched again.")
    .exactOptional(),
  at: z
    .array(text, "a list of words to split before")
    .describe("With split: the words that each further paragraph begins with.")
    .exactOptional(),
}).transform(({ as, ...rest }): Omit<Correction, "lines" | "from" | "to"> => ({ ...as, ...rest }));

const one = z.union(
  [said.transform((as): Omit<Correction, "lines" | "from" | "to"> => as), found],
  EXPECTED,
);

const LINES = /^\s*(\d{1,7})\s*(?:[-–]\s*(\d{1,7})\s*)?$/;

/** The lines that `key` names, 1-based; undefined where it names none. */
function linesIn(key: string): Pick<Correction, "from" | "to"> | undefined {
  const [, first, last = first] = LINES.exec(key) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return from >= 1 && to >= from ? { from, to } : undefined;
}

/** That something is wrong with a key, and not with what it says. */
function ofKey(lines: string): { code: "custom"; path: string[]; params: { isKey: true } } {
  return { code: "custom", path: [lines], params: { isKey: true } };
}

const KEY = "a line, or lines such as 12-14";

/** Reads `lines:` of a side-car, in the order of the text. */
const lineCorrections: z.ZodType<readonly Correction[]> = z
  .record(z.string(), one, "lines with what they are")
  .transform((record, context) => {
    const corrections: Correction[] = [];
    for (const [lines, value] of Object.entries(record)) {
      const where = linesIn(lines);
      if (where === undefined) {
        context.addIssue({ ...ofKey(lines), message: KEY, input: lines });
        continue;
      }
      if (value.at !== undefined && value.as !== "split") {
        const message = "`at` only with split";
        context.addIssue({ code: "custom", path: [lines, "at"], message, input: value.as });
      }
      corrections.push({ lines, ...where, ...value });
    }
    corrections.sort((a, b) => a.from - b.from);
    corrections.forEach(({ lines, from }, index) => {
      const before = corrections[index - 1];
      if (before === undefined || before.to < from) return;
      const message = `lines that ${before.lines} does not name as well`;
      context.addIssue({ ...ofKey(lines), message, input: lines });
    });
    return corrections;
  });

/** Keys of a side-car that the reading of its text hangs on. */
export const correctionsShape: {
  readonly lines: z.ZodExactOptional<z.ZodType<readonly Correction[]>>;
  readonly paragraphs: z.ZodExactOptional<z.ZodLiteral<"infer">>;
} = {
  lines: lineCorrections
    .describe(
      "Corrects how lines are read: `12-14: heading 2`, `3: drop`, `40-52: keep`, `20-22: join`, `31: split`; or with `as` and the `text` they begin with.",
    )
    .exactOptional(),
  paragraphs: z
    .literal("infer", "infer")
    .describe("Whether paragraphs whose breaks were lost are divided where their subject changes.")
    .exactOptional(),
};
