// Walks the pages of a site by keyboard alone, as people do who have no pointer (WCAG 2.2, 2.1.1, 2.1.2, 2.4.1, 2.4.3,
// 2.4.7, 2.4.11): past what stands before the text, then from stop to stop, each in view, with a name and a mark that
// shows where one is, in the order of the page. Usage: node scripts/stops.mjs <output folder>…
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { openBrowser, openSite } from "./site.mjs";

/** So that a page whose stops never end is found out. */
const MOST_STOPS = 2_000;

const folders = process.argv.slice(2).map((folder) => resolve(folder));
let failed = 0;
let walked = 0;
const browser = await openBrowser();
for (const folder of folders) {
  const pages = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".html"));
  for (const [width, height] of [
    [390, 740],
    [1280, 900],
  ]) {
    const site = await openSite(browser, folder, { viewport: { width, height } });
    for (const file of pages.sort()) {
      const page = await site.context.newPage();
      await page.goto(site.urlOf(file));
      const found = [...(await skip(page)), ...(await stops(page))];
      await page.close();
      walked += 1;
      if (found.length === 0) continue;
      failed += 1;
      console.log(`FAIL ${width} px ${file}\n${found.map((line) => `     ${line}`).join("\n")}`);
    }
    await site.context.close();
  }
}
await browser.close();
console.log(`stops: ${walked} pages walked, ${failed} failed`);
process.exitCode = failed === 0 && walked > 0 ? 0 : 1;

/** The first stop leads past everything to the text. */
async function skip(page) {
  await page.keyboard.press("Tab");
  const first = await focused(page);
  if (!first?.isSkip || !first.isInView) return [`the first stop is ${first?.html ?? "none"}`];
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const isPast = await page.evaluate(() => {
    const main = document.querySelector("main");
    const at = document.activeElement;
    // Where nothing after it takes the focus, one begins again.
    if (at.matches(".skip")) return true;
    const follows = main.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
    return at === document.body || follows !== 0;
  });
  return isPast ? [] : ["“skip to content” does not lead past what stands before it"];
}

async function stops(page) {
  await page.reload();
  const found = [];
  let last = -1;
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop === undefined) return found;
    if (!stop.isInView) found.push(`out of view: ${stop.html}`);
    if (!stop.isMarked) found.push(`nothing shows the focus: ${stop.html}`);
    if (stop.name === "") found.push(`without a name: ${stop.html}`);
    if (stop.place <= last) found.push(`out of order: ${stop.html}`);
    last = stop.place;
  }
  return [...found, `more than ${MOST_STOPS} stops`];
}

/** What has the focus, if anything has. */
async function focused(page) {
  const stop = await page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at === document.documentElement) return null;
    const { top, bottom, left, right, width, height } = at.getBoundingClientRect();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const labels = (at.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
    const label = labels.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const pictures = [...at.querySelectorAll("img[alt]")].map(({ alt }) => alt).join(" ");
    const form = [...(at.labels ?? [])].map(({ textContent }) => textContent).join(" ");
    const name = label || at.getAttribute("aria-label") || at.textContent || pictures || form;
    return {
      html: at.outerHTML.slice(0, 120),
      isSkip: at.matches(".skip"),
      isInView:
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        right > 0 &&
        top < innerHeight &&
        left < innerWidth,
      isMarked: (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
      name: name.trim(),
      place: [...document.querySelectorAll("*")].indexOf(at),
    };
  });
  return stop ?? undefined;
}
