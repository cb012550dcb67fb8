import type { Flow, List, ListItem } from "@printery/document";
import type { Marker } from "../cut/marker.ts";
import { codeOf } from "./code.ts";
import { type Desk, type Maker, paragraphOf, placeOf, type Reading, type Run } from "./reading.ts";

/** An item with its mark, and in their order the paragraphs it goes on with and the items below it. */
interface Twig {
  readonly reading: Reading;
  readonly marker: Marker | undefined;
  readonly parts: (Twig | Reading)[];
}

/** Items are no deeper in each other than this. */
const DEEPEST = 8;

/** Lists nested by the indents and kinds of their markers. */
export const lists: Maker = (run, desk) => listsOf(growTwigs(run), desk);

/** A deeper indent, a bullet below a number, or another kind of number that begins, opens a level; a kind seen above closes some. */
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
    const marker = markerIn(reading, path);
    path = path.slice(0, Math.min(levelOf(reading, marker, path), DEEPEST - 1));
    const twig: Twig = { reading, marker, parts: [] };
    (path.at(-1)?.parts ?? root).push(twig);
    path.push(twig);
  }
  return root;
}

/** A letter that may be a Roman number is one where the number before it is above, and an “i” where no “h” is. */
function markerIn({ block }: Reading, path: readonly Twig[]): Marker | undefined {
  const { marker } = block;
  const number = ROMAN.get(marker?.number ?? 0);
  if (marker === undefined || number === undefined || !/a/i.test(marker.kind)) return marker;
  const kind = marker.kind.replace("a", "i").replace("A", "I");
  const roman = { ...marker, number, kind };
  const isAfter = (one: Marker) =>
    path.some((twig) => twig.marker?.kind === one.kind && twig.marker.number === before(one));
  if (isAfter(marker)) return marker;
  return number === 1 || isAfter(roman) ? roman : marker;
}

/** Numbers by the letters that stand for them: i, v and x, by their places in the alphabet. */
const ROMAN: ReadonlyMap<number, number> = new Map([
  [9, 1],
  [22, 5],
  [24, 10],
]);

function before({ number = 0 }: Marker): number {
  return number - 1;
}

function levelOf(reading: Reading, marker: Marker | undefined, path: readonly Twig[]): number {
  const { indent } = reading.block;
  const kind = marker?.kind;
  const like = path.findIndex(
    (twig) => twig.marker?.kind === kind && Math.abs(twig.reading.block.indent - indent) <= 1,
  );
  if (like >= 0) return like;
  const last = path.at(-1);
  if (last === undefined) return 0;
  if (indent > last.reading.block.indent + 1) return path.length;
  const begins = !marker?.ordered || marker.number === 1;
  if (indent >= last.reading.block.indent - 1 && last.marker?.ordered && begins) return path.length;
  const sibling = path.findIndex((twig) => twig.reading.block.indent >= indent - 1);
  return Math.max(0, sibling);
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

function follows({ marker: above }: Twig, { marker: below }: Twig): boolean {
  if ((above?.ordered === true) !== (below?.ordered === true)) return false;
  if (above?.number === undefined || below?.number === undefined) return true;
  return below.number === above.number + 1 && styleOf(above.kind) === styleOf(below.kind);
}

function listOf(twigs: readonly Twig[], desk: Desk): List {
  const marker = twigs[0]?.marker;
  const ordered = marker?.ordered === true;
  const style = ordered ? styleOf(marker.kind) : undefined;
  const delimiter = ordered ? delimiterOf(marker.kind) : undefined;
  const start = ordered ? marker.number : undefined;
  return {
    type: "list",
    ordered,
    ...(start === undefined ? {} : { start }),
    ...(style === undefined ? {} : { style }),
    ...(delimiter === undefined ? {} : { delimiter }),
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

function delimiterOf(kind: string): List["delimiter"] {
  if (!kind.endsWith(")")) return undefined;
  return kind.startsWith("(") ? "parentheses" : "parenthesis";
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
