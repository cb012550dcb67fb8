import type * as mdast from "mdast";
import type { Source } from "../source.ts";
import { addDefinitions, type Definitions } from "./definitions.ts";
import type { Excess } from "./limits.ts";
import { type Draft, draftOf } from "./quick/blocks.ts";
import { normal } from "./quick/brackets.ts";
import { finish } from "./quick/finish.ts";
import type { References } from "./references.ts";
import type { Section } from "./sections.ts";
import { readSyntax } from "./syntax.ts";

/** Blocks, and the section to which their positions refer. */
export interface Tree {
  readonly children: mdast.RootContent[];
  readonly section: Section;
  /** They start with an item of the list that the blocks before end with. */
  readonly continuesList: boolean;
}

export interface TreeOptions {
  readonly source: Source;
  readonly references: References;
  readonly definitions: Definitions;
  /** Levels of blocks that are read. */
  readonly nesting: number;
  /** Takes what there is too much of. */
  readonly tell: (excess: Excess, section: Section) => void;
}

/** What the quick reader's positions refer to. */
const WHOLE: Section = { start: 0, end: 0, line: 0, continuesList: false };

/** Characters of neighbouring sections that micromark is given at once: starting it costs as much as reading some. */
const ENOUGH = 0x1000;

/**
 * The blocks in all `sections`, in order. The quick reader reads what it is sure about, micromark the
 * rest; they tell the same, which `quick/finish.test.ts` holds them to.
 */
export function* treesOf(sections: readonly Section[], options: TreeOptions): Generator<Tree> {
  const { text } = options.source;
  const drafts = sections.map((section) => draftOf(text, section));
  const reads = define(sections, drafts, options);
  let doubtful: Section | undefined;
  for (const [index, section] of sections.entries()) {
    const draft = drafts[index];
    const children = draft && finish(draft, options.references);
    if (doubtful !== undefined && (children || doubtful.end - doubtful.start >= ENOUGH)) {
      yield slowTree(doubtful, reads, options);
      doubtful = undefined;
    }
    const { continuesList } = section;
    if (children !== undefined) yield { children, section: WHOLE, continuesList };
    else doubtful = { ...(doubtful ?? section), end: section.end };
  }
  if (doubtful !== undefined) yield slowTree(doubtful, reads, options);
}

/** What micromark made of a section, and how many references it knew in the end. */
interface Read {
  readonly end: number;
  readonly children: mdast.RootContent[];
  readonly excess: readonly Excess[];
  readonly known: number;
}

function slowTree(section: Section, reads: ReadonlyMap<number, Read>, options: TreeOptions): Tree {
  const { start, end, continuesList } = section;
  // What was read to find what it defines is not read again, if nothing was defined elsewhere since.
  const before = reads.get(start);
  const isWhole = before?.end === end && before.known === countOf(options.references);
  const { children, excess } = isWhole ? before : readSlowly(section, options);
  for (const one of excess) options.tell(one, section);
  return { children, section, continuesList };
}

function readSlowly(section: Section, { source, references, nesting }: TreeOptions): Read {
  const excess: Excess[] = [];
  const { children } = readSyntax(source.text.slice(section.start, section.end), {
    references,
    atStart: section.start === 0,
    nesting,
    tell: (one) => void excess.push(one),
  });
  return { end: section.end, children, excess, known: countOf(references) };
}

function countOf({ links, notes }: References): number {
  return links.size + notes.size;
}

/** Tells all that is defined anywhere before anything is read that may refer to it; gives back what was read for that, by where it starts. */
function define(
  sections: readonly Section[],
  drafts: readonly (Draft | undefined)[],
  options: TreeOptions,
): Map<number, Read> {
  const { source, references, definitions } = options;
  const reads = new Map<number, Read>();
  for (const [index, section] of sections.entries()) {
    const draft = drafts[index];
    if (draft !== undefined) {
      for (const node of draft.definitions) {
        references.links.push(normal(node.label ?? ""));
        addDefinitions(definitions, { type: "root", children: [node] }, WHOLE);
      }
      references.notes.push(...draft.notes);
      continue;
    }
    if (!source.text.slice(section.start, section.end).includes("]:")) continue;
    const read = readSlowly(section, options);
    addDefinitions(definitions, { type: "root", children: read.children }, section);
    reads.set(section.start, read);
  }
  return reads;
}
