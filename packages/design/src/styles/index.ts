import type { Style } from "../style.ts";
import { book } from "./book.ts";
import { briefing } from "./briefing.ts";
import { essay } from "./essay.ts";

/** Every house style by name. */
export const styles = { book, briefing, essay } as const satisfies Record<string, Style>;
