import { type Node, type NodeOf, plainText } from "@printery/document";
import type { SetBlock } from "./block.ts";
import { below, boxed, type Context, frame, inset, tagIn } from "./context.ts";
import type { Run } from "./text.ts";

/** `context` for the text of a pull quote, as the style has it. */
export function inPullquote(context: Context): Context {
  const { style } = context;
  const type = style.scale.pullquote;
  const tag = tagIn(context, "BlockQuote");
  // No link lengthens it, and no first line is moved in.
  const voice = { ...context.voice, type, cite: undefined };
  const inside = { ...below({ ...context, voice }, tag), indented: false };
  if (style.pullquotes === "bar") return boxed(inside);
  return style.pullquotes === "inset" ? inset(inside, type.sizePt * 2, type.sizePt * 2) : inside;
}

/**
 * `blocks` of the pull quote `node` as one that never breaks and may change places with the text below. Whoever listens
 * hears words once: those that stand in the text are no part of it here.
 */
export function pulled(
  node: NodeOf<"pullquote">,
  blocks: readonly SetBlock[],
  context: Context,
): SetBlock[] {
  const { style } = context;
  const heard = context.repeats(node) ? { tag: undefined } : {};
  const set = blocks.map((block): SetBlock => {
    if (block.kind !== "text") return block;
    const solid = { ...block, before: 0, after: 0 };
    const indent = style.pullquotes === "hang" ? -hangOf(block.runs, context) : 0;
    const balanced = style.pullquotes === "inset";
    return { ...solid, indent, balanced, ...heard };
  });
  return [{ kind: "float", blocks: set, ...frame(style.scale.pullquote, context) }];
}

/** Quotation marks that open a passage, as any of our languages has them. */
const OPENING = /^["“”„«»‘‚'‹›]+/u;

/** The width of the quotation mark that `runs` begin with. */
function hangOf([first]: readonly Run[], context: Context): number {
  const mark = OPENING.exec(first?.text ?? "")?.[0];
  return first === undefined || mark === undefined ? 0 : context.width([{ ...first, text: mark }]);
}

/** Tells whether the words of a node, which is among `nodes`, stand there once more; an ellipsis leaves some of them out. */
export function repeatsIn(nodes: readonly Node[]): Context["repeats"] {
  let whole: string | undefined;
  return (node) => {
    whole ??= wordsOf(plainText(nodes));
    const text = whole;
    const parts = plainText([node])
      .split(/…|\.\.\./)
      .map(wordsOf)
      .filter((part) => part !== "");
    return parts.length > 0 && parts.every((part) => text.split(part).length > 2);
  };
}

/** The words of `text` in small letters, each between spaces of its own. */
function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => ` ${word} `).join("");
}
