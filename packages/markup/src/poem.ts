import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** `blocks` with each run of stanzas in one `div.verse`, so that a poem is placed by its longest line. */
export function inPoems(blocks: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let poem: Element | undefined;
  for (const block of blocks) {
    if (!isStanza(block)) {
      poem = undefined;
      result.push(block);
    } else if (poem === undefined) {
      poem = h("div.verse", [block]);
      result.push(poem);
    } else {
      poem.children.push({ type: "text", value: "\n" }, block);
    }
  }
  return result;
}

function isStanza(block: ElementContent): boolean {
  if (block.type !== "element") return false;
  const { className } = block.properties;
  return Array.isArray(className) && className.includes("stanza");
}
