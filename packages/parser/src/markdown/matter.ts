import { type Block, type NodeData, type Paragraph, plainText } from "@printery/document";
import { readAttachment } from "../read/attachment.ts";
import { isDateline } from "../read/date.ts";
import { readByline } from "../read/names.ts";

/** Markup leaves no doubt. */
const data: NodeData = { confidence: 1, cues: ["markup"] };

/**
 * `blocks` with the matter under the title, or the heading `opener` in its place, told apart: a line of emphasis is the standfirst, then
 * bylines, datelines and offers of files as they are worded. The first other block ends the head.
 */
export function withMatter(blocks: readonly Block[], opener?: Block): Block[] {
  let inHead = false;
  return blocks.map((block): Block => {
    if (block.type === "title" || block === opener) {
      inHead = true;
      return { ...block, data: { ...block.data, ...data } };
    }
    const matter = inHead && block.type === "paragraph" ? matterOf(block) : undefined;
    if (matter === undefined && !isMatter(block)) inHead = false;
    return { ...(matter ?? block), data: { ...block.data, ...data } };
  });
}

/** Whether `block` is told apart by a directive already. */
function isMatter({ type }: Block): boolean {
  return MATTER.has(type);
}

const MATTER: ReadonlySet<Block["type"]> = new Set<Block["type"]>([
  "subtitle",
  "standfirst",
  "byline",
  "dateline",
  "credit",
  "attachment",
  "boilerplate",
]);

function matterOf(paragraph: Paragraph): Block | undefined {
  const { children, position } = paragraph;
  const [only, ...others] = children;
  if (only?.type === "emphasis" && others.length === 0) {
    return { type: "standfirst", children: only.children, position };
  }
  const text = plainText(children);
  if (readByline(text) !== undefined) return { type: "byline", children, position };
  if (isDateline(text)) return { type: "dateline", children, position };
  const offer = readAttachment(text);
  return offer === undefined ? undefined : { type: "attachment", ...offer, children, position };
}
