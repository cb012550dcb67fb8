import type { Flow, Block as Node, Phrasing, VerseLine } from "@printery/document";
import type { Block } from "../cut/block.ts";
import { readAttachment } from "../read/attachment.ts";
import type { Role } from "../roles/state.ts";
import { partLines } from "../verse-lines.ts";
import { codeOf } from "./code.ts";
import { definitions } from "./definitions.ts";
import { figures } from "./figure.ts";
import { headingJoint } from "./heading-joint.ts";
import { lists } from "./list.ts";
import {
  contentOf,
  contentOfAll,
  contentOfEach,
  type Desk,
  type Maker,
  paragraphOf,
  placeOf,
  type Reading,
  type Run,
} from "./reading.ts";
import { tables } from "./table.ts";

type PhrasingParent =
  | "title"
  | "subtitle"
  | "standfirst"
  | "byline"
  | "dateline"
  | "credit"
  | "contributorNote"
  | "disclaimer"
  | "paragraph";

/** How each role becomes nodes. */
export const makers: { readonly [Each in Role]: Maker } = {
  title: phrase("title"),
  subtitle: phrase("subtitle"),
  standfirst: phrase("standfirst"),
  byline: phrase("byline"),
  dateline: phrase("dateline"),
  credit: phrase("credit"),
  contributorNote: phrase("contributorNote"),
  disclaimer: phrase("disclaimer"),
  paragraph: phrase("paragraph"),
  attachment: (run, desk) =>
    run.map((reading) => ({
      type: "attachment",
      ...(readAttachment(reading.block.text) ?? { label: reading.block.text }),
      children: contentOf(reading, desk),
      ...placeOf([reading], desk),
    })),
  heading: (run, desk) => {
    const [first] = run;
    const depth = (first && desk.depths.get(first.block)) ?? 2;
    return [{ type: "heading", depth, children: headingContent(run, desk), ...placeOf(run, desk) }];
  },
  item: lists,
  term: definitions,
  definition: definitions,
  quote: wrap("blockquote"),
  epigraph: wrap("epigraph"),
  related: wrap("related"),
  boilerplate: wrap("boilerplate"),
  // Every format makes its own.
  contents: wrap("boilerplate"),
  verse: (run, desk) => {
    const children = partLines(verseLines(run, desk));
    return [{ type: "verse", children, ...placeOf(run, desk) }];
  },
  code: (run, desk) => [codeOf(run, desk)],
  table: tables,
  break: (run, desk) => [{ type: "thematicBreak", ...placeOf(run, desk) }],
  note: (run, desk) =>
    bodiesOf(run).map((body): Node => {
      const [first] = body;
      const identifier = first && desk.notes.identifierOf(first);
      const children = body.map((reading) => paragraphOf(reading, desk));
      const place = placeOf(body, desk);
      const [lone] = children;
      // A paragraph that goes on with a note of which nothing is left is one of the text.
      if (identifier === undefined && lone !== undefined) return lone;
      return { type: "footnoteDefinition", identifier: identifier ?? "", children, ...place };
    }),
  figure: figures,
};

/** Each note with the paragraphs that follow it: these have no marker. */
function bodiesOf(run: Run): Reading[][] {
  const bodies: Reading[][] = [];
  for (const reading of run) {
    const last = bodies.at(-1);
    if (last?.[0]?.block.marker !== undefined && reading.block.marker === undefined)
      last.push(reading);
    else bodies.push([reading]);
  }
  return bodies;
}

function phrase(type: PhrasingParent): Maker {
  return (run, desk): Node[] => {
    const children: Phrasing[] = contentOfAll(run, desk);
    return [{ type, children, ...placeOf(run, desk) }];
  };
}

function wrap(type: "blockquote" | "epigraph" | "related" | "boilerplate"): Maker {
  return (run, desk): Node[] => {
    const children: Flow[] = run.map((reading) => paragraphOf(reading, desk));
    return [{ type, children, ...placeOf(run, desk) }];
  };
}

/** The phrasing of a heading's lines, run on but for breaks that are its own. */
function headingContent(run: Run, desk: Desk): Phrasing[] {
  const lines: Reading[] = [];
  for (const reading of run) {
    const last = lines.at(-1);
    if (last !== undefined && headingJoint(last.block, reading.block) === "space")
      lines[lines.length - 1] = { ...last, block: joined(last.block, reading.block) };
    else lines.push(reading);
  }
  return contentOfAll(lines, desk);
}

function joined(last: Block, next: Block): Block {
  return { ...last, lines: [...last.lines, ...next.lines], text: `${last.text} ${next.text}` };
}

/** One line per block, set in by what it has more than the least: two columns are an em. */
function verseLines(run: Run, desk: Desk): VerseLine[] {
  const least = run.reduce((indent, { block }) => Math.min(indent, block.indent), Number.MAX_VALUE);
  const lines = contentOfEach(run, desk);
  return run.map((reading, place) => ({
    type: "verseLine",
    indent: Math.round((reading.block.indent - least) / 2),
    children: lines[place] ?? [],
    position: placeOf([reading], desk).position,
  }));
}
