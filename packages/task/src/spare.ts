import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Files } from "./stage.ts";

/**
 * Has V8 keep the heap near what is in use, where `inputs` hold more than {@link LARGE}, for the rest of the process: by itself it lets the
 * heap grow to up to four times of that. What the stage before has left is cleared away.
 */
export function spare(inputs: Files): void {
  let share = 0;
  for (const [path, { byteLength }] of inputs) {
    if (MODEL.test(path)) share += byteLength / LARGE.model;
    else if (TEXT.test(path)) share += byteLength / LARGE.text;
  }
  if (share < 1) return;
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  // What is young has as much room as it has by now, some 8 MB: it would be given twice as much.
  setFlagsFromString("--semi-space-growth-factor=1");
  clearAway();
}

/** Collects garbage. V8 does it for the first time at about 250 MB, however little is in use, and goes by what it found from then on. */
export function clearAway(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

const MODEL = /\.json$/;
const TEXT = /\.(?:txt|text|md|markdown)$/i;

/** Bytes that a book of 1,500 pages has: of a shorter one there is not so much garbage that it is worth a twelfth of the time. */
const LARGE = { text: 3e6, model: 10e6 };

/** Per cent by which the heap may outgrow what was in use. */
const GROWTH = 20;
