import type { Style } from "@printery/design";
import type { Files } from "@printery/task";
import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { stylesheet } from "./css/stylesheet.ts";
import { webFonts } from "./web-fonts.ts";

/**
 * `pages` (by file name) as files, with the style sheet and the fonts they need beside them:
 * `style.css` and `fonts/*.woff`, cut down to the characters that stand in the pages. Words may be broken unless that
 * is said otherwise.
 */
export async function bindPages(
  pages: ReadonlyMap<string, Root>,
  style: Style,
  hyphenate = true,
): Promise<Files> {
  const documents = new Map([...pages].map(([name, root]) => [name, htmlOf(root)]));
  const fonts = await webFonts(style, [...documents.values()].join(""));
  const css = stylesheet(style, fonts, hyphenate);
  return new Map<string, Uint8Array>([
    ...[...documents].map(([name, text]) => [name, Buffer.from(text)] as const),
    ["style.css", Buffer.from(css)],
    ...fonts.map(({ path, bytes }) => [path, bytes] as const),
  ]);
}

const stringifier = unified().use(rehypeStringify, { upperDoctype: true }).freeze();

/** The page as text. HTML allows a bare `>`, but strict validators and simple tools are happier without. */
function htmlOf(root: Root): string {
  const tagOrBracket = /<(?:"[^"]*"|[^">])*>|>/g;
  const html = stringifier.stringify(root);
  return `${html.replace(tagOrBracket, (match) => (match === ">" ? "&gt;" : match))}\n`;
}
