import type { Type } from "@printery/design";
import type { NodeOf, Phrasing } from "@printery/document";
import type { FigureBlock, SetBlock, TextBlock } from "./block.ts";
import { below, type Context, frame, phraseBlock, spaced, tagIn } from "./context.ts";
import { imagesIn, saidBy } from "./inline.ts";

/** A picture with its caption and credit. */
export function figure(node: NodeOf<"figure">, context: Context): SetBlock[] {
  const { caption, credit, body } = context.style.scale;
  const inside = below(context, tagIn(context, "Div"));
  const anchor = context.listed.get(node);
  const place = anchor === undefined ? {} : { anchor };
  const blocks: SetBlock[] = [{ ...picture(node.image, inside), ...place }];
  if (node.children.length > 0) blocks.push(captionBlock(node.children, caption, inside));
  if (node.credit !== undefined) {
    blocks.push({
      ...captionBlock(node.credit, { ...credit, align: caption.align ?? "left" }, inside),
      before: 0,
    });
  }
  const [first, last] = [blocks[0], blocks.at(-1)];
  const whole = { ...frame(body, context), before: first?.before ?? 0, after: last?.after ?? 0 };
  const plate = node.plate === undefined ? {} : { isPlate: node.plate };
  return spaced([{ kind: "float", blocks, ...plate, ...whole }], body.leadingPt);
}

/** A caption: of a picture, or in place of one. */
function captionBlock(nodes: readonly Phrasing[], type: Type, context: Context): TextBlock {
  return phraseBlock(nodes, type, context, tagIn(context, "Caption"));
}

/** The pictures that stand in a paragraph, below it. */
export function pictures(nodes: readonly Phrasing[], context: Context): SetBlock[] {
  return imagesIn(nodes).map((image) => picture(image, context));
}

/** A picture, or its alternative text where it can't be printed. */
function picture(image: NodeOf<"image">, context: Context): TextBlock | FigureBlock {
  if (!context.shows(image.url)) {
    return captionBlock(
      [{ ...image, type: "text", value: saidBy(image) }],
      context.style.scale.caption,
      context,
    );
  }
  const space = { before: 1, after: 0.5 };
  const type = { ...context.style.scale.body, ...space };
  // A picture stands as its caption does.
  const centred = context.style.scale.caption.align === "center";
  const tag = tagIn(context, "Figure", { alt: saidBy(image) });
  return { kind: "figure", image: image.url, tag, centred, ...frame(type, context) };
}
