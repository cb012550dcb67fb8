import type { Block } from "../cut/block.ts";
import { type Cue, sign } from "./cue.ts";
import { isEndMark } from "./lettering.ts";
import { perText } from "./per-text.ts";

/** Lines above and below that are looked at for figures, and how many of all have to be. */
const AROUND = 3;
const FIGURES = 3;
/** Characters; a longer line is no cell. */
const LONGEST = 40;

/** One of several short lines tightly together, many of them a figure and nothing else: a table that lost its rows. */
export const cell: Cue = ({ group, shape, lines, text }, at, { blocks }) => {
  if ((shape !== "plain" && shape !== "verse") || lines.length > 1 || text.length > LONGEST)
    return 0;
  let figures = 0;
  for (let near = at - AROUND; near <= at + AROUND; near += 1) {
    const block = blocks[near];
    if (block?.group === group && FIGURE.test(block.text)) figures += 1;
  }
  return sign(figures >= FIGURES);
};

const FIGURE = /^[£$€]?[-–+]?\d[\d.,]{0,12}(?:%|[km]|bn)?$/iu;

/** One of a few short lines tightly together of which one says when, or by what number or address somebody is reached: what happens when and where, or whom to ask. */
export const occasion: Cue = (_block, at, { blocks }) => sign(occasionsOf(blocks)[at]);

const LINES = 8;
const DAYS =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag";
const WHEN = new RegExp(
  String.raw`^(?:${DAYS}),?(?: the| den| le| el| il)? \d{1,2}(?:\D|$)|(?:^|[\s,])\d{1,2}(?:[.:]\d{2})? ?(?:[ap]\.?m\.?|uhr)(?:[\s,.)–-]|$)`,
  "iu",
);
/** “April 2024: …”, “2025 – …”. */
const DATED = /^(?:\p{L}{3,10} )?(?:19|20)\d\d ?[:–—-] ?\S/u;
const REACHED =
  /(?:^|\s)[\w.+-]+@[\w-]+\.[\w.]+$|^(?:tel(?:ephone|\.|efon)?|phone|mobile|fax|téléphone|tél\.?|teléfono|telefono|telefone|telefoon) ?:? ?[+(]?\d/iu;

const occasionsOf = perText((blocks: readonly Block[]): Uint8Array => {
  const found = new Uint8Array(blocks.length);
  for (let start = 0; start < blocks.length; ) {
    let end = start + 1;
    while (end < blocks.length && blocks[end]?.group === blocks[start]?.group) end += 1;
    const lines = blocks.slice(start, end);
    const isFew = lines.length > 1 && lines.length <= LINES;
    if (
      isFew &&
      lines.every(isShort) &&
      lines.some(({ text }) => WHEN.test(text) || DATED.test(text) || REACHED.test(text))
    )
      found.fill(1, start, end);
    start = end;
  }
  return found;
});

/** One line, and no more than names a thing, a place or a time. */
function isShort({ shape, text, lines }: Block): boolean {
  return shape === "plain" && lines.length === 1 && text.length < 70 && !/[,;]$/.test(text);
}

/** One of several lines tightly together that each end as a sentence does, half of them with something said: “Your father,” said Mary. */
export const dialogue: Cue = (_block, at, { blocks }) => sign(dialoguesOf(blocks)[at]);

const dialoguesOf = perText((blocks: readonly Block[]): Uint8Array => {
  const found = new Uint8Array(blocks.length);
  for (let start = 0; start < blocks.length; ) {
    let end = start + 1;
    while (end < blocks.length && blocks[end]?.group === blocks[start]?.group) end += 1;
    const lines = blocks.slice(start, end);
    const spoken = lines.filter(({ text }) => OPENS.test(text)).length;
    if (lines.length > 2 && spoken * 2 >= lines.length && lines.every(ends))
      found.fill(1, start, end);
    start = end;
  }
  return found;
});

const OPENS = /^[“"‘'«„—–]/u;

/** With the mark of a sentence, whatever closes what was said. */
function ends({ text, lines }: Block): boolean {
  return lines.length === 1 && isEndMark(text.replace(/["”’»)]+$/u, "").slice(-1));
}
