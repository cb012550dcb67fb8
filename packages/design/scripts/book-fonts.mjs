// Makes the fonts of e-books: each cut that a style may show, cut down to what Western European languages are written with, as
// TrueType into `dist/book/`, with `index.json` beside them.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { bookCuts, bookFeatures, cutName, styles, westernRanges } from "../dist/index.js";
import { charactersOf, codesIn, rangesOf, subset } from "./subset.mjs";

const folder = new URL("../dist/book/", import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const western = codesIn(westernRanges);
const all = Object.values(styles).flatMap((style) =>
  bookCuts(style, { hasBold: true, hasCode: true }),
);
const fonts = [];
for (const [cutNamed, cut] of new Map(all.map((cut) => [cutName(cut), cut]))) {
  const has = charactersOf(cut);
  const kept = western.filter((code) => has.has(code));
  const name = `${cutNamed}.ttf`;
  const options = { targetFormat: "truetype", keepFeatures: bookFeatures };
  writeFileSync(new URL(name, folder), await subset(cut, kept, options));
  const beyond = [...has].filter((code) => !kept.includes(code)).sort((a, b) => a - b);
  fonts.push({ ...cut, name, beyond: rangesOf(beyond) });
}
writeFileSync(new URL("index.json", folder), JSON.stringify(fonts));
