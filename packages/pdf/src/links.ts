import { type SetLine, textOf } from "./fragment.ts";
import type { Tag } from "./tag.ts";
import type { Target } from "./text.ts";

/** A stretch of a line that leads elsewhere. Points, `x` as the fragments count. */
export interface Link {
  readonly target: Target;
  readonly tag: Tag | undefined;
  x: number;
  text: string;
  width: number;
}

/** Neighbouring fragments of one link, as one rectangle. */
export function linksIn(fragments: SetLine): Link[] {
  const links: Link[] = [];
  let last: Target | undefined;
  for (const fragment of fragments) {
    const { set, x, width } = fragment;
    const text = set.run.link === undefined ? "" : textOf(fragment);
    const { link, tag } = set.run;
    const open = links.at(-1);
    if (link !== undefined && link === last && open !== undefined) {
      const end = Math.max(open.x + open.width, x + width);
      open.x = Math.min(open.x, x);
      open.width = end - open.x;
      open.text += text;
    } else if (link !== undefined) links.push({ target: link, tag, text, x, width });
    last = link;
  }
  return links;
}
