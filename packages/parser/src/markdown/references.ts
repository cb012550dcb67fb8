import type { Construct, Extension, ParseContext } from "micromark-util-types";

/** What may be referred to anywhere in a text; sections that are read one by one share it. */
export interface References {
  /** Lets the reader take `[label]` for a reference wherever in the text the label is defined. */
  readonly extension: Extension;
  /** What links and images may refer to. */
  readonly links: Labels;
  /** What note marks may refer to. */
  readonly notes: Labels;
}

/** No reference yet: each section read with the extension adds what it defines. */
export function newReferences(): References {
  const links = new Labels();
  const notes = new Labels();
  const share: Construct = {
    tokenize(_effects, _ok, nok) {
      const parser: ParseContext & { gfmFootnotes?: string[] } = this.parser;
      parser.defined = links;
      parser.gfmFootnotes = notes;
      return nok;
    },
  };
  // Both are asked for at a bracket, so what is tried first there is this.
  const bracket = { 91: share };
  return { extension: { document: bracket, contentInitial: bracket, text: bracket }, links, notes };
}

/** The reader asks its list of labels for every bracket: a list is slow where there are thousands. */
export class Labels extends Array<string> {
  readonly #known = new Set<string>();

  override push(...labels: string[]): number {
    for (const label of labels) this.#known.add(label);
    return this.#known.size;
  }

  get size(): number {
    return this.#known.size;
  }

  override includes(label: string): boolean {
    return this.#known.has(label);
  }
}
