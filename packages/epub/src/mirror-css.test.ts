import { expect, test } from "vitest";
import { mirrorCss } from "./mirror-css.ts";

test.each([
  [
    "th, td { text-align: left; padding: 1px 2px 3px 4px; }",
    "th, td { text-align: right; padding: 1px 4px 3px 2px; }",
  ],
  ["ul { margin: 1em 0; padding-left: 2em; }", "ul { margin: 1em 0; padding-right: 2em; }"],
  ["aside { border-left: 2px solid; }", "aside { border-right: 2px solid; }"],
])("%s", (css, mirrored) => {
  expect(mirrorCss(css)).toBe(mirrored);
});

test.each([
  "pre { text-align: left; }",
  ".right { text-align: right; }",
  ".left-over { margin: 0 1em; text-align: center; }",
])("%s stays", (css) => {
  expect(mirrorCss(css)).toBe(css);
});
