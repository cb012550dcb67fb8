import type { Style } from "../style.ts";
import { book } from "./book.ts";
import { briefing } from "./briefing.ts";
import { essay } from "./essay.ts";

/** Every house style by name. */
export const styles: {
  readonly book: Style;
  readonly briefing: Style;
  readonly essay: Style;
} = { book, briefing, essay };
