/** A line that opens a div of Pandoc's: what the block it is in puts before it, its colons, its name, whose the picture in it is. */
const OPENING =
  /^((?: {0,3}>)* {0,3})(:{3,})[ \t]+(?:(pullquote|plate|figure)|\{[ \t]*\.(?:(pullquote)|(plate|figure)(?:[ \t]+(credit="[^"]*"))?)[ \t]*\})[ \t]*$/;
/** A line of colons alone, which closes one. */
const CLOSING = /^((?: {0,3}>)* {0,3})(:{3,})[ \t]*$/;
/** A line that opens or closes code. */
const CODE = /^(?: {0,3}>)*[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/;

/**
 * `text`, not a character longer or shorter, with Pandoc's way of writing a pull quote, a plate or a figure, `::: pullquote`,
 * `::: {.pullquote}` or `::: {.plate credit="…"}`, as a directive: what stands anywhere in it stands there still. One that no line closes is text.
 */
export function withDirectives(text: string): string {
  if (!/:::[ \t]+(?:\{[ \t]*\.)?(?:pullquote|plate|figure)/.test(text)) return text;
  const lines = text.split("\n");
  let code: string | undefined;
  let open: { readonly at: number; readonly quoted: string; readonly colons: string } | undefined;
  for (const [at, whole] of lines.entries()) {
    const line = whole.replace(/\r$/, "");
    const fence = CODE.exec(line)?.[1];
    if (code !== undefined) {
      if (fence?.startsWith(code) === true) code = undefined;
      continue;
    }
    code = fence;
    const [, before = "", colons = ""] = OPENING.exec(line) ?? CLOSING.exec(line) ?? [];
    if (colons === "") continue;
    const quoted = before.replaceAll(" ", "");
    if (OPENING.test(line)) open = { at, quoted, colons };
    else if (open !== undefined && open.quoted === quoted && open.colons.length <= colons.length) {
      lines[open.at] = asDirective(lines[open.at] ?? "");
      open = undefined;
    }
  }
  return lines.join("\n");
}

function asDirective(line: string): string {
  const [, before = "", colons = "", ...said] = OPENING.exec(line.trimEnd()) ?? [];
  const credit = said.pop();
  const length = line.trimEnd().length;
  const attributes = credit === undefined ? "" : `{${credit}}`;
  return `${before}${colons}${said.join("")}${attributes}`.padEnd(length) + line.slice(length);
}
