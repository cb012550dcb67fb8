import { type Block, blockOf } from "./block.ts";
import type { Marker } from "./marker.ts";
import { areReferredTo } from "./references.ts";

/** Blocks that may be the notes of a text, in their order. */
interface List {
  readonly notes: { readonly block: Block; readonly length: number; readonly number: number }[];
  /** Index of the block below which they stand. */
  readonly below: number;
  /** They are notes whether or not the text refers to them. */
  readonly isSure: boolean;
}

/**
 * `blocks`, of which those are notes that count up below a heading that says so, with a bare number for a marker; below the next such
 * heading they count on, or from 1 again. So are, where the text above refers to most of them, sources below “References”, and blocks
 * that close with a way back to it.
 */
export function withNumberedNotes(blocks: readonly Block[]): readonly Block[] {
  const markers = new Map<Block, Marker>();
  for (const lists of [listsBelowHeadings(blocks), listsOfWaysBack(blocks)]) {
    let from = 0;
    for (const { notes, below, isSure } of lists) {
      const numbers = notes.map(({ number }) => number);
      const areMeant = isSure || areReferredTo(numbers, blocks.slice(from, below));
      from = below;
      if (!areMeant) continue;
      for (const { block, length, number } of notes)
        markers.set(block, { length, ordered: true, kind: String(number) });
    }
  }
  if (markers.size === 0) return blocks;
  return blocks.map((block) => {
    const marker = markers.get(block);
    return marker === undefined ? block : blockOf("note", block.lines, block.group, { marker });
  });
}

const NUMBER = /^(?:\((\d{1,3})\)|(\d{1,3})[.)]?)\s+(?=\S)/u;
const NOTES =
  /^(?:(?:foot|end)?notes|anmerkungen|fu(?:ß|ss)noten|endnoten|voetnoten|eindnoten|notas (?:al pie|de rodapé)|notes de bas de page):?$/iu;
const SOURCES =
  /^(?:(?:list of )?references(?: and notes| cited)?|notes and references|works cited|bibliography|citations|literatur(?:verzeichnis)?|einzelnachweise|quellen(?:verzeichnis)?|références(?: bibliographiques)?|bibliographie|referencias(?: bibliográficas)?|bibliografía|notas|note|riferimenti(?: bibliografici)?|bibliografia|referências(?: bibliográficas)?|noten|referenties|bronnen|literatuur):?$/iu;

function listsBelowHeadings(blocks: readonly Block[]): List[] {
  const lists: List[] = [];
  let opened: Omit<List, "notes"> | undefined;
  let next = 0;
  blocks.forEach((block, at) => {
    const isSure = block.text.length < 25 && NOTES.test(block.text);
    if (isSure || (block.text.length < 30 && SOURCES.test(block.text)))
      opened = { below: at, isSure };
    if ((next === 0 && opened === undefined) || block.shape === "furniture") return;
    const match = NUMBER.exec(block.lines[0]?.text ?? "");
    const number = Number(match?.[1] ?? match?.[2] ?? 0);
    if (match === null || number === 0 || (number !== next && !(opened && number === 1))) return;
    if (opened !== undefined) lists.push({ ...opened, notes: [] });
    opened = undefined;
    next = number + 1;
    lists.at(-1)?.notes.push({ block, length: match[0].length, number });
  });
  return lists;
}

/** What leads from a note back to the text: “↩”, one for each place. */
const WAY_BACK = /\s*(?:\[?[↩↵⏎⤴↑][\ufe0e\ufe0f]?\]?\d{0,2}\s*)+$/u;

/** Characters of the way back that closes `text`; 0 where there is none. */
export function wayBackLength(text: string): number {
  return "↩↵⏎⤴↑\ufe0e\ufe0f]0123456789".includes(text.at(-1) ?? " ")
    ? (WAY_BACK.exec(text)?.[0].length ?? 0)
    : 0;
}

/** Blocks below each other that all close so, numbered or, as in text out of a page, not. */
function listsOfWaysBack(blocks: readonly Block[]): List[] {
  const lists: List[] = [];
  let last = -2;
  blocks.forEach((block, at) => {
    if (wayBackLength(block.lines.at(-1)?.text ?? "") === 0) return;
    const list = last === at - 1 ? lists.at(-1) : undefined;
    const number = (list?.notes.at(-1)?.number ?? 0) + 1;
    const [all = "", round, plain = round] = NUMBER.exec(block.lines[0]?.text ?? "") ?? [];
    if (plain !== undefined && Number(plain) !== number) return;
    const note = { block, length: all.length, number };
    if (list === undefined) lists.push({ notes: [note], below: at, isSure: false });
    else list.notes.push(note);
    last = at;
  });
  return lists;
}
