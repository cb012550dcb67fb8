import type { Type } from "@printery/design";
import type { Contributor, Front, NodeOf } from "@printery/document";
import { dateWords, type Section } from "@printery/publication";
import type { Bookmark, SetBlock } from "./block.ts";
import { compile, compileNote } from "./compile.ts";
import { type Context, tagIn } from "./context.ts";
import { type Shop, titleBlock, words } from "./shop.ts";
import type { Tag } from "./tag.ts";

export interface TitleOptions {
  /** The type of the title: an article's or a chapter's. */
  readonly type: Type;
  /** Stands above the title: “Chapter 3”. */
  readonly label?: string | undefined;
  readonly title: string;
  readonly subtitle: string | undefined;
  /** Named under the title where the text has no byline of its own. */
  readonly authors: readonly Contributor[];
  /** Printed where the text has no dateline of its own. */
  readonly date: string | undefined;
  readonly bookmark: Bookmark;
}

/** The title of `section` and the matter under it, down to the first line of its text. */
export function titleBlocks(
  section: Section,
  { type, label, title, subtitle, authors, date, bookmark }: TitleOptions,
  context: Context,
  shop: Shop,
): SetBlock[] {
  const { scale } = shop.style;
  const front = withDateline(section, date);
  const hasByline = front.some((node) => node.type === "byline") || authors.length === 0;
  const beside = sideNodes(front, shop);
  const tag = tagIn(context, "H", { level: bookmark.level + 1 });
  const place = { anchor: section.id, bookmark };
  const head = titleBlock(title, type, context, tag);
  const lines =
    label === undefined
      ? [{ ...head, ...place }]
      : [{ ...labelBlock(label, context, tag, shop), ...place }, head];
  const below = [
    ...(subtitle === undefined ? [] : [titleBlock(subtitle, scale.subtitle, context)]),
    ...compile(front.filter(isStandfirst), context),
    ...(hasByline ? [] : [words(namesOf(authors, shop), scale.byline, context)]),
    ...compile(
      front.filter((node) => !isStandfirst(node) && !beside.includes(node)),
      context,
    ),
  ];
  // It begins beside the title and is read after all that stands under it.
  return closed([...lines, ...aside(beside, context, shop), ...below], type, shop);
}

/** What counts a chapter, in a line of its own. */
function labelBlock(label: string, context: Context, tag: Tag, { style }: Shop): SetBlock {
  const type = style.scale.label;
  return { ...words(label, type, context, tag), after: type.leadingPt / 2 };
}

function withDateline({ front, lang }: Section, date: string | undefined): readonly Front[] {
  if (date === undefined || front.some(({ type }) => type === "dateline")) return front;
  const start = { line: 1, column: 1, offset: 0 };
  const position = { start, end: start };
  const text = { type: "text" as const, value: dateWords(date, lang), position };
  return [{ type: "dateline", children: [text], position }, ...front];
}

function isStandfirst({ type }: Front): boolean {
  return type === "standfirst";
}

function isSide({ type }: Front): boolean {
  return type === "dateline" || type === "credit" || type === "attachment";
}

/** The most entries that the margin beside a title holds. */
const LONGEST_ASIDE = 12;

/** Dates, credits and attachments that go into the margin, where the style has them there. */
function sideNodes(front: readonly Front[], { geometry }: Shop): readonly Front[] {
  const nodes = front.filter(isSide);
  return geometry.side === undefined || nodes.length > LONGEST_ASIDE ? [] : nodes;
}

function aside(nodes: readonly Front[], context: Context, { geometry }: Shop): SetBlock[] {
  if (geometry.side === undefined || nodes.length === 0) return [];
  const inside = { ...context, measure: geometry.side.width };
  const blocks = apart(nodes, inside, geometry.leading / 3);
  const frame = { left: 0, right: 0, before: 0, after: 0, keep: true };
  return [{ kind: "aside", blocks, ...geometry.side, ...frame }];
}

/** Keeps `blocks` together and leaves under the last the space that the title asks for. */
function closed(blocks: readonly SetBlock[], { after = 0 }: Type, { geometry }: Shop): SetBlock[] {
  const space = geometry.leading * Math.max(1, after);
  return blocks.map((block, index) => ({
    ...block,
    keep: true,
    after: index === blocks.length - 1 ? Math.max(block.after, space) : block.after,
  }));
}

/** “A”, “A and B”, “A, B and C”. */
export function namesOf(people: readonly Contributor[], { terms }: Shop): string {
  const names = people.map(({ name }) => name);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} ${terms.and} ${last}`;
}

/** The notes of `section` that stand at the foot of pages. */
export function footNotes({ notes }: Section, { publication }: Shop): Section["notes"] {
  return publication.notes === "foot" ? notes : [];
}

/** The notes of `section` after its text, where they are to stand there. */
export function endNotes(section: Section, context: Context, shop: Shop): SetBlock[] {
  if (shop.publication.notes === "foot" || section.notes.length === 0) return [];
  const notes = section.notes.flatMap((note) => compileNote(note, context));
  return [smallHeading(shop.terms.notes, context, shop), ...notes];
}

/** The matter after the text, under small headings. */
export function backBlocks(section: Section, context: Context, shop: Shop): SetBlock[] {
  const { terms, geometry } = shop;
  const notes = ofType(section, "contributorNote");
  const related = ofType(section, "related");
  const disclaimers = ofType(section, "disclaimer");
  const blocks: SetBlock[] = [];
  if (notes.length > 0) {
    const title = notes.length > 1 ? terms.aboutTheAuthors : terms.aboutTheAuthor;
    blocks.push(smallHeading(title, context, shop));
    blocks.push(...apart(notes, context, geometry.leading / 4));
  }
  blocks.push(...apart(disclaimers, context, geometry.leading));
  if (related.length > 0) {
    blocks.push(
      smallHeading(terms.related, context, shop),
      ...apart(related, context, geometry.leading / 2),
    );
  }
  return blocks;
}

function smallHeading(text: string, context: Context, { style, geometry }: Shop): SetBlock {
  const tag = tagIn(context, "H", { level: context.level + 1 });
  return {
    ...words(text, style.scale.headings[2], context, tag),
    keep: true,
    before: geometry.leading * 1.5,
    after: geometry.leading / 4,
  };
}

function ofType<T extends Section["back"][number]["type"]>(section: Section, type: T): NodeOf<T>[] {
  return section.back.filter((node): node is NodeOf<T> => node.type === type);
}

/** `nodes` as blocks, with at least `space` points above each node. */
function apart(nodes: Parameters<typeof compile>[0], context: Context, space: number): SetBlock[] {
  return nodes.flatMap((node) =>
    compile([node], context).map((block, index) =>
      index === 0 ? { ...block, before: Math.max(block.before, space) } : block,
    ),
  );
}
