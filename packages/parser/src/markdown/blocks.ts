import {
  type Block,
  type Flow,
  type Heading,
  type List,
  type ListItem,
  lettersOf,
  type Phrasing,
  type Position,
  plainText,
  type TableRow,
  type Title,
} from "@printery/document";
import type * as mdast from "mdast";
import { admonitionOf, calloutOf, isAdmonition } from "./callouts.ts";
import { type Desk, leftover, literal, positionOf, setAside, sourceAt } from "./desk.ts";
import { innerDirective, outermostDirective } from "./directives.ts";
import { paragraphOrFigure, partedAt } from "./displays.ts";
import { type HtmlPart, partsOf } from "./html-blocks.ts";
import { phrasingOf } from "./phrasing.ts";
import { stanzasOf } from "./stanzas.ts";
import { tellTooDeep } from "./too-deep.ts";

/** The blocks of one section, in order; the first heading of depth 1 in the text is the title, unless front matter calls it otherwise. */
export function blocksOf(nodes: readonly mdast.RootContent[], desk: Desk): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    if (node.type === "heading" && node.depth === 1)
      blocks.push(titleOrHeading(headingOf(node, positionOf(node, desk), desk), desk));
    else blocks.push(...blockOf(node, desk));
    blocks.push(...desk.aside.splice(0));
  }
  return blocks;
}

/** What only the outermost level can hold, or what {@link flowOf} has. */
function blockOf(node: mdast.RootContent, desk: Desk): readonly Block[] {
  if (node.type === "html") return partsOf(node, desk).map((part) => outermostPart(part, desk));
  if (node.type === "containerDirective" || node.type === "leafDirective")
    return outermostDirective(node, { desk, flow: (child) => flowOf(child, desk, 1) });
  return flowOf(node, desk, 0);
}

function flowOf(node: mdast.RootContent, desk: Desk, depth: number): readonly Flow[] {
  const position = positionOf(node, desk);
  if (depth > desk.context.limits.nesting) {
    tellTooDeep("blocks", position, desk);
    return [literal(sourceAt(position, desk), position)];
  }
  const inside = (children: readonly mdast.RootContent[]) =>
    children.flatMap((child) => flowOf(child, desk, depth + 1));
  switch (node.type) {
    case "paragraph":
      if (isDirection(node, position, desk)) {
        desk.aside.push(leftover(sourceAt(position, desk), position));
        return [];
      }
      return partedAt(node, position, desk);
    case "heading":
      return [headingOf(node, position, desk)];
    case "blockquote":
      return [
        calloutOf(node, { inside, position, desk }) ?? {
          type: "blockquote",
          children: inside(node.children),
          position,
        },
      ];
    case "list":
      if (desk.admonitions && node.children.some((item) => isAdmonition(item, desk)))
        return node.children.map((item) => {
          const at = positionOf(item, desk);
          if (isAdmonition(item, desk)) return admonitionOf(item, { inside, position: at, desk });
          return listOf({ ...node, children: [item] }, at, { inside, desk });
        });
      return [listOf(node, position, { inside, desk })];
    case "code":
      if (node.meta) setAside(node.meta, position, desk);
      if (node.lang === "verse") return stanzasOf(node, position, desk.source);
      if (node.lang === "math") return [{ type: "math", value: node.value.trim(), position }];
      return [
        {
          type: "code",
          value: node.value,
          ...(node.lang ? { language: node.lang } : {}),
          position,
        },
      ];
    case "math":
      return [{ type: "math", value: node.value.trim(), position }];
    case "table":
      return [
        {
          type: "table",
          align: alignOf(node),
          children: node.children.map((row) => rowOf(row, desk)),
          position,
        },
      ];
    case "thematicBreak":
      return [{ type: "thematicBreak", position }];
    case "footnoteDefinition":
      return [
        {
          type: "footnoteDefinition",
          identifier: node.identifier,
          children: inside(node.children),
          position,
        },
      ];
    case "html":
      return partsOf(node, desk).map(partOf);
    case "containerDirective":
    case "leafDirective":
      return innerDirective(node, { desk, flow: (child) => flowOf(child, desk, depth + 1) });
    case "definition":
      desk.aside.push(definitionOf(node, position, desk));
      return [];
    default:
      // Front matter has gone into the metadata; the rest stands in parents above.
      return [];
  }
}

/** What tools are told in a paragraph of its own: where to put the contents, which every format makes anew, and how a block looks (kramdown). */
const DIRECTION = /^(?:\[\[_?toc_?\]\]|\[toc\]|\$\{toc\}|\{:[^{}\n]*\})$/i;

