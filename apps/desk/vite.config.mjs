// Bundles the desk to `dist/`: index.html, and below `assets/` files whose names say what they hold, which the command serves below
// /desk/. `dist/bundled.json` says of which packages parts are in it, for the list of all that ships (scripts/third-party.mjs).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { webFontFile, webFonts } from "@printery/design";

/** Faces of the desk itself: labels, raw texts, titles. The works on it bring their own. */
const FACES = {
  "Source Sans 3": ["400", "600"],
  "Source Code Pro": ["400"],
  "EB Garamond": ["400", "400 italic"],
};

export default {
  base: "/desk/",
  build: {
    target: "es2022",
    // Fonts and pictures as files: the policy of the desk has no place for what is written into a style sheet.
    assetsInlineLimit: 0,
    // The two engines, for e-books and for PDFs, are loaded when they are wanted; pdfjs has half a megabyte.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
  },
  plugins: [faces(), account()],
};

/** `virtual:faces.css`: the faces, cut by characters as on our pages. */
function faces() {
  const name = "virtual:faces.css";
  return {
    name: "printery:faces",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}` ? webFonts().filter(isOurs).map(ruleOf).join("\n") : undefined,
  };
}

function isOurs({ face, weight, italic, set }) {
  return set !== "signs" && FACES[face]?.includes(`${weight}${italic ? " italic" : ""}`);
}

function ruleOf({ face, weight, italic, name, covers }) {
  const range = covers
    .map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ""}`)
    .join(",");
  return `@font-face{font-family:"${face}";font-weight:${weight};font-style:${italic ? "italic" : "normal"};font-display:swap;src:url("${webFontFile(name)}") format("woff2");unicode-range:${range}}`;
}

/** Names and versions of the packages of others of which something is in the bundle. */
function account() {
  const folders = new Set();
  return {
    name: "printery:account",
    apply: "build",
    generateBundle(_options, bundle) {
      for (const { moduleIds = [], originalFileNames = [] } of Object.values(bundle)) {
        for (const path of [...moduleIds, ...originalFileNames]) {
          const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(
            path.replaceAll("\\", "/"),
          );
          if (found) folders.add(found[0].replace(/^\0/, ""));
        }
      }
    },
    writeBundle({ dir }) {
      const known = [...folders].map((folder) =>
        JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
      );
      const names = [...new Set(known.map(({ name, version }) => `${name}@${version}`))].sort();
      writeFileSync(join(dir, "bundled.json"), `${JSON.stringify(names, null, 2)}\n`);
    },
  };
}
