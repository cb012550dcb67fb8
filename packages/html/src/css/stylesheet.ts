import { mathFace, type Style, type WebFont } from "@printery/design";
import { formulaCss } from "@printery/markup";
import { fontFaces } from "./font-face.ts";
import { layout } from "./layout.ts";
import { media } from "./media.ts";
import { print } from "./print.ts";
import { reading, whereOneIs } from "./reading.ts";
import { fontRules, scaleRules } from "./scale.ts";
import { SCREEN } from "./screen.ts";

/** All that pages in `style` show on a screen but their fonts, in the order in which later rules refine earlier ones. */
export function shownRules(style: Style): string {
  return [
    palettes(style),
    scaleRules(style),
    layout(style),
    reading(style),
    media(),
    formulaCss(mathFace),
    ".formula { margin-block: var(--line); }",
  ].join("\n");
}

/**
 * What nobody waits for who reads on a screen: `fonts` below `folder`, `fonts/`, or nothing where they stand beside it, the mark at the heading that
 * one is at, and how pages in `style` are printed.
 */
export function laterRules(style: Style, fonts: readonly WebFont[], folder: string): string {
  return [fontFaces(style, fonts, folder), fontRules(style), whereOneIs, print(style)].join("\n");
}

function palettes({ light, dark }: Style): string {
  const colours = (palette: Style["light"]) =>
    Object.entries(palette)
      .map(([name, value]) => `--${name}: ${value};`)
      .join(" ");
  // The reader's choice, in `data-theme`, comes before that of the system.
  return `:root { color-scheme: light dark; ${colours({ ...light, paper: SCREEN })} }
:root[data-theme="light"] { color-scheme: light; }
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) { ${colours(dark)} }
  :root:not([data-theme="light"]) img { filter: brightness(0.88); }
}
@media screen {
  :root[data-theme="dark"] { color-scheme: dark; ${colours(dark)} }
  :root[data-theme="dark"] img { filter: brightness(0.88); }
}
@media print { :root { color-scheme: light; ${colours(light)} } }`;
}
