import type { Phrasing } from "@printery/document";
import { masked } from "./masks.ts";
import { type Edit, edited, MASK, type Rule } from "./rule.ts";
import type { Voice } from "./voice.ts";

/** A stretch of a passage: the text of one node, or what stands for one that is not text. */
interface Stretch {
  text: string;
  /** In which language; undefined where it stays as it is. */
  readonly voice: Voice | undefined;
}

/** Texts take two, of which the last changes nothing. */
const MOST_ROUNDS = 8;

/** The phrasing of one block as one text that knows its nodes, so that a mark sees what stands behind the next node's edge. */
export class Passage {
  readonly #stretches: Stretch[] = [];
  readonly #voices = new Set<Voice>();

  /** Text that is set in `voice`. */
  add(text: string, voice: Voice): void {
    this.#stretches.push({ text, voice });
    this.#voices.add(voice);
  }

  /** What stands there, and is not set. */
  addFixed(text: string): void {
    this.#stretches.push({ text, voice: undefined });
  }

  /** Applies `rules` in turn, in each language that is spoken here, until nothing changes any more: what one mark becomes may tell of another. */
  set(rules: readonly Rule[], isWorth: RegExp): void {
    if (!this.#stretches.some(({ text, voice }) => voice !== undefined && isWorth.test(text)))
      return;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      let changed = false;
      for (const voice of this.#voices) changed = this.#setIn(voice, rules) || changed;
      if (!changed) return;
    }
  }

  /** The texts that were added with a voice, in order. */
  texts(): string[] {
    return this.#stretches.flatMap(({ text, voice }) => (voice === undefined ? [] : [text]));
  }

  /** Whether anything was changed. */
  #setIn(voice: Voice, rules: readonly Rule[]): boolean {
    let text = this.#masked(voice);
    let changed = false;
    const hasFigures = /\d/.test(text);
    for (const { sign, isFor, edits, ofFigures = false } of rules) {
      if (ofFigures && !hasFigures) continue;
      if ((isFor !== undefined && !isFor(voice)) || !sign.test(text)) continue;
      const wanted = edits(text, voice);
      if (wanted.length === 0) continue;
      const made = this.#apply(wanted, voice);
      text = edited(text, made);
      changed ||= made.length > 0;
    }
    return changed;
  }

  /** All of it, with masks for what is not to be touched, and for marks of other languages, which pair with none of ours. */
  #masked(voice: Voice): string {
    const whole = this.#stretches
      .map(({ text, voice: own }) =>
        own === voice || own === undefined ? text : text.replace(/["“”„«»‹›'`´‘’‚]/g, MASK),
      )
      .join("");
    return masked(whole);
  }

  /** Those of `edits` that lie within one stretch of `voice`, after they were made there. What is added at an edge goes to the first that can have it. */
  #apply(edits: readonly Edit[], voice: Voice): Edit[] {
    const made: Edit[] = [];
    let offset = 0;
    let next = 0;
    for (const stretch of this.#stretches) {
      const own: Edit[] = [];
      const end = offset + stretch.text.length;
      for (; next < edits.length; next += 1) {
        const edit = edits[next];
        if (edit === undefined || edit.start > end) break;
        const isAdded = edit.start === edit.end;
        if (edit.start === end && !(isAdded && stretch.voice === voice)) break;
        // What goes over the edge of a node is not made.
        if (stretch.voice !== voice || edit.end > end || edit.start < offset) continue;
        const within = { start: edit.start - offset, end: edit.end - offset, by: edit.by };
        // A node that only is a space keeps one.
        if (within.by === "" && within.end - within.start === stretch.text.length) continue;
        own.push(within);
        made.push(edit);
      }
      if (own.length > 0) stretch.text = edited(stretch.text, own);
      offset = end;
    }
    return made;
  }
}

/** What stands in a passage for a node that has no text to set; undefined where it has. */
export function placeholder({ type }: Phrasing): string | undefined {
  if (type === "break") return "\n";
  if (type === "footnoteReference") return "";
  return type === "inlineCode" || type === "image" || type === "inlineMath" ? MASK : undefined;
}
