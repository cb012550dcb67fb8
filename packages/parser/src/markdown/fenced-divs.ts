/** What a block is called that tools for documentation set apart. */
export const noteNames: readonly string[] =
  "note tip info warning danger caution important attention hint success question example details nb".split(
    " ",
  );

const NOTE = noteNames.join("|");
/** A line that opens one, with its title behind it, which a directive has between brackets. */
const NOTED = new RegExp(
  String.raw`^((?: {0,3}>)* {0,3})(:{3,})[ \t]*(?:(${NOTE})|\{[ \t]*\.?(${NOTE})[ \t]*\})(?:[ \t]+([^\s[\]{}](?:[^[\]{}]*[^\s[\]{}])?))?[ \t]*$`,
);

/** A line that opens a div of Pandoc's: what the block it is in puts before it, its colons, its name, whose the picture in it is. */
const OPENING =
  /^((?: {0,3}>)* {0,3})(:{3,})[ \t]+(?:(pullquote|plate|figure)|\{[ \t]*\.(?:(pullquote)|(plate|figure)(?:[ \t]+(credit="[^"]*"))?)[ \t]*\})[ \t]*$/;
const MAYBE = new RegExp(String.raw`:::[ \t]*(?:\{[ \t]*\.?)?(?:pullquote|plate|figure|${NOTE})`);
/** A line of colons alone, which closes one. */
const CLOSING = /^((?: {0,3}>)* {0,3})(:{3,})[ \t]*$/;
/** A line that opens or closes code. */
const CODE = /^(?: {0,3}>)*[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/;

/**
 * `text`, not a character longer or shorter, with Pandoc's way of writing a pull quote, a plate or a figure, `::: pullquote`,
 * `::: {.pullquote}` or `::: {.plate credit="…"}`, as a directive: what stands anywhere in it stands there still. One that no line closes is text.
 */
export function withDirectives(text: string): string {
  if (!MAYBE.test(text)) return text;
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
    const opening = OPENING.exec(line) ?? NOTED.exec(line);
    const [, before = "", colons = ""] = opening ?? CLOSING.exec(line) ?? [];
    if (colons === "") continue;
    const quoted = before.replaceAll(" ", "");
    if (opening !== null) open = { at, quoted, colons };
    else if (open !== undefined && open.quoted === quoted && open.colons.length <= colons.length) {
      lines[open.at] = asDirective(lines[open.at] ?? "");
      open = undefined;
    }
  }
  return lines.join("\n");
}

function asDirective(line: string): string {
  const whole = line.trimEnd();
  const made = divOf(whole) ?? noteFrom(whole);
  return made.padEnd(whole.length) + line.slice(whole.length);
}

function divOf(line: string): string | undefined {
  const opening = OPENING.exec(line);
  if (opening === null) return undefined;
  const [, before, colons, ...said] = opening;
  const credit = said.pop();
  const attributes = credit === undefined ? "" : `{${credit}}`;
  return `${before}${colons}${said.join("")}${attributes}`;
}

function noteFrom(line: string): string {
  const [, before = "", colons = "", bare, braced, title] = NOTED.exec(line) ?? [];
  const label = title === undefined ? "" : `[${title}]`;
  const made = `${before}${colons}${bare ?? braced ?? ""}${label}`;
  // The name of a note that has a title is said nowhere, and there is one with two letters.
  return made.length <= line.length ? made : `${before}${colons}nb${label}`;
}
