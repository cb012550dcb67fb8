import bidiModule from "bidi-js";

/** Text of one direction. */
export interface DirectedRun {
  readonly text: string;
  readonly direction: "ltr" | "rtl";
}

/** CommonJS, whose only export some loaders hand over itself and others, as its types have it, as the default. */
const makeBidi = typeof bidiModule === "function" ? bidiModule : bidiModule.default;

/** Made when it is first asked for: it unpacks what it knows of every character. */
let bidi: ReturnType<typeof bidiModule.default> | undefined;

/** The runs of `text`, a line of `direction`, in the order in which they stand from left to right (UAX 9). */
export function visualOrder(text: string, direction: "ltr" | "rtl"): DirectedRun[] {
  bidi ??= makeBidi();
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: { text: string; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && last.level === level) last.text += character;
    else runs.push({ text: character, level });
    at += character.length;
  }
  return reordered(runs).map(({ text: run, level }) => ({
    text: run,
    direction: level % 2 === 1 ? "rtl" : "ltr",
  }));
}

/** Rule L2: from the highest level down to the lowest odd one, each sequence of runs at that level or higher is reversed. */
function reordered<Run extends { readonly level: number }>(runs: readonly Run[]): Run[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  let order = [...runs];
  for (let level = highest; level > 0; level -= 1) {
    const next: Run[] = [];
    let turned: Run[] = [];
    for (const run of order) {
      if (run.level >= level) turned.unshift(run);
      else {
        next.push(...turned, run);
        turned = [];
      }
    }
    order = [...next, ...turned];
  }
  return order;
}
