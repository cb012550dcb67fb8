import type { Block, List, ListItem } from "@printery/document";

/** Blocks of a part of the text. */
export interface Found {
  readonly blocks: readonly Block[];
  /** The list that they start with is the rest of the one that those before end with. */
  readonly continuesList: boolean;
}

/** What is known of a list whose items stand in several parts, and where it is among the blocks. */
interface Open {
  readonly at: number;
  readonly list: List;
  readonly items: ListItem[];
}

/** All blocks of `parts`, in order, with each list whole. */
export function joinLists(parts: readonly Found[]): Block[] {
  const blocks: Block[] = [];
  let open: Open | undefined;
  for (const { blocks: more, continuesList } of parts) {
    const [rest, ...others] = more;
    if (!continuesList) open = undefined;
    else open ??= lastList(blocks);
    if (open === undefined || rest?.type !== "list") {
      for (const block of more) blocks.push(block);
      continue;
    }
    open = joined(open, rest);
    blocks[open.at] = open.list;
    for (const block of others) blocks.push(block);
    // The next part may go on with a list after this one.
    if (others.some(({ type }) => type === "list")) open = undefined;
  }
  return blocks;
}

/** What the last items set aside stands after their list. */
function lastList(blocks: readonly Block[]): Open | undefined {
  const at = blocks.findLastIndex(({ type }) => type !== "boilerplate");
  const list = blocks[at];
  return list?.type === "list" ? { at, list, items: [...list.children] } : undefined;
}

/** The items are added in place: a list may have thousands, each in a part of its own. */
function joined({ at, list, items }: Open, rest: List): Open {
  for (const item of rest.children) items.push(item);
  const spread =
    list.spread || rest.spread || rest.position.start.line > list.position.end.line + 1;
  const position = { start: list.position.start, end: rest.position.end };
  return { at, list: { ...list, spread, children: items, position }, items };
}
