import { type Style, styles } from "@printery/design";
import { type Files, sha256 } from "@printery/task";
import { laterRules } from "./css/stylesheet.ts";
import { ICON, iconOf } from "./icon.ts";
import { fontBytes, fontsOf } from "./web-fonts.ts";

/** The folder of a library that has what its publications share, beside theirs. */
export const ASSETS = "assets";

const sheets = new Map<string, { readonly name: string; readonly css: string }>();

/** The style sheet that all pages of a library in `style` link to, named by what it says. */
export function sharedSheet(style: Style): { readonly name: string; readonly css: string } {
  const known = sheets.get(style.name);
  if (known !== undefined) return known;
  const css = laterRules(style, fontsOf(style), "");
  const sheet = { name: `${style.name}-${sha256(css).slice(0, 8)}.css`, css };
  sheets.set(style.name, sheet);
  return sheet;
}

/**
 * What a library must have in its folder for pages that link to the style sheets called `names`: these and their fonts, as
 * `assets/<name>`, and the icon of them all. Names that this printery does not give are passed over.
 */
export async function sharedAssets(names: Iterable<string>): Promise<Files> {
  const wanted = new Set(names);
  const files = new Map<string, Uint8Array>([
    // One for all of them: it is the library that a tab is known by.
    [`${ASSETS}/${ICON}`, Buffer.from(iconOf(styles.essay))],
  ]);
  for (const style of Object.values(styles)) {
    const { name, css } = sharedSheet(style);
    if (!wanted.has(name)) continue;
    files.set(`${ASSETS}/${name}`, Buffer.from(css));
    for (const font of fontsOf(style)) {
      files.set(`${ASSETS}/${font.name}`, await fontBytes(font.name));
    }
  }
  return files;
}

/** Whether a page links to `path` as to one of the {@link sharedAssets}. */
export function isSharedAsset(path: string): boolean {
  if (path === `${ASSETS}/${ICON}`) return true;
  return Object.values(styles).some(
    (style) =>
      path === `${ASSETS}/${sharedSheet(style).name}` ||
      fontsOf(style).some(({ name }) => path === `${ASSETS}/${name}`),
  );
}
