import { answer } from "@printery/task";
import { seePage } from "./page.ts";

/** Sees pages in a thread of its own. */
export function seePages(): void {
  answer(([, text]: readonly [path: string, text: string]) => seePage(text));
}
