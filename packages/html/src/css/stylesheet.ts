import type { Style } from "@printery/design";
import type { WebFont } from "../web-fonts.ts";
import { layout } from "./layout.ts";
import { print } from "./print.ts";
import { reading } from "./reading.ts";
import { scaleRules } from "./scale.ts";
import { SCREEN } from "./screen.ts";

/** The one style sheet of a publication, in the order in which later rules refine earlier ones. */
export function stylesheet(style: Style, fonts: readonly WebFont[], hyphenate: boolean): string {
  return [
    ...fonts.map(fontFace),
    palettes(style),
    scaleRules(style),
    layout(style, hyphenate),
    reading(style),
    print(style),
  ].join("\n");
}

function fontFace({ face, weight, italic, path }: WebFont): string {
  return `@font-face {
  font-family: "${face}";
  font-weight: ${weight};
  font-style: ${italic ? "italic" : "normal"};
  font-display: swap;
  src: url("${path}") format("woff");${
    // Garamond is small on its body; this brings its x-height near that of the other faces.
    face === "EB Garamond" ? "\n  size-adjust: 110%;" : ""
  }
}`;
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
