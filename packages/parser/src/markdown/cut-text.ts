import type { Text } from "@printery/document";
import { type Desk, sourceAt } from "./desk.ts";

/** Cuts parts out of a text; their places are exact where the source says the same as the text. */
export function cutterOf(node: Text, desk: Desk): (from: number, to: number) => Text {
  const { position, value } = node;
  const start = position.start.offset;
  const exact = sourceAt(position, desk) === value;
  return (from, to) => ({
    type: "text",
    value: value.slice(from, to),
    position: exact ? desk.source.position(start + from, start + to) : position,
  });
}

/** `node`, if it says anything. */
export function someText(node: Text): Text[] {
  return node.value === "" ? [] : [node];
}
