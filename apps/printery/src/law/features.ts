import type { Document, Node } from "@printery/document";
import type { Published } from "./publish.ts";

/** What a text brought about: which nodes within which, and which messages. One that brings about something new is worth changing further. */
export function featuresOf({ parsed, messages }: Published): string[] {
  const found = new Set<string>(messages.map(({ ruleId }) => ruleId));
  for (const json of parsed.values()) {
    const { children } = JSON.parse(Buffer.from(json).toString("utf8")) as Document;
    within("", children, found);
  }
  return [...found];
}

function within(around: string, nodes: readonly Node[], found: Set<string>): void {
  let before = "";
  for (const node of nodes) {
    found.add(`${around}>${before}+${node.type}`);
    before = node.type;
    if ("children" in node) within(node.type, node.children, found);
  }
}
