import type { Image, Phrasing, Position } from "@printery/document";
import { placeOf } from "@printery/task";
import type * as mdast from "mdast";
import type { FormatContext } from "../formats/format.ts";
import type { Source } from "../source.ts";

/** What a converter needs besides the node. */
export interface Desk {
  readonly source: Source;
  readonly context: FormatContext;
  /** Link and image definitions by identifier. */
  readonly definitions: ReadonlyMap<string, mdast.Definition>;
}

/** `nodes` as our phrasing; references are resolved, HTML is literal text. */
export function phrasingOf(nodes: readonly mdast.PhrasingContent[], desk: Desk): Phrasing[] {
  return nodes.flatMap((node) => convert(node, desk));
}

function convert(node: mdast.PhrasingContent, desk: Desk): Phrasing[] {
  const position = positionOf(node, desk.source);
  switch (node.type) {
    case "text":
      tellOfDeadNotes(node.value, position, desk);
      return [{ type: "text", value: node.value.replace(/[ \t]*\n[ \t]*/g, " "), position }];
    case "emphasis":
    case "strong":
    case "delete":
      return [{ type: node.type, children: phrasingOf(node.children, desk), position }];
    case "inlineCode":
      return [{ type: "inlineCode", value: node.value, position }];
    case "break":
      return [{ type: "break", position }];
    case "html":
      tellOfHtml(position, desk);
      return [{ type: "text", value: node.value, position }];
    case "link":
      return [linkOf(node, phrasingOf(node.children, desk), position)];
    case "image":
      return [imageOf(node, node.alt, position)];
    case "linkReference": {
      const target = desk.definitions.get(node.identifier);
      const children = phrasingOf(node.children, desk);
      return target === undefined ? children : [linkOf(target, children, position)];
    }
    case "imageReference": {
      const target = desk.definitions.get(node.identifier);
      return target === undefined ? [] : [imageOf(target, node.alt, position)];
    }
    case "footnoteReference":
      return [{ type: "footnoteReference", identifier: node.identifier, position }];
    default:
      throw new Error(`No converter for ${node satisfies never}`);
  }
}

interface Target {
  readonly url: string;
  readonly title?: string | null | undefined;
}

function linkOf({ url, title }: Target, children: Phrasing[], position: Position): Phrasing {
  return { type: "link", url, ...(title ? { title } : {}), children, position };
}

function imageOf(
  { url, title }: Target,
  alt: string | null | undefined,
  position: Position,
): Image {
  return { type: "image", url, alt: alt ?? "", ...(title ? { title } : {}), position };
}

/** A note without a definition is plain text to Markdown, and hardly what its author meant. */
function tellOfDeadNotes(text: string, position: Position, { context }: Desk): void {
  for (const [mark] of text.matchAll(/\[\^[^\]\s]+\]/g)) {
    context.tell({
      place: placeOf(position),
      severity: "warning",
      ruleId: "reference-undefined",
      reason: `Expected a definition for ${mark}, not none; keeping it as text`,
    });
  }
}

/** Say that HTML was met at `position`. */
export function tellOfHtml(position: Position, { context }: Desk): void {
  context.tell({
    place: placeOf(position),
    severity: "info",
    ruleId: "markdown-html",
    reason: "Expected Markdown, not HTML; keeping it as literal text",
  });
}

/** Where `node` stands; a node that the parser made up stands at the start. */
export function positionOf({ position }: mdast.Node, source: Source): Position {
  return source.position(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
