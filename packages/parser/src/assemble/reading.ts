import type { Block as Node, NodeData, Paragraph, Phrasing, Position } from "@printery/document";
import type { Block } from "../cut/block.ts";
import type { Line } from "../cut/line.ts";
import type { Judgement } from "../roles/judgement.ts";
import type { Role } from "../roles/state.ts";
import type { Source } from "../source.ts";
import type { Notes } from "./notes.ts";
import { joinLines, type Passage } from "./passage.ts";
import { phrasing, phrasings } from "./phrasing.ts";

/** A block and the part it plays. */
export interface Reading {
  readonly block: Block;
  readonly role: Role;
  readonly confidence: number;
  /** “corrected” where its author says what it is. */
  readonly cues: readonly string[];
  /** Of a heading, where its author says so. */
  readonly depth?: 2 | 3 | 4 | 5 | 6;
  /** Of a figure, where its author says that it has a page of its own. */
  readonly plate?: true;
  /** Where it is not the document's. */
  readonly lang?: string;
  /** Characters that close the block and are no part of its text: the bracket of `[Footnote 1: …]`. */
  readonly closing?: number;
  /** The item that this block, of the role "item" without a marker, is a further paragraph of. */
  readonly continues?: Block;
  /** Why it was taken for what it was taken for first, where somebody wants to know. */
  readonly judgement?: Judgement;
}

/** Readings that become one node; never empty. */
export type Run = readonly Reading[];

/** What every maker of nodes needs. */
export interface Desk {
  readonly source: Source;
  /** The notes that have a body. */
  readonly notes: Notes;
  /** The depth of each heading. */
  readonly depths: ReadonlyMap<Block, 2 | 3 | 4 | 5 | 6>;
}

/** Nodes of one run, in the order of the source. */
export type Maker = (run: Run, desk: Desk) => readonly Node[];

/** The phrasing of one block, without the marker that its node stands for. */
export function contentOf(reading: Reading, desk: Desk): Phrasing[] {
  return phrasing(passageOf(reading, desk), desk.notes);
}

/** Of each of several blocks: emphasis that is open at the end of one may close in the next. */
export function contentOfEach(run: Run, desk: Desk): Phrasing[][] {
  return phrasings(
    run.map((reading) => passageOf(reading, desk)),
    desk.notes,
  );
}

function passageOf(reading: Reading, { source }: Desk): Passage {
  const passage = joinLines(source, textLines(reading), markerLength(reading));
  // The block holds most texts already, and a long one need not be held twice.
  const { text } = reading.block;
  return passage.text === text ? { ...passage, text } : passage;
}

function textLines({ block: { lines }, closing = 0 }: Reading): readonly Line[] {
  const last = lines.at(-1);
  if (closing === 0 || last === undefined) return lines;
  const text = last.text.slice(0, -closing).trimEnd();
  const rest = lines.slice(0, -1);
  return text === "" ? rest : [...rest, { ...last, text, end: last.start + text.length }];
}

function markerLength({ block, role }: Reading): number {
  if (block.shape === "quoted") return /^[>\s]+/u.exec(block.lines[0]?.text ?? "")?.[0].length ?? 0;
  const { length = 0, ordered = false } = block.marker ?? {};
  if (role === "item" || role === "note") return length;
  const isAside = role === "related" || role === "boilerplate" || role === "contents";
  return isAside && !ordered ? length : 0;
}

/** The phrasing of several blocks, with a break between. */
export function contentOfAll(run: Run, desk: Desk): Phrasing[] {
  return contentOfEach(run, desk).flatMap((content, index): Phrasing[] => {
    if (index === 0) return content;
    const start = run[index]?.block.lines[0]?.start ?? 0;
    return [{ type: "break", position: desk.source.position(start, start) }, ...content];
  });
}

/** The paragraph that one block is, inside something else. */
export function paragraphOf(reading: Reading, desk: Desk): Paragraph {
  return { type: "paragraph", children: contentOf(reading, desk), ...placeOf([reading], desk) };
}

/** Position and data of the node that `run` becomes; the least sure block speaks for all. */
export function placeOf(
  run: Run,
  { source }: Desk,
): { readonly position: Position; readonly data: NodeData } {
  const [first] = run;
  const start = first?.block.lines[0]?.start ?? 0;
  const end = run.at(-1)?.block.lines.at(-1)?.end ?? 0;
  let confidence = 1;
  for (const reading of run) confidence = Math.min(confidence, reading.confidence);
  const { lang, cues = [] } = first ?? {};
  return {
    position: source.position(start, end),
    data: lang === undefined ? { confidence, cues } : { lang, confidence, cues },
  };
}
