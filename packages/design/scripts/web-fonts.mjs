// Makes the fonts of web pages: each cut that a style may show, once for each set of characters, as WOFF2 into `dist/web/`,
// with `index.json` beside them. The same faces give the same bytes, and the names change with these.
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { SIGNS, scriptFaces, styles, symbolFaces, webCuts, webSets } from "../dist/index.js";
import { charactersOf, codesIn, rangesOf, subset } from "./subset.mjs";

const folder = new URL("../dist/web/", import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** What every text needs, and the figures that the style sheet asks for. */
const FEATURES = [
  "ccmp",
  "locl",
  "mark",
  "mkmk",
  "kern",
  "liga",
  "onum",
  "lnum",
  "pnum",
  "tnum",
  "case",
];
/** Only text of the regular weight is ever set in small capitals. They are a quarter of a file. */
const CAPITALS = ["smcp", "c2sc"];

const fonts = [];
const cuts = Object.values(styles).flatMap((style) => webCuts(style));
const capitals = new Set(
  Object.values(styles).flatMap(({ scale }) =>
    Object.values(scale)
      .flat()
      .filter(({ smallCaps }) => smallCaps)
      .map(({ face }) => face),
  ),
);
for (const cut of new Map(cuts.map((cut) => [nameOf(cut), cut])).values()) {
  const features =
    cut.weight === 400 && capitals.has(cut.face) ? [...FEATURES, ...CAPITALS] : FEATURES;
  const has = charactersOf(cut);
  for (const [set, ranges] of Object.entries(webSets)) {
    await write(
      cut,
      set,
      codesIn(ranges).filter((code) => has.has(code)),
      features,
    );
  }
}
let wanted = [...SIGNS].map((sign) => sign.codePointAt(0)).sort((a, b) => a - b);
for (const face of [...symbolFaces, ...scriptFaces.map(({ face }) => face)]) {
  const cut = { face, weight: 400, italic: false };
  const has = charactersOf(cut);
  await write(
    cut,
    "signs",
    wanted.filter((code) => has.has(code)),
    [],
  );
  wanted = wanted.filter((code) => !has.has(code));
}
if (wanted.length > 0) throw new Error(`No face has ${String.fromCodePoint(...wanted)}`);
writeFileSync(new URL("index.json", folder), JSON.stringify(fonts));

async function write(cut, set, codes, keepFeatures) {
  if (codes.length === 0) return;
  const bytes = await subset(cut, codes, { targetFormat: "woff2", keepFeatures, noHinting: true });
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const name = `${nameOf(cut)}-${set}-${digest}.woff2`;
  writeFileSync(new URL(name, folder), bytes);
  fonts.push({ ...cut, set, name, covers: rangesOf(codes) });
}

function nameOf({ face, weight, italic }) {
  return `${face.toLowerCase().replaceAll(" ", "-")}-${weight}${italic ? "-italic" : ""}`;
}
