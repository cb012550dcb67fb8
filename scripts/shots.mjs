// Takes pictures of one page of each kind of the site in `dist`, on a phone, a tablet and a desk, in the light and in the
// dark, for people to look at. Usage: node scripts/shots.mjs <folder of pictures> [<output folder>]
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [pictures, out = resolve("dist")] = process.argv.slice(2).map((folder) => resolve(folder));
if (pictures === undefined)
  throw new Error("Usage: node scripts/shots.mjs <folder> [<output folder>]");

const pages = {
  library: "index.html",
  article: "tidal-power-briefing/index.html",
  book: "the-salt-road/index.html",
  chapter: "the-salt-road/the-pans.html",
  scripts: "in-every-script/index.html",
  specimen: "specimen/a-page-to-look-at.html",
  author: "authors/index.html",
  search: "search.html",
};
const windows = { phone: [360, 740], tablet: [768, 1024], desk: [1440, 900] };

mkdirSync(pictures, { recursive: true });
const executablePath = execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (const [name, path] of Object.entries(pages)) {
  if (!existsSync(join(out, path))) throw new Error(`Expected ${path} in ${out}; build first`);
  for (const [kind, [width, height]] of Object.entries(windows)) {
    for (const colorScheme of ["light", "dark"]) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(pathToFileURL(join(out, path)).href);
      await page.evaluate(() => document.fonts.ready);
      const picture = join(pictures, `${name}-${kind}-${colorScheme}.jpg`);
      await page.screenshot({ path: picture, type: "jpeg", quality: 80 });
      await page.close();
    }
  }
}
await browser.close();
