import type { Block as Node } from "@printery/document";
import type { Role } from "../roles/state.ts";
import type { Source } from "../source.ts";
import { addressLines } from "./address.ts";
import { withContinuedItems } from "./continued.ts";
import { headingDepths } from "./depths.ts";
import { headingJoint } from "./heading-joint.ts";
import { makers } from "./makers.ts";
import { notesIn, withNotes } from "./notes.ts";
import { withPrintedMarks } from "./printed-marks.ts";
import type { Desk, Reading } from "./reading.ts";
import { withSpeakers } from "./speakers.ts";

/** Roles whose blocks, where they follow each other, are one node. */
const RUNNING: ReadonlySet<Role> = new Set([
  "item",
  "quote",
  "epigraph",
  "related",
  "boilerplate",
  "contents",
  "code",
  "note",
]);
/** Roles whose blocks, mixed, are one node. */
const DEFINING: ReadonlySet<Role> = new Set(["term", "definition"]);
/** Roles whose blocks are one node where no blank line parts them. */
const TIGHT: ReadonlySet<Role> = new Set(["title", "subtitle", "heading", "verse", "table"]);

/** The nodes that `readings` make, in the order of the source. */
export function assemble(source: Source, readings: readonly Reading[]): Node[] {
  const known = withContinuedItems(withNotes(source, readings));
  const desk: Desk = { source, notes: notesIn(known), depths: headingDepths(known) };
  const nodes = runsOf(known).flatMap((run) => {
    const [first] = run;
    return first === undefined ? [] : makers[first.role](run, desk);
  });
  return withPrintedMarks(withSpeakers(nodes, source), source);
}

function runsOf(readings: readonly Reading[]): Reading[][] {
  const addresses = addressLines(readings);
  const runs: Reading[][] = [];
  for (const reading of readings) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && belongTogether(last, reading, addresses)) run.push(reading);
    else runs.push([reading]);
  }
  return runs;
}

function belongTogether(last: Reading, next: Reading, addresses: ReadonlySet<Reading>): boolean {
  if (DEFINING.has(last.role) && DEFINING.has(next.role)) return true;
  if (last.role !== next.role || last.lang !== next.lang) return false;
  if (RUNNING.has(next.role)) return true;
  if (addresses.has(last) && addresses.has(next)) return last.block.group === next.block.group;
  if (next.role === "heading" && headingJoint(last.block, next.block) === undefined) return false;
  return (
    TIGHT.has(next.role) &&
    last.block.group === next.block.group &&
    last.block.shape === next.block.shape
  );
}
