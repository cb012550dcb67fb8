import type { Block } from "../cut/block.ts";
import { isLinkListHeading, isPlainLink } from "../read/contact.ts";
import { withoutLinkNumbers } from "../read/links.ts";
import { type Cue, sign } from "./cue.ts";
import { perText } from "./per-text.ts";
import type { Survey } from "./survey.ts";

/** Part of the list of addresses that a text browser prints below a page whose links it numbered. */
export const linkList: Cue = (_block, at, survey) => sign(at >= startOf(survey));

/** The first block of such a list, looked for once from the end of the text; one past the last where there is none. */
const startOf = perText(({ blocks, folded }: Survey): number => {
  const { length } = blocks;
  let start = length;
  const line = (at: number) => folded[at] ?? blocks[at]?.text ?? "";
  while (start > 0 && (isPlainLink(line(start - 1)) || isLinkListHeading(line(start - 1))))
    start -= 1;
  const hasHeading = /^references$/iu.test(blocks[start - 1]?.text ?? "");
  return start < length && hasHeading && hasNumberedLinks(blocks) ? start - 1 : length;
});

function hasNumberedLinks(blocks: readonly Block[]): boolean {
  return blocks.some(({ text }) => withoutLinkNumbers(text) !== text);
}
