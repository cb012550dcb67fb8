import { type Block as Node, plainText, SURE } from "@printery/document";
import { placeOf } from "@printery/task";
import type { FormatContext } from "../formats/format.ts";

/** Characters; a longer paragraph is more likely several whose breaks were lost. */
const OVERLONG = 6000;
/** Characters of text left aside that a person would miss. */
const MISSED = 120;
/** Per text and kind of guess. */
const MOST = 12;

/** Tell of every guess among `nodes` that a person may want to check: at most a dozen of a kind, the least sure ones. */
export function tellOfDoubts(nodes: readonly Node[], { tell }: FormatContext): void {
  const doubtful = (holds: (node: Node) => boolean) =>
    nodes
      .filter((node) => confidenceOf(node) < SURE && holds(node))
      .sort((a, b) => confidenceOf(a) - confidenceOf(b))
      .slice(0, MOST)
      .sort((a, b) => a.position.start.offset - b.position.start.offset);
  for (const node of doubtful(({ type }) => type === "heading")) {
    const reason = `Expected a line that plainly is a heading, or plainly none, not “${excerpt(node)}”; taking it for one (confidence ${confidenceOf(node)})`;
    tell({ place: placeOf(node.position), severity: "info", ruleId: "heading-doubtful", reason });
  }
  for (const node of doubtful((node) => isAside(node) && excerpt(node, MISSED).length >= MISSED)) {
    const reason = `Expected text that plainly belongs to the page around, not “${excerpt(node)}”; leaving it out of the running text (confidence ${confidenceOf(node)})`;
    tell({ place: placeOf(node.position), severity: "info", ruleId: "leftover-doubtful", reason });
  }
  for (const node of nodes.filter(isOverlong).slice(0, MOST)) {
    const length = node.position.end.offset - node.position.start.offset;
    const reason = `Expected a paragraph, not ${length} characters without a break; leaving it whole`;
    tell({ place: placeOf(node.position), severity: "info", ruleId: "block-overlong", reason });
  }
}

function isAside({ type }: Node): boolean {
  return type === "boilerplate" || type === "related";
}

function isOverlong({ type, position: { start, end } }: Node): boolean {
  return type === "paragraph" && end.offset - start.offset > OVERLONG;
}

function confidenceOf({ data }: Node): number {
  return data?.confidence ?? 1;
}

/** Characters looked at for an excerpt, space and all. */
const LONGEST_EXCERPT = 1000;

function excerpt(node: Node, length = 60): string {
  const text = plainText([node]).slice(0, LONGEST_EXCERPT).replace(/\s+/gu, " ");
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}
