// Takes the pictures that the README shows beside raw texts of content/the-corn-hall-clock: what becomes of them, on pages and in
// print. Usage: node scripts/pictures.mjs [<folder of pictures>] [<output folder>], after a build.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const sharp = createRequire(new URL("../packages/html/package.json", import.meta.url))("sharp");

const [pictures = resolve("docs/images"), out = resolve("dist")] = process.argv
  .slice(2)
  .map((folder) => resolve(folder));
const book = join(out, "the-corn-hall-clock");

/** Parts of pages: what is seen in a window of this size once its `top` is scrolled to. */
const pages = [
  { name: "after-web-page", path: "the-clock-goes-again.html", top: "h1", height: 640 },
  { name: "after-table", path: "a-year-of-errors.html", top: "table", height: 498 },
];
/** Of the PDF, the upper part of the page on which these words stand. */
const paper = { name: "after-pdf-text", words: "unprotected rod", share: 0.54 };
const WIDTH = 460;
const COLOURS = 16;

mkdirSync(pictures, { recursive: true });
await takePages();
await takePaper();

async function takePages() {
  const executablePath = execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const { name, path, top, height } of pages) {
    const viewport = { width: WIDTH, height };
    const page = await browser.newPage({ viewport, deviceScaleFactor: 2, colorScheme: "light" });
    await page.goto(pathToFileURL(join(book, path)).href);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate((place) => {
      const { top } = document.querySelector(place).getBoundingClientRect();
      scrollTo(0, top + scrollY - 24);
    }, top);
    await keep(await page.screenshot(), name);
    await page.close();
  }
  await browser.close();
}

async function takePaper() {
  const file = join(book, "the-corn-hall-clock.pdf");
  const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
  const sheets = text.split("\f").map((page) => page.replace(/\s+/g, " "));
  const number = sheets.findIndex((page) => page.includes(paper.words)) + 1;
  if (number === 0) throw new Error(`Expected “${paper.words}” in ${file}`);
  const folder = mkdtempSync(join(tmpdir(), "printery-pictures-"));
  const place = ["-f", `${number}`, "-l", `${number}`, "-singlefile"];
  execFileSync("pdftoppm", ["-r", "150", "-png", ...place, file, join(folder, "page")]);
  const page = sharp(join(folder, "page.png"));
  const { width, height } = await page.metadata();
  await keep(
    await page
      .extract({ left: 0, top: 0, width, height: Math.round(height * paper.share) })
      .toBuffer(),
    paper.name,
  );
  rmSync(folder, { recursive: true });
}

/** Few colours are enough for letters, and a tenth of the bytes. */
async function keep(picture, name) {
  const options = { palette: true, colours: COLOURS, effort: 10 };
  await sharp(picture)
    .png(options)
    .toFile(join(pictures, `${name}.png`));
}
