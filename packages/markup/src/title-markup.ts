import { titleLines } from "@printery/publication";
import type { ElementContent } from "hast";
import { h } from "hastscript";

/** The title of a part of a book: what counts it in a line of its own, of the class `label`, above its name. */
export function titleMarkup(title: string): ElementContent[] {
  const { label, name } = titleLines(title);
  if (label === undefined) return [{ type: "text", value: name }];
  return [h("span.label", label), { type: "text", value: ` ${name}` }];
}
