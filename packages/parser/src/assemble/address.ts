import { isContactHeading } from "../read/contact.ts";
import { fieldName } from "../read/field.ts";
import { isValediction } from "../read/letter.ts";
import { isPersonalName } from "../read/personal-name.ts";
import type { Reading } from "./reading.ts";

/** Lines; fewer may be anything, more are a list whose marks were lost. */
const FEWEST = 3;
const MOST = 12;
/** Characters; a longer line says something. */
const LONGEST = 60;

/**
 * The readings that are lines of an address, of opening hours, of facts or of who signs, which make one paragraph per
 * group: short lines that stand tightly together where blocks are set apart, with a number, an address of
 * the net or a name among them.
 */
export function addressLines(readings: readonly Reading[]): ReadonlySet<Reading> {
  const found = new Set<Reading>();
  for (let start = 0; start < readings.length; ) {
    // “Contact” heads the address.
    if (isContactHeading(readings[start]?.block.text ?? "")) start += 1;
    const end = endOfRun(readings, start);
    if (end - start >= FEWEST && end - start <= MOST) {
      const run = readings.slice(start, end);
      if (isAddress(run)) for (const reading of run) found.add(reading);
    }
    start = Math.max(end, start + 1);
  }
  return found;
}

function endOfRun(readings: readonly Reading[], start: number): number {
  const group = readings[start]?.block.group;
  let end = start;
  for (let next = readings[end]; next !== undefined; next = readings[end]) {
    if (next.block.group !== group || !isLine(next)) break;
    end += 1;
  }
  return end;
}

/** A block is ragged only where blank lines part others. */
function isLine({ role, block: { shape, ragged, lines, text } }: Reading): boolean {
  return (
    role === "paragraph" &&
    ragged &&
    shape === "plain" &&
    lines.length === 1 &&
    text.length < LONGEST &&
    !END_MARKS.has(text.charAt(text.length - 1))
  );
}

const END_MARKS: ReadonlySet<string> = new Set(".!?:;");

function isAddress(run: readonly Reading[]): boolean {
  const texts = run.map(({ block }) => block.text);
  if (texts.every((text) => fieldName(text) !== undefined)) return true;
  // What opens with a small letter, but for addresses of the net, is an item of a list.
  if (texts.filter((text) => /^\p{Ll}[^.@]*$/u.test(text)).length > texts.length / 4) return false;
  const names = texts.filter(isPersonalName).length;
  if (names > texts.length / 2) return false;
  return names > 0 || texts.some((text) => /[\d@]/.test(text) || isValediction(text));
}
