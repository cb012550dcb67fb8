import type { Construct, Extension, TokenizeContext } from "micromark-util-types";

/** Columns in which a quotation or an item can still start, for each level that is read: one that is open takes two or three of every line. */
const COLUMNS = 3;

/**
 * Starts of quotations and items that are tried within others, in one section: for each line that ends one, the
 * reader moves all that it has found in the section.
 */
const MOST_INNER = 6000;

/**
 * What one paragraph may have of each: pairing runs of `*`, `_` and `~` takes the square of their
 * number, and where a bracket is not closed the reader looks for its end to the end of the paragraph.
 */
const PLENTY = [
  { characters: "*_~", names: ["attention", "strikethrough"], most: 1000 },
  { characters: "[!", names: ["labelStartLink", "labelStartImage"], most: 2000 },
  { characters: "<", names: ["htmlText", "autolink"], most: 1000 },
] as const;

/** What was more than the reader takes in. */
export interface Excess {
  readonly what: "blocks" | "marks";
  /** In the text that was given to the reader, from 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * Keeps the reader's time in proportion to the text, whatever the text is: where there is too much
 * of something, the rest of it is text, and `tell` has the first place.
 */
export function limits(text: string, nesting: number, tell: (excess: Excess) => void): Extension {
  const columns = isCrowded(text) ? CROWD_COLUMNS : nesting * COLUMNS;
  return {
    document: tableOf("*+->0123456789", shallow(columns, tell)),
    text: Object.assign({}, ...PLENTY.map((each) => tableOf(each.characters, sparing(each, tell)))),
  };
}

/** The same where a line has very many bullets. */
const CROWD_COLUMNS = 10;

/** Whether a line has very many bullets: for each the reader looks at the rest of the line for a rule. */
export function isCrowded(text: string): boolean {
  return /(?:[-*+][ \t]+){64}/.test(text);
}

function tableOf(characters: string, construct: Construct): Record<number, Construct> {
  return Object.fromEntries([...characters].map((one) => [one.charCodeAt(0), construct]));
}

/** Matches nothing; tried before quotations and lists, it turns them off where they would be too deep. */
function shallow(columns: number, tell: (excess: Excess) => void): Construct {
  let told = false;
  let inner = 0;
  return {
    tokenize(_effects, _ok, nok) {
      const { line, column } = this.now();
      // Up to here it stands in nothing.
      if (column > 4) inner += 1;
      const deep = column > columns || inner > MOST_INNER;
      turn(this, ["blockQuote", "list"], deep);
      if (deep && !told) tell({ what: "blocks", line, column });
      told ||= deep;
      return nok;
    },
  };
}

/** Matches nothing; tried before the marks of running text, it turns them off where a paragraph has had too many. */
function sparing(
  { names, most }: (typeof PLENTY)[number],
  tell: (excess: Excess) => void,
): Construct {
  let paragraph: TokenizeContext | undefined;
  let count = 0;
  return {
    tokenize(_effects, _ok, nok) {
      if (paragraph !== this) {
        paragraph = this;
        count = 0;
      }
      count += 1;
      turn(this, names, count > most);
      const { line, column } = this.now();
      if (count === most + 1) tell({ what: "marks", line, column });
      return nok;
    },
  };
}

/** The reader asks for the names of constructs that are off each time before it tries one. */
function turn({ parser }: TokenizeContext, names: readonly string[], off: boolean): void {
  const disabled = parser.constructs.disable.null ?? [];
  const [first = ""] = names;
  if (disabled.includes(first) === off) return;
  if (off) disabled.push(...names);
  else parser.constructs.disable.null = disabled.filter((name) => !names.includes(name));
}
