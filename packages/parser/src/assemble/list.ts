import type { Flow, List, ListItem } from "@printery/document";
import { codeOf } from "./code.ts";
import { type Desk, type Maker, paragraphOf, placeOf, type Reading, type Run } from "./reading.ts";

/** An item, and in their order the paragraphs it goes on with and the items below it. */
interface Twig {
  readonly reading: Reading;
  readonly parts: (Twig | Reading)[];
}

/** Items are no deeper in each other than this. */
const DEEPEST = 8;

/** Lists nested by the indents and kinds of their markers. */
export const lists: Maker = (run, desk) => listsOf(growTwigs(run), desk);

/** A deeper indent, or another kind of marker after a numbered item, opens a level; a kind seen above closes some. */
function growTwigs(run: Run): Twig[] {
  const root: Twig[] = [];
  let path: Twig[] = [];
  for (const reading of run) {
    const above = path.at(-1);
    if (reading.continues !== undefined && above !== undefined) {
      const item = path.findLast((twig) => twig.reading.block === reading.continues) ?? above;
      item.parts.push(reading);
      continue;
    }
    path = path.slice(0, Math.min(levelOf(reading, path), DEEPEST - 1));
    const twig: Twig = { reading, parts: [] };
    (path.at(-1)?.parts ?? root).push(twig);
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

/** One list as long as the items are of one kind and their numbers follow each other. */
function listsOf(twigs: readonly Twig[], desk: Desk): List[] {
  const runs: Twig[][] = [];
  for (const twig of twigs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, twig)) run.push(twig);
    else runs.push([twig]);
  }
  return runs.map((run) => listOf(run, desk));
}

function follows({ reading: last }: Twig, { reading: next }: Twig): boolean {
  const [above, below] = [last.block.marker, next.block.marker];
  if ((above?.ordered === true) !== (below?.ordered === true)) return false;
  if (above?.number === undefined || below?.number === undefined) return true;
  return below.number === above.number + 1 && styleOf(above.kind) === styleOf(below.kind);
}

function listOf(twigs: readonly Twig[], desk: Desk): List {
  const marker = twigs[0]?.reading.block.marker;
  const ordered = marker?.ordered === true;
  const style = ordered ? styleOf(marker.kind) : undefined;
  const start = ordered ? marker.number : undefined;
  return {
    type: "list",
    ordered,
    ...(start === undefined ? {} : { start }),
    ...(style === undefined ? {} : { style }),
    spread: twigs.slice(1).some(({ reading }) => reading.block.blanks > 0),
    children: twigs.map((twig) => itemOf(twig, desk)),
    ...placeOf(readingsOf(twigs), desk),
  };
}

/** What the items of a list count by, where it is not plain numbers: the letter in the marker's kind. */
function styleOf(kind: string): List["style"] {
  const letter = /[aAiI]/.exec(kind)?.[0];
  return letter === "a" || letter === "A" || letter === "i" || letter === "I" ? letter : undefined;
}

function itemOf(twig: Twig, desk: Desk): ListItem {
  const children: Flow[] = [paragraphOf(twig.reading, desk)];
  let twigs: Twig[] = [];
  for (const part of twig.parts) {
    if ("parts" in part) {
      twigs.push(part);
      continue;
    }
    children.push(...listsOf(twigs, desk), flowOf(part, desk));
    twigs = [];
  }
  children.push(...listsOf(twigs, desk));
  return { type: "listItem", children, position: placeOf(readingsOf([twig]), desk).position };
}

function flowOf(reading: Reading, desk: Desk): Flow {
  return reading.block.shape === "code" ? codeOf([reading], desk) : paragraphOf(reading, desk);
}

/** In the order of the source. */
function readingsOf(twigs: readonly Twig[]): Reading[] {
  return twigs.flatMap(({ reading, parts }) => [
    reading,
    ...parts.flatMap((part) => ("parts" in part ? readingsOf([part]) : [part])),
  ]);
}
