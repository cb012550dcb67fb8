/** Something that a file had and its text has not. */
export interface Loss {
  /** Of which kind, in the plural: “comments”. */
  readonly what: string;
  /** How many there are, where they are counted. */
  readonly count?: number;
  /** Where: a line, or how the paragraph begins. */
  readonly place?: string;
  /** The words that are in no text now, or what they said. */
  readonly words?: string;
}

/** Takes note of something lost. */
export type Lose = (what: string, words?: string) => void;

/** What became of one file. */
export interface Account {
  /** Its path in the folder that was adopted. */
  readonly source: string;
  /** `copied` byte for byte, `converted`, `changed` where a copy could not stay as it was, `left` where it is no text, `refused` where it can't be read. */
  readonly outcome: "copied" | "converted" | "changed" | "left" | "refused";
  /** Paths in the content folder that it became, the text first. */
  readonly becomes: readonly string[];
  /** Why it was left or refused, or what else there is to say. */
  readonly remarks: readonly string[];
  readonly losses: readonly Loss[];
}

/** A file can't be adopted; `message` begins with “Expected”. The others go on. */
export class AdoptionError extends Error {
  override readonly name = "AdoptionError";
}

/** What a foreign file comes to, before it has a place. */
export interface Converted {
  /** Markdown. */
  readonly text: string;
  /** What its side-car says. */
  readonly about: About;
  /** Words that a reader of the source sees, to hold the text against. */
  readonly words: string;
  readonly losses: readonly Loss[];
  readonly remarks: readonly string[];
}

/** What is known of a text, in the keys of a side-car. */
export interface About {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly modified?: string;
  readonly lang?: string;
  readonly source?: string;
  readonly [key: string]: unknown;
}
