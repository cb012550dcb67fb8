import { beyond, type Limits, wayOut } from "./limits.ts";

/** What was expected of YAML in `text` where it is more than is read, as “…, not …”; undefined where it isn't. */
export function yamlExcess(text: string, limits: Limits): string | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.yaml) return beyond("yaml", limits, bytes);
  const levels = yamlLevels(text);
  if (levels <= limits.nesting) return undefined;
  return `keys at most ${limits.nesting} deep within each other, not ${levels} (${wayOut("nesting", levels)})`;
}

/**
 * No fewer levels than YAML in `text` has within each other, counted without reading it, in one pass: readers of YAML call
 * themselves for every level, so thousands of them end their stack, or the process. Brackets in quotation marks count as well.
 */
export function yamlLevels(text: string): number {
  let most = 0;
  let open = 0;
  const margins: number[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    const content = line.trimStart();
    if (content === "") continue;
    const margin = line.length - content.length;
    while ((margins.at(-1) ?? -1) >= margin) margins.pop();
    margins.push(margin);
    const around = margins.length + open;
    for (const [starts] of content.matchAll(STARTS))
      most = Math.max(most, around + marksIn(starts));
    for (const [bracket] of content.matchAll(BRACKET)) {
      open = Math.max(0, open + (bracket === "[" || bracket === "{" ? 1 : -1));
      most = Math.max(most, margins.length + open);
    }
    most = Math.max(most, around);
  }
  return most;
}

/** Entries and keys that begin in one another on a line: `- - ? a`. */
const STARTS = /(?:[-?:][ \t]+)+/g;
const BRACKET = /[[\]{}]/g;

function marksIn(starts: string): number {
  return starts.replaceAll(/[ \t]/g, "").length;
}
