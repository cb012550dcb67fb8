import type { Element, Root } from "hast";
import { elementsIn, hasClass, textIn } from "./elements.ts";

/**
 * Give the headings of `tree` the levels that a text has: one title of level 1, the highest of the others at 2. The title is what a
 * style calls so, else the only heading of level 1 where it comes first, or where `first` says that the first of them is.
 */
export function settleHeadings(tree: Root, first = false): { readonly hasTitle: boolean } {
  const all = [...elementsIn(tree)].filter((one) => levelOf(one) > 0 && textIn(one).trim() !== "");
  const highest = all.filter((one) => levelOf(one) === 1);
  const styled = all.find((one) => hasClass(one, "x-title"));
  const [only, ...more] = highest;
  const alone = only === all[0] && more.length === 0 ? only : undefined;
  const title = styled ?? alone ?? (first ? only : undefined);
  const others = all.filter((one) => one !== title);
  const shift = 2 - Math.min(...others.map(levelOf));
  for (const one of others) one.tagName = `h${Math.min(6, levelOf(one) + shift)}`;
  if (title !== undefined) title.tagName = "h1";
  return { hasTitle: title !== undefined };
}

function levelOf({ tagName }: Element): number {
  return Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
}
