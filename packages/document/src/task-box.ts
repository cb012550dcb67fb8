import type { ListItem } from "./nodes.ts";

/** The box that an item of a list of tasks begins with, ticked or not, and the item without it. */
export function taskBox(
  item: ListItem,
): { readonly box: string; readonly item: ListItem } | undefined {
  const [paragraph, ...others] = item.children;
  if (paragraph?.type !== "paragraph") return undefined;
  const [first, ...rest] = paragraph.children;
  if (first?.type !== "text" || !/^[☐☑] /.test(first.value)) return undefined;
  const value = first.value.slice(2);
  const children = value === "" ? rest : [{ ...first, value }, ...rest];
  return {
    box: first.value.slice(0, 1),
    item: { ...item, children: [{ ...paragraph, children }, ...others] },
  };
}
