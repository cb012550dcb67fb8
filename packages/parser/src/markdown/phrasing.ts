import type { Image, Phrasing, Position } from "@printery/document";
import { placeOf } from "@printery/task";
import type * as mdast from "mdast";
import { type Desk, positionOf, sourceAt } from "./desk.ts";
import { foreignOf } from "./foreign.ts";
import { piecesOf } from "./html.ts";
import { withIndexTerms } from "./index-terms.ts";
import { foldTags, type Run } from "./inline-html.ts";
import { withNotes } from "./inline-notes.ts";
import { tellTooDeep } from "./too-deep.ts";

/** `nodes` as our phrasing: references resolved, the tags that mean something to us read, soft breaks spaces. */
export function phrasingOf(
  nodes: readonly mdast.PhrasingContent[],
  desk: Desk,
  depth = 0,
): Phrasing[] {
  const found = nodes.some(({ type }) => type === "html")
    ? foldTags(
        nodes.flatMap((node) => runsOf(node, desk, depth)),
        desk,
      )
    : convertAll(nodes, desk, depth);
  const marked = desk.indexTerms ? withIndexTerms(found, desk) : found;
  return depth === 0 && desk.inlineNotes ? withNotes(marked, desk) : marked;
}

function convertAll(
  nodes: readonly mdast.PhrasingContent[],
  desk: Desk,
  depth: number,
): Phrasing[] {
  const found: Phrasing[] = [];
  for (const node of nodes) convert(node, desk, depth, found);
  return found;
}

function runsOf(node: mdast.PhrasingContent, desk: Desk, depth: number): Run[] {
  if (node.type !== "html")
    return convertAll([node], desk, depth).map((each) => ({ kind: "phrasing", node: each }));
  const position = positionOf(node, desk);
  const [piece, ...others] = piecesOf(node.value);
  if (piece === undefined || others.length > 0 || piece.kind === "text")
    return [{ kind: "other", name: "", raw: node.value, position }];
  const name = piece.kind === "comment" ? "" : piece.name;
  return [{ kind: piece.kind, name, raw: node.value, position }];
}

function convert(node: mdast.PhrasingContent, desk: Desk, depth: number, found: Phrasing[]): void {
  const position = positionOf(node, desk);
  if (depth > desk.context.limits.nesting) {
    tellTooDeep("marks", position, desk);
    found.push({ type: "text", value: sourceAt(position, desk).replace(/\s+/g, " "), position });
    return;
  }
  switch (node.type) {
    case "text":
      if (node.value.includes("[^")) tellOfDeadNotes(node.value, position, desk);
      found.push({ type: "text", value: unwrap(node.value), position });
      return;
    case "emphasis":
    case "strong":
    case "delete":
      found.push({
        type: node.type,
        children: phrasingOf(node.children, desk, depth + 1),
        position,
      });
      return;
    case "inlineCode":
      found.push({ type: "inlineCode", value: node.value, position });
      return;
    case "inlineMath":
      found.push({ type: "inlineMath", value: node.value.trim(), position });
      return;
    case "break":
      found.push({ type: "break", position });
      return;
    case "link":
      found.push(linkOf(node, phrasingOf(node.children, desk, depth + 1), position));
      return;
    case "image":
      found.push(imageOf(node, node.alt, position));
      return;
    case "linkReference": {
      const children = phrasingOf(node.children, desk, depth + 1);
      const target = targetOf(node.identifier, desk);
      if (target === undefined) found.push(...children);
      else found.push(linkOf(target, children, position));
      return;
    }
    case "imageReference": {
      const target = targetOf(node.identifier, desk);
      if (target === undefined)
        found.push({ type: "text", value: sourceAt(position, desk), position });
      else found.push(imageOf(target, node.alt, position));
      return;
    }
    case "footnoteReference":
      found.push({ type: "footnoteReference", identifier: node.identifier, position });
      return;
    case "textDirective":
      found.push(foreignOf(node, phrasingOf(node.children, desk, depth + 1), position, desk));
      return;
    case "html":
      throw new Error("HTML is read with what stands between its tags");
    default:
      throw new Error(`No converter for ${node satisfies never}`);
  }
}

/** Scripts that put no space between words put none between lines. */
function unwrap(text: string): string {
  if (!text.includes("\n")) return text;
  return text.replace(/[ \t]*\n[ \t]*/g, (_break, at: number, whole: string) => {
    const after = whole.slice(at).trimStart();
    return isIdeograph(whole.charCodeAt(at - 1)) && isIdeograph(after.charCodeAt(0)) ? "" : " ";
  });
}

/** Kana, Han, and the punctuation that comes with them; Korean has spaces. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xff01 && code <= 0xff60)
  );
}

interface Target {
  readonly url: string;
  readonly title?: string | null | undefined;
}

function targetOf(identifier: string, { definitions, used }: Desk): Target | undefined {
  used.add(identifier);
  return definitions.get(identifier);
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