function isDirection(node: mdast.Paragraph, position: Position, desk: Desk): boolean {
  const [first] = node.children;
  // `_` in it would be emphasis.
  return (
    first?.type === "text" &&
    /^[[{$]/.test(first.value) &&
    DIRECTION.test(sourceAt(position, desk).trim())
  );
}

const BRACKET: Pick<List, "delimiter"> = { delimiter: "parenthesis" };

function listOf(
  node: mdast.List,
  position: Position,
  { inside, desk }: { inside: (nodes: readonly mdast.RootContent[]) => Flow[]; desk: Desk },
): List {
  return {
    type: "list",
    ordered: node.ordered === true,
    ...(node.ordered && typeof node.start === "number" ? { start: node.start } : {}),
    ...(node.ordered && /^\d+\)/.test(sourceAt(position, desk)) ? BRACKET : {}),
    // CommonMark 5.3: a list is loose where blank lines part its items or the blocks of one.
    spread: node.spread === true || node.children.some(({ spread }) => spread === true),
    children: node.children.map((item) => itemOf(item, inside(item.children), desk)),
    position,
  };
}

/** The title, where `heading` is the first of level 1 and says nothing else than front matter does; else the heading. */
function titleOrHeading(heading: Heading, desk: Desk): Title | Heading {
  const { children, position, id } = heading;
  if (desk.opener !== undefined) return heading;
  const { title } = desk;
  const isTitle = title === undefined || lettersOf(plainText(children)) === lettersOf(title);
  if (isTitle && id !== undefined) setAside(`{#${id}}`, position, desk);
  const opener: Title | Heading = isTitle ? { type: "title", children, position } : heading;
  desk.opener = opener;
  return opener;
}

function headingOf(node: mdast.Heading, position: Position, desk: Desk): Heading {
  const { children, id } = withoutId(phrasingOf(node.children, desk));
  return {
    type: "heading",
    // Depth 1 is the title's alone.
    depth: node.depth === 1 ? 2 : node.depth,
    ...(id === undefined ? {} : { id }),
    children,
    position,
  };
}

/** The name that a heading's text ends in, `{#name}`, told apart from the text. */
function withoutId(children: readonly Phrasing[]): {
  readonly children: readonly Phrasing[];
  readonly id?: string;
} {
  const last = children.at(-1);
  if (last?.type !== "text" || !last.value.endsWith("}")) return { children };
  const at = last.value.lastIndexOf("{#");
  const id = /^\{#([^\s{}]+)\}$/.exec(at < 0 ? "" : last.value.slice(at))?.[1];
  if (id === undefined) return { children };
  const value = last.value.slice(0, at).trimEnd();
  const before = children.slice(0, -1);
  return { children: value === "" ? before : [...before, { ...last, value }], id };
}

/** A heading of level 1 in HTML is as good a title as one in Markdown. */
function outermostPart(part: HtmlPart, desk: Desk): Block {
  const block = partOf(part);
  return part.kind === 1 && block.type === "heading" ? titleOrHeading(block, desk) : block;
}

function partOf({ kind, children, position }: HtmlPart): Flow {
  if (kind === "rule") return { type: "thematicBreak", position };
  if (kind === "paragraph") return paragraphOrFigure(children, position);
  return { type: "heading", depth: kind === 1 ? 2 : kind, children, position };
}

/** A list's item; the box of a task is the first thing it says. */
function itemOf(item: mdast.ListItem, children: readonly Flow[], desk: Desk): ListItem {
  const position = positionOf(item, desk);
  if (typeof item.checked !== "boolean") return { type: "listItem", children, position };
  const [first, ...others] = children;
  const at = first?.position ?? position;
  const box: Phrasing = { type: "text", value: item.checked ? "☑ " : "☐ ", position: at };
  const head: Flow[] =
    first?.type === "paragraph"
      ? [{ ...first, children: [box, ...first.children] }]
      : [{ type: "paragraph", children: [box], position: at }, ...(first ? [first] : [])];
  return { type: "listItem", children: [...head, ...others], position };
}

/** One entry per column, those that only a longer row has included. */
function alignOf({ align, children }: mdast.Table): ("left" | "right" | "center" | null)[] {
  const columns = children.reduce((most, row) => Math.max(most, row.children.length), 0);
  return Array.from(
    { length: Math.max(columns, align?.length ?? 0) },
    (_, at) => align?.[at] ?? null,
  );
}

function rowOf(row: mdast.TableRow, desk: Desk): TableRow {
  return {
    type: "tableRow",
    children: row.children.map((cell) => ({
      type: "tableCell",
      children: phrasingOf(cell.children, desk),
      position: positionOf(cell, desk),
    })),
    position: positionOf(row, desk),
  };
}

/** A definition as it stands, for the case that nothing refers to it. */
function definitionOf(node: mdast.Definition, position: Position, desk: Desk): Block {
  const block = leftover(sourceAt(position, desk), position);
  if (desk.definitions.get(node.identifier)?.offset === position.start.offset)
    desk.defining.set(block, node.identifier);
  return block;
}
