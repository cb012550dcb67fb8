import type { Tell } from "@printery/config";
import type {
  Block,
  Document,
  Flow,
  Metadata,
  Node,
  NodeOf,
  Paragraph,
  Phrasing,
  Position,
} from "@printery/document";
import { formatMessage, type Message } from "@printery/task";

/** A position on `line`. */
export function at(line = 1): Position {
  return { start: { line, column: 1, offset: 0 }, end: { line, column: 2, offset: 1 } };
}

/** Of no text there is. */
export const DIGEST: string = "0".repeat(64);

/** A text at `path`, with whatever `metadata` says. */
export function documentOf(
  path: string,
  children: readonly Block[],
  metadata: Partial<Metadata> = {},
): Document {
  const nothing = { authors: [], contributors: [], keywords: [], attachments: [], related: [] };
  return {
    type: "root",
    version: 1,
    path,
    digest: DIGEST,
    metadata: { ...nothing, lang: "en", ...metadata },
    children,
  };
}

/** “see [1]” is a text and a reference to note 1. */
export function phrases(value: string): Phrasing[] {
  return value
    .split(/(\[\w+\])/)
    .filter((part) => part !== "")
    .map((part) => {
      const [, identifier] = /^\[(\w+)\]$/.exec(part) ?? [];
      return identifier === undefined
        ? { type: "text", value: part, position: at() }
        : { type: "footnoteReference", identifier, position: at() };
    });
}

/** A paragraph of {@link phrases}. */
export function p(value: string): Paragraph {
  return { type: "paragraph", children: phrases(value), position: at() };
}

/** A heading of {@link phrases}. */
export function h(depth: 2 | 3 | 4 | 5 | 6, value: string): NodeOf<"heading"> {
  return { type: "heading", depth, children: phrases(value), position: at() };
}

/** The body of a note. */
export function note(
  identifier: string,
  ...children: readonly Flow[]
): NodeOf<"footnoteDefinition"> {
  return { type: "footnoteDefinition", identifier, children, position: at() };
}

/** A picture that stands alone. */
export function figure(url: string, alt: string, caption = ""): NodeOf<"figure"> {
  const image = { type: "image", url, alt, position: at() } as const;
  return { type: "figure", image, children: phrases(caption), position: at() };
}

/** A block of one type that holds {@link phrases}. */
export function line<
  Type extends
    | "standfirst"
    | "byline"
    | "dateline"
    | "credit"
    | "title"
    | "subtitle"
    | "contributorNote"
    | "disclaimer",
>(type: Type, value: string): Block {
  return { type, children: phrases(value), position: at() };
}

/** What a reader would see of `nodes`, one string for each: “## One”, “see [1]”. */
export function sketch(nodes: readonly Node[]): string[] {
  return nodes.map((node) => {
    const text = "children" in node ? node.children.map(sketchPhrase).join("") : "";
    if (node.type === "heading") return `${"#".repeat(node.depth)} ${text}`;
    if (node.type === "footnoteDefinition") return `[${node.identifier}]: ${text}`;
    return node.type === "paragraph" ? text : `${node.type}: ${text}`;
  });
}

function sketchPhrase(node: Node): string {
  if (node.type === "footnoteReference") return `[${node.identifier}]`;
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(sketchPhrase).join("") : "";
}

/** A listener that keeps messages as a user sees them. */
export function listener(): { readonly tell: Tell; readonly heard: string[] } {
  const heard: string[] = [];
  return { tell: (message: Message) => void heard.push(formatMessage(message)), heard };
}

/** A PNG of 3 × 2 pixels. */
export const png: Uint8Array = Buffer.from(
  "89504e470d0a1a0a0000000d49484452000000030000000208020000001216f14d000000104944415478da63a89ab5028218e02c0067100a69f45a2ce60000000049454e44ae426082",
  "hex",
);
