import type { Block, List } from "@printery/document";

/** Adds `more` to `blocks`; the list that it starts with is the rest of the one that they end with. */
export function joinLists(blocks: Block[], more: readonly Block[]): void {
  const [rest, ...others] = more;
  // What the last items set aside stands after their list.
  const at = blocks.findLastIndex(({ type }) => type === "list");
  const list = blocks[at];
  if (list?.type !== "list" || rest?.type !== "list") {
    blocks.push(...more);
    return;
  }
  blocks[at] = joined(list, rest);
  blocks.push(...others);
}

function joined(list: List, rest: List): List {
  return {
    ...list,
    spread: list.spread || rest.spread || rest.position.start.line > list.position.end.line + 1,
    children: [...list.children, ...rest.children],
    position: { start: list.position.start, end: rest.position.end },
  };
}
