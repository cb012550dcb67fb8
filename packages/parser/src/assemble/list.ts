import type { List, ListItem } from "@printery/document";
import { type Desk, type Maker, paragraphOf, placeOf, type Reading, type Run } from "./reading.ts";

/** An item and the items below it. */
interface Twig {
  readonly reading: Reading;
  readonly twigs: Twig[];
}

/** Lists nested by the indents and kinds of their markers. */
export const lists: Maker = (run, desk) => listsOf(growTwigs(run), desk);

/** A deeper indent, or another kind of marker after a numbered item, opens a level; a kind seen above closes some. */
function growTwigs(run: Run): Twig[] {
  const root: Twig[] = [];
  let path: Twig[] = [];
  for (const reading of run) {
    path = path.slice(0, levelOf(reading, path));
    const twig: Twig = { reading, twigs: [] };
    (path.at(-1)?.twigs ?? root).push(twig);
    path.push(twig);
  }
  return root;
}

function levelOf(reading: Reading, path: readonly Twig[]): number {
  const { indent } = reading.block;
  const kind = kindOf(reading);
  const like = path.findIndex(
    (twig) => kindOf(twig.reading) === kind && Math.abs(twig.reading.block.indent - indent) <= 1,
  );
  if (like >= 0) return like;
  const last = path.at(-1)?.reading;
  if (last === undefined) return 0;
  if (indent > last.block.indent + 1) return path.length;
  if (
    indent >= last.block.indent - 1 &&
    last.block.marker?.ordered &&
    !reading.block.marker?.ordered
  )
    return path.length;
  const sibling = path.findIndex((twig) => twig.reading.block.indent >= indent - 1);
  return Math.max(0, sibling);
}

function kindOf({ block }: Reading): string {
  return block.marker?.kind ?? "";
}

function listsOf(twigs: readonly Twig[], desk: Desk): List[] {
  const runs: Twig[][] = [];
  for (const twig of twigs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isOrdered(last) === isOrdered(twig)) run.push(twig);
    else runs.push([twig]);
  }
  return runs.map((run) => listOf(run, desk));
}

function listOf(twigs: readonly Twig[], desk: Desk): List {
  const [first] = twigs;
  const number = first?.reading.block.marker?.number;
  const ordered = first !== undefined && isOrdered(first);
  return {
    type: "list",
    ordered,
    ...(ordered && number !== undefined ? { start: number } : {}),
    spread: twigs.slice(1).some(({ reading }) => reading.block.blanks > 0),
    children: twigs.map((twig) => itemOf(twig, desk)),
    ...placeOf(twigs.flatMap(flat), desk),
  };
}

function itemOf(twig: Twig, desk: Desk): ListItem {
  return {
    type: "listItem",
    children: [paragraphOf(twig.reading, desk), ...listsOf(twig.twigs, desk)],
    position: placeOf(flat(twig), desk).position,
  };
}

function flat({ reading, twigs }: Twig): Reading[] {
  return [reading, ...twigs.flatMap(flat)];
}

function isOrdered({ reading }: Twig): boolean {
  return reading.block.marker?.ordered === true;
}
