import { setImmediate } from "node:timers/promises";
import type { Manifest, Output } from "./collect.ts";

/** Outputs that are put into words at a time. */
const BATCH = 1000;

/** What was put into words of outputs, which stay as they are. */
const written = new WeakMap<Output, string>();

/** `manifest` as JSON, two spaces to a level. Outputs that were {@link prepareOutputs prepared} are in words already. */
export function manifestBytes({ version, publications, outputs }: Manifest): Uint8Array {
  const head = JSON.stringify({ version, publications, outputs: [] }, null, 2);
  if (outputs.length === 0) return Buffer.from(`${head}\n`);
  const pieces = [Buffer.from(`${head.slice(0, -NONE.length)}[`)];
  for (let at = 0; at < outputs.length; at += BATCH) {
    const words = outputs
      .slice(at, at + BATCH)
      .map(wordsOf)
      .join(",");
    pieces.push(Buffer.from(at === 0 ? words : `,${words}`));
  }
  return Buffer.concat([...pieces, Buffer.from("\n  ]\n}\n")]);
}

/** How an empty list ends the manifest. */
const NONE = "[]\n}";

/** Put `outputs` into words before they are asked for, a batch at a time, while nothing else is to be done. */
export async function prepareOutputs(outputs: readonly Output[]): Promise<void> {
  for (const [at, output] of outputs.entries()) {
    if (at % BATCH === 0) await setImmediate();
    wordsOf(output);
  }
}

/** `output` as it stands in the list, from the end of the line before on. */
function wordsOf(output: Output): string {
  const known = written.get(output);
  if (known !== undefined) return known;
  // As deep in lists as it stands in the manifest.
  const words = JSON.stringify([[output]], null, 2).slice("[\n  [".length, -"\n  ]\n]".length);
  written.set(output, words);
  return words;
}
