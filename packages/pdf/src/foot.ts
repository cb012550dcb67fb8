import type { Slab } from "./item.ts";
import { heightOf, type PageFrame, TOLERANCE } from "./page-frame.ts";

/** The notes of a page as its text grows. */
export class Foot {
  /** Points that they take; and if the last of them runs on to the next page after two lines. */
  whole = 0;
  least = 0;
  readonly lines: Slab[] = [];
  readonly #frame: PageFrame;

  constructor(frame: PageFrame, carried: readonly Slab[]) {
    this.#frame = frame;
    this.#grow(carried);
  }

  add(slab: Slab | undefined): void {
    for (const name of slab?.notes ?? []) this.#grow(this.#frame.notes.get(name) ?? []);
  }

  #grow(lines: readonly Slab[]): void {
    if (lines.length === 0) return;
    const before = this.whole === 0 ? this.#frame.noteRule.height : this.whole;
    this.least = before + heightOf(lines.slice(0, 2));
    this.whole = before + heightOf(lines);
    for (const line of lines) this.lines.push(line);
  }
}

/** As many `lines` of notes as there is `room` for, under a rule, and the rest. A page without text takes one at least. */
export function takeNotes(
  lines: readonly Slab[],
  room: number,
  { isEmpty, noteRule }: { readonly isEmpty: boolean; readonly noteRule: Slab },
): { readonly taken: readonly Slab[]; readonly rest: readonly Slab[] } {
  let height = noteRule.height;
  let count = 0;
  for (const line of lines) {
    const isForced = count === 0 && isEmpty;
    if (!isForced && height + line.height > room + TOLERANCE) break;
    height += line.height;
    count += 1;
  }
  if (count === 0) return { taken: [], rest: lines };
  return { taken: [noteRule, ...lines.slice(0, count)], rest: lines.slice(count) };
}
