import type {
  Block,
  Figure,
  Flow,
  ListItem,
  Paragraph,
  Phrasing,
  Position,
  TableRow,
} from "@printery/document";
import type * as mdast from "mdast";
import { visit } from "unist-util-visit";
import type { FormatContext } from "../formats/format.ts";
import type { Source } from "../source.ts";
import { type Desk, phrasingOf, positionOf, tellOfHtml } from "./phrasing.ts";
import { stanzasOf } from "./stanzas.ts";

/** The blocks of `root`, in order; the first heading of depth 1 is the title. */
export function blocksOf(root: mdast.Root, source: Source, context: FormatContext): Block[] {
  const definitions = new Map<string, mdast.Definition>();
  visit(root, "definition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const desk: Desk = { source, context, definitions };
  const title = root.children.find((node) => node.type === "heading" && node.depth === 1);
  return root.children.flatMap((node): Block[] => {
    if (node !== title || node.type !== "heading") return flowOf(node, desk);
    return [
      {
        type: "title",
        children: phrasingOf(node.children, desk),
        position: positionOf(node, source),
      },
    ];
  });
}

function flowOf(node: mdast.RootContent, desk: Desk): Flow[] {
  const position = positionOf(node, desk.source);
  switch (node.type) {
    case "paragraph":
      return [paragraphOrFigure(phrasingOf(node.children, desk), position)];
    case "heading":
      return [
        {
          type: "heading",
          depth: depthOf(node),
          children: phrasingOf(node.children, desk),
          position,
        },
      ];
    case "blockquote":
      return [
        {
          type: "blockquote",
          children: node.children.flatMap((child) => flowOf(child, desk)),
          position,
        },
      ];
    case "list":
      return [
        {
          type: "list",
          ordered: node.ordered === true,
          ...(node.ordered && typeof node.start === "number" ? { start: node.start } : {}),
          spread: node.spread === true,
          children: node.children.map((item) => itemOf(item, desk)),
          position,
        },
      ];
    case "code":
      if (node.lang === "verse") return stanzasOf(node, position, desk.source);
      return [
        {
          type: "code",
          value: node.value,
          ...(node.lang ? { language: node.lang } : {}),
          position,
        },
      ];
    case "table":
      return [
        {
          type: "table",
          align: (node.align ?? []).map((align) => align ?? null),
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
          children: node.children.flatMap((child) => flowOf(child, desk)),
          position,
        },
      ];
    case "html":
      tellOfHtml(position, desk);
      return [
        { type: "paragraph", children: [{ type: "text", value: node.value, position }], position },
      ];
    default:
      // Definitions have gone into what refers to them, front matter into the metadata; the rest stands in parents above.
      return [];
  }
}

/** A paragraph, or a figure where it holds an image and nothing else; the image's title is the caption. */
function paragraphOrFigure(children: readonly Phrasing[], position: Position): Paragraph | Figure {
  const [image, ...others] = children;
  if (image?.type !== "image" || others.length > 0)
    return { type: "paragraph", children, position };
  const { title, ...bare } = image;
  const caption: Phrasing[] = title === undefined ? [] : [{ type: "text", value: title, position }];
  return { type: "figure", image: bare, children: caption, position };
}

/** Depth 1 is the title's alone. */
function depthOf({ depth }: mdast.Heading): 2 | 3 | 4 | 5 | 6 {
  return depth === 1 ? 2 : depth;
}

function itemOf(item: mdast.ListItem, desk: Desk): ListItem {
  return {
    type: "listItem",
    children: item.children.flatMap((child) => flowOf(child, desk)),
    position: positionOf(item, desk.source),
  };
}

function rowOf(row: mdast.TableRow, desk: Desk): TableRow {
  return {
    type: "tableRow",
    children: row.children.map((cell) => ({
      type: "tableCell",
      children: phrasingOf(cell.children, desk),
      position: positionOf(cell, desk.source),
    })),
    position: positionOf(row, desk.source),
  };
}
