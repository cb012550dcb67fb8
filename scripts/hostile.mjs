// Renders every text of apps/printery/test/hostile.json to a page, and opens each in chromium: nothing may open a dialog, write to the
// console or ask for what is not beside the page, and the document must answer by its own names as that of a harmless page does.
// Usage: node scripts/hostile.mjs
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openBrowser, openSite } from "./site.mjs";

const bin = new URL("../apps/printery/bin/printery.js", import.meta.url).pathname;
const cases = JSON.parse(
  readFileSync(new URL("../apps/printery/test/hostile.json", import.meta.url), "utf8"),
);
const folder = mkdtempSync(join(tmpdir(), "printery-hostile-"));
const out = join(folder, "out");
let failed = 0;
try {
  const texts = [{ files: { "1.md": "# Tide\n\nWords.[^1]\n\n## Low\n\n[^1]: Note." } }, ...cases];
  const paths = texts.map(({ files }, at) => write(files, join(folder, `text-${at}`)));
  // Some are refused, which is as well.
  spawnSync(process.execPath, [bin, "render", ...paths, "--to", "html", "--out", out]);
  await open();
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed === 0 ? 0 : 1;

function write(files, place) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), text);
  }
  return place;
}

async function open() {
  const browser = await openBrowser();
  const site = await openSite(browser, out);
  const pages = readdirSync(out, { recursive: true })
    .filter((path) => /\.(html|svg)$/.test(path))
    .sort();
  const expected = await namesOn(await shown(site, "text-0/index.html", []));
  for (const path of pages) {
    const told = [];
    site.strayed.length = 0;
    const page = await shown(site, path, told);
    if (path.endsWith(".html")) {
      const names = await namesOn(page);
      for (const name of Object.keys(expected)) {
        if (names[name] !== expected[name]) told.push(`${name} is ${names[name]}`);
      }
    }
    await page.close();
    told.push(...site.strayed.map((url) => `asks for ${url}`));
    if (told.length === 0) continue;
    failed += 1;
    const at = Number(/^text-(\d+)/.exec(path)?.[1]) - 1;
    console.log(`FAIL ${path} (${cases[at]?.name}): ${told.join("; ")}`);
  }
  await browser.close();
  // Else it was the machine that said nothing.
  if (pages.length < 100) failed += 1;
  console.log(`hostile: ${pages.length} pages and drawings opened, ${failed} failed`);
}

async function shown({ context, urlOf }, path, told) {
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    told.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("console", (message) => told.push(message.text()));
  page.on("pageerror", (error) => told.push(String(error)));
  await page.goto(urlOf(path));
  for (const focusable of await page.locator("#Main a, #Main [tabindex]").all()) {
    await focusable.focus();
    await focusable.dispatchEvent("mouseover");
  }
  return page;
}

/** What the names of a document and its window stand for: the kind of thing each is. */
function namesOn(page) {
  return page.evaluate(() => {
    const kinds = {};
    const chains = [
      ["document", document],
      ["window", window],
    ];
    for (const [owner, object] of chains) {
      const names = new Set();
      for (let one = object; one !== null; one = Object.getPrototypeOf(one)) {
        if (one[Symbol.toStringTag] === "WindowProperties") continue;
        for (const name of Object.getOwnPropertyNames(one)) names.add(name);
      }
      for (const name of names) {
        // What has the focus, and what hangs on the page.
        if (/^(activeElement|event|\d+)$/.test(name)) continue;
        kinds[`${owner}.${name}`] = Object.prototype.toString.call(object[name]);
      }
    }
    return kinds;
  });
}
