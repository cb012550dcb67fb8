import {
  type Attachment,
  type Back,
  type Block,
  type Document,
  type Flow,
  type Front,
  plainText,
} from "@printery/document";
import { withCaptions } from "./captions.ts";

/** A Document taken apart: what stands before, in and after the running text. */
export interface Parts {
  readonly front: readonly Front[];
  readonly children: readonly Flow[];
  readonly back: readonly Back[];
}

/** Where a block goes, and among front and back matter in which order; null is not published. */
const places: { readonly [Type in Block["type"]]: number | "flow" | null } = {
  // Titles are strings of the section by now.
  title: null,
  subtitle: null,
  boilerplate: null,
  // Before the text.
  standfirst: -5,
  byline: -4,
  dateline: -3,
  credit: -2,
  attachment: -1,
  // After it.
  contributorNote: 1,
  disclaimer: 2,
  related: 3,

  paragraph: "flow",
  heading: "flow",
  blockquote: "flow",
  epigraph: "flow",
  pullquote: "flow",
  list: "flow",
  definitionList: "flow",
  code: "flow",
  math: "flow",
  table: "flow",
  thematicBreak: "flow",
  figure: "flow",
  verse: "flow",
  footnoteDefinition: "flow",
};

/**
 * The blocks of a document sorted into {@link Parts}. An attachment offered a second time is
 * dropped, as is a first heading that only says `title` again; a standfirst that only the metadata
 * know is printed too, before those that the text has. Captions join what they name.
 */
export function takeApart({ children, metadata }: Document, title: string): Parts {
  const blocks = withCaptions(children);
  const front = inPlace(blocks.filter(isFront)).filter(isFirstOffer);
  return {
    front: withStandfirst(front, metadata.standfirst),
    children: withoutTitle(blocks.filter(isFlow), title),
    back: inPlace(blocks.filter(isBack)).flatMap(oneEach),
  };
}

/** A node per related item: a title and the block about it, or either alone. */
function oneEach(block: Back): Back[] {
  if (block.type !== "related") return [block];
  const items: Flow[][] = [];
  let afterTitle = false;
  for (const child of block.children) {
    const isTitle = !/[.!?…]["'”’»)]*$/u.test(plainText([child]).trim());
    if (afterTitle && !isTitle) items.at(-1)?.push(child);
    else items.push([child]);
    afterTitle = isTitle;
  }
  return items.map((children) => ({ ...block, children }));
}

function withoutTitle(blocks: readonly Flow[], title: string): readonly Flow[] {
  const [first, ...others] = blocks;
  const repeats = first?.type === "heading" && words(plainText(first.children)) === words(title);
  return repeats ? others : blocks;
}

/** `text` without what differs between two printings of a title: case, space, a final point. */
function words(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s.]+/gu, " ")
    .trim();
}

function isFlow(block: Block): block is Flow {
  return places[block.type] === "flow";
}

function isFront(block: Block): block is Front {
  return Number(places[block.type]) < 0;
}

function isBack(block: Block): block is Back {
  return Number(places[block.type]) > 0;
}

/** Sorting is stable, so blocks of one type keep the order of the source. */
function inPlace<Kind extends Front | Back>(blocks: readonly Kind[]): Kind[] {
  return blocks.toSorted((a, b) => Number(places[a.type]) - Number(places[b.type]));
}

function isFirstOffer(block: Front, index: number, blocks: readonly Front[]): boolean {
  if (block.type !== "attachment") return true;
  const same = (other: Front) => other.type === "attachment" && offer(other) === offer(block);
  return blocks.findIndex(same) === index;
}

function offer({ label, size, format }: Attachment): string {
  return JSON.stringify([label, size, format]);
}

function withStandfirst(front: readonly Front[], text: string | undefined): readonly Front[] {
  const printed = plainText(front.filter(({ type }) => type === "standfirst"));
  if (text === undefined || words(printed).includes(words(text))) return front;
  // It stands nowhere in the text; the start is the nearest place there is.
  const start = { line: 1, column: 1, offset: 0 };
  const position = { start, end: start };
  return [
    { type: "standfirst", position, children: [{ type: "text", value: text, position }] },
    ...front,
  ];
}
