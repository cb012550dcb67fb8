import type { Block } from "../cut/block.ts";
import { isTableGroup } from "../cut/shape.ts";
import { type Cue, sign } from "./cue.ts";
import { perText } from "./per-text.ts";

export const shapedItem: Cue = ({ shape, marker }) => sign(shape === "item" && !marker?.ordered);
export const shapedNumber: Cue = ({ shape, marker }) =>
  sign(shape === "item" && marker?.ordered === true);
export const shapedVerse: Cue = ({ shape }) => sign(shape === "verse");
export const shapedTable: Cue = ({ shape }) => sign(shape === "table");
export const shapedCode: Cue = ({ shape }) => sign(shape === "code");
export const shapedRule: Cue = ({ shape }) => sign(shape === "rule");
export const shapedQuote: Cue = ({ shape }) => sign(shape === "quoted");
/** Quoted line by line, as programs for mail do: one such line may as well be an arrow. */
export const quotedLines: Cue = ({ shape, lines }) => sign(shape === "quoted" && lines.length > 1);
export const shapedFurniture: Cue = ({ shape }) => sign(shape === "furniture");

/** Opens like a note. */
export const shapedNote: Cue = ({ shape }) => sign(shape === "note");

/** Counts on from the note above, under a heading that promises notes. */
export const listedNote: Cue = ({ shape, lines }) =>
  sign(shape === "note" && !/^\[/.test(lines[0]?.text ?? ""));

/** Opens like a note that the text refers to. */
export const referredNote: Cue = ({ marker, shape }, _at, { references }) =>
  sign(shape === "note" && marker !== undefined && references.has(marker.kind));

/** Has a line of = or - beneath. */
export const underlined: Cue = ({ underline }) => sign(underline !== undefined);

/** Is set in further than the text. */
export const inset: Cue = ({ indent, shape }, _at, { measure }) =>
  sign(shape === "plain" && indent >= measure.indent + 2);

/** Is set out to the left of the text. */
export const outset: Cue = ({ indent, shape }, _at, { measure }) =>
  sign(shape === "plain" && indent + 2 <= measure.indent);

/** Every line is set in, and there are several of them. */
export const insetBlock: Cue = ({ lines, shape }, _at, { measure }) =>
  sign(
    shape === "plain" &&
      lines.length > 1 &&
      lines.every(({ indent }) => indent >= measure.indent + 2),
  );

/** So it is, in a text that seldom does it: a quotation rather than a habit. */
export const rareInset: Cue = ({ lines, shape }, _at, { measure, insetShare }) =>
  sign(
    shape === "plain" &&
      lines.length > 1 &&
      insetShare < 0.4 &&
      lines.every(({ indent }) => indent >= measure.indent + 2),
  );

/** Counts, but not on from the block before: a section's number rather than an item's. */
export const countsAfresh: Cue = ({ marker, text, shape }, at, { blocks }) => {
  if (
    shape !== "item" ||
    marker?.number === undefined ||
    !/^\p{Lu}[^.;]*$/u.test(text) ||
    text.length > 90
  )
    return 0;
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  const follows = before?.shape === "item" && before.marker?.number === marker.number - 1;
  const leads = after?.shape === "item" && after.marker?.number === marker.number + 1;
  return sign(!follows && !leads);
};

/** Has a wide gap within a line: two columns. */
export const gapped: Cue = ({ lines, shape }) =>
  sign(
    shape === "plain" &&
      lines.length < 8 &&
      lines.some(({ text }) => text.includes("    ") && /\S {4,}\S/u.test(text)),
  );

/** Stands in the middle of the line. */
export const centred: Cue = ({ indent, lines, shape }, _at, { measure }) => {
  const width = lines[0]?.text.length ?? 0;
  if (shape !== "plain" || !measure.wrapped || indent < measure.indent + 5) return 0;
  return sign(Math.abs(indent + width / 2 - (measure.width + measure.indent) / 2) <= 3);
};

/** Stands to the right, as the name under a letter, a poem or a quotation. */
export const setRight: Cue = (block, at, survey) => {
  const { indent, lines, shape } = block;
  const { measure } = survey;
  if (shape !== "plain" || !measure.wrapped || lines.length > 2) return 0;
  const isDeep = indent >= measure.indent + Math.max(14, (measure.width - measure.indent) / 4);
  return sign(isDeep && centred(block, at, survey) === 0);
};

/** One of several lines that end before the width makes them. */
export const ragged: Cue = ({ ragged, shape }) => sign(ragged && shape === "plain");

/** One of three lines and more that stand tightly together, each short, most with a capital: a stanza. */
export const stanza: Cue = ({ text, shape }, at, { blocks, measure }) => {
  if (shape !== "plain" || text.length > Math.min(75, measure.wrapped ? measure.width : 75))
    return 0;
  return stanzas(blocks)[at] ?? 0;
};

/** Per block, how much the blocks it stands tightly together with look like the lines of a stanza. */
const stanzas = perText((blocks: readonly Block[]): Float32Array => {
  const found = new Float32Array(blocks.length);
  let start = 0;
  for (let end = 1; end <= blocks.length; end += 1) {
    if (end < blocks.length && blocks[end]?.group === blocks[start]?.group) continue;
    const even = evenLines(blocks, start, end);
    const isEven = end - start > 1 && even >= (end - start) * 0.8;
    if (isEven) found.fill(end - start > 2 ? 1 : 0.5, start, end);
    start = end;
  }
  return found;
});

function evenLines(blocks: readonly Block[], start: number, end: number): number {
  let even = 0;
  for (let at = start; at < end; at += 1) {
    const block = blocks[at];
    if (block?.shape === "plain" && block.text.length >= 12 && block.text.length <= 75) even += 1;
  }
  return even;
}

/** Space above is wider than between ordinary blocks. */
export const wideSpace: Cue = ({ blanks }) => sign(blanks >= 2);

/** Stands alone between blank lines. */
export const alone: Cue = ({ group, blanks }, at, { blocks, measure }) =>
  sign(measure.spaced && blanks > 0 && blocks[at + 1]?.group !== group);

/** Has the cells of a table within one line. */
export const row: Cue = ({ lines, shape }) =>
  sign(
    shape === "plain" &&
      lines.length === 1 &&
      /[|│\t]| {2}/u.test(lines[0]?.text ?? "") &&
      isTableGroup([...lines, ...lines]),
  );
