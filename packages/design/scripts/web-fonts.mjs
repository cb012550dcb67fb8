// Makes the fonts of web pages: each cut that a style may show, once for each set of characters, as WOFF2 into `dist/web/`,
// with `index.json` beside them. The same faces give the same bytes, and the names change with these.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as hb from "harfbuzzjs";
import subsetFont from "subset-font";
import {
  fontFile,
  SIGNS,
  scriptFaces,
  styles,
  symbolFaces,
  webCuts,
  webSets,
} from "../dist/index.js";

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
  const text = String.fromCodePoint(...codes);
  const options = { targetFormat: "woff2", keepFeatures, noHinting: true };
  const bytes = await subsetFont(readFileSync(fontFile(cut)), text, options);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const name = `${nameOf(cut)}-${set}-${digest}.woff2`;
  writeFileSync(new URL(name, folder), bytes);
  fonts.push({ ...cut, set, name, covers: rangesOf(codes) });
}

function charactersOf(cut) {
  return new Set(new hb.Face(new hb.Blob(readFileSync(fontFile(cut)))).collectUnicodes());
}

function codesIn(ranges) {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, nth) => first + nth))
    .sort((a, b) => a - b);
}

function rangesOf(codes) {
  const ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

function nameOf({ face, weight, italic }) {
  return `${face.toLowerCase().replaceAll(" ", "-")}-${weight}${italic ? "-italic" : ""}`;
}
