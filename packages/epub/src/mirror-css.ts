/**
 * `css` for pages whose lines begin at the right: what stands at one side stands at the other. Code does not turn, nor a
 * column that its author puts at the right. Older reading systems know no properties that follow the text.
 */
export function mirrorCss(css: string): string {
  return css
    .split("\n")
    .map((line) => (FIXED.test(line) ? line : mirrored(line)))
    .join("\n");
}

const FIXED = /^(?:pre|\.right) \{/;
const SIDES = /(?<=[-:] ?)(?:left|right)\b/g;
const AROUND = /\b(margin|padding): ([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+);/g;

function mirrored(line: string): string {
  return line
    .replaceAll(SIDES, (side) => (side === "left" ? "right" : "left"))
    .replaceAll(AROUND, "$1: $2 $5 $4 $3;");
}
