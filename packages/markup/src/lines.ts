import type { ElementContent } from "hast";

/** `blocks` with a line break between each two, so that a person can read the source. */
export function lines(blocks: readonly ElementContent[]): ElementContent[] {
  const visible = blocks.filter((block) => block.type !== "text" || block.value !== "\n");
  return visible.flatMap((block, index) =>
    index === 0 ? [block] : [{ type: "text", value: "\n" }, block],
  );
}
