import type { Phrasing, Text } from "@printery/document";
import { cutterOf, someText } from "./cut-text.ts";
import { type Desk, sourceAt } from "./desk.ts";

/** Notes in one paragraph; each is looked for in what follows the one before. */
const MOST = 200;

/** `nodes` with each `^[note]` a reference to a note of its own, which is set aside after the block. */
export function withNotes(nodes: readonly Phrasing[], desk: Desk): Phrasing[] {
  const found: Phrasing[] = [];
  let rest: readonly Phrasing[] = nodes;
  for (let count = 0; count < MOST; count += 1) {
    const at = rest.findIndex((node) => node.type === "text" && markOf(node, desk) >= 0);
    const opening = rest[at];
    if (opening?.type !== "text") break;
    const mark = markOf(opening, desk);
    const inside = [cutterOf(opening, desk)(mark + 2, opening.value.length), ...rest.slice(at + 1)];
    const close = closeOf(inside);
    const closing = close && inside[close.node];
    if (close === undefined || closing?.type !== "text") break;
    found.push(...rest.slice(0, at), ...someText(cutterOf(opening, desk)(0, mark)));
    const before = inside.slice(0, close.node);
    const body = [...before, ...someText(cutterOf(closing, desk)(0, close.at))];
    found.push(refer(opening, closing, body, desk));
    rest = [
      ...someText(cutterOf(closing, desk)(close.at + 1, closing.value.length)),
      ...inside.slice(close.node + 1),
    ];
  }
  return [...found, ...rest];
}

/** Where `node` opens a note; -1 where it doesn't, or where a backslash says that it doesn't. */
function markOf(node: Text, desk: Desk): number {
  const at = node.value.indexOf("^[");
  return at >= 0 && sourceAt(node.position, desk).includes("\\^[") ? -1 : at;
}

/** The bracket that closes the note which `nodes` start in. */
function closeOf(nodes: readonly Phrasing[]): { node: number; at: number } | undefined {
  let depth = 1;
  for (const [index, node] of nodes.entries()) {
    if (node.type !== "text") continue;
    for (let at = 0; at < node.value.length; at += 1) {
      const character = node.value.charAt(at);
      if (character === "[") depth += 1;
      if (character === "]") depth -= 1;
      if (depth === 0) return { node: index, at };
    }
  }
  return undefined;
}

function refer(opening: Text, closing: Text, children: Phrasing[], desk: Desk): Phrasing {
  desk.notes += 1;
  // With a space, which no label in the text can have.
  const identifier = `note ${desk.notes}`;
  const position = { start: opening.position.start, end: closing.position.end };
  desk.aside.push({
    type: "footnoteDefinition",
    identifier,
    children: [{ type: "paragraph", children, position }],
    position,
  });
  return { type: "footnoteReference", identifier, position };
}
