import type { Construct, TokenizeContext } from "micromark-util-types";

/**
 * `construct`, tried at `offsets` alone. Asking a set costs less than an attempt, and far less than
 * what the reader does for every letter that might start something.
 */
export function gated(construct: Construct, offsets: ReadonlySet<number>): Construct {
  return {
    ...construct,
    previous(code) {
      if (!offsets.has(this.now().offset)) return false;
      return construct.previous?.call(this, code) ?? true;
    },
    tokenize(this: TokenizeContext, effects, ok, nok) {
      if (!offsets.has(this.now().offset)) return nok;
      return construct.tokenize.call(this, effects, ok, nok);
    },
  };
}

/** The constructs that a table of the reader has for a character, as a list. */
export function listOf(entry: Construct | readonly Construct[] | undefined): readonly Construct[] {
  if (entry === undefined) return [];
  return "tokenize" in entry ? [entry] : entry;
}
