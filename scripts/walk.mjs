// Walks through built pages by keyboard as a reader would, in chromium, opened from the disk: past the navigation, to a note and
// back, to the link of a heading, through the switch of colours, into what is folded away; without script and where nothing may be
// kept, too; in high contrast, and on paper; then through the search, from a server. No page may say a word to the console.
// Usage: node scripts/walk.mjs <folder of a build that has the specimen>
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { isLost, openSite } from "./site.mjs";

const root = resolve(process.argv[2] ?? "dist");
const page = (name) => pathToFileURL(join(root, name)).href;
/** A page with notes, headings and links in every part. */
const RICH = page("specimen/a-page-to-look-at.html");
const TITLE = page("specimen/index.html");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const counts = { passed: 0, failed: 0 };

try {
  await everyPage();
  for (const step of [
    skip,
    noteAndBack,
    headingLink,
    switchOfColours,
    folded,
    highContrast,
    paper,
  ]) {
    await inTab({}, step);
  }
  await inTab({ javaScriptEnabled: false }, withoutScript);
  await inTab({}, nothingKept);
  await searching();
} finally {
  await browser.close();
}
console.log(`walk: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

/** `step` in a window of its own; what the console says is a fault. */
async function inTab(options, step) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const tab = await context.newPage();
  const said = listen(tab);
  await step(tab);
  tell(said.length === 0, `${step.name}: the console is silent`, said.join("\n"));
  await context.close();
}

function listen(tab) {
  const said = [];
  tab.on("console", (message) => said.push(message.text()));
  tab.on("pageerror", (error) => said.push(error.message));
  tab.on("requestfailed", (request) => {
    if (isLost(request)) said.push(`not loaded: ${request.url()}`);
  });
  return said;
}

/** From the disk, on the narrowest of telephones. */
async function everyPage() {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const files = readdirSync(root, { recursive: true })
    .filter((file) => file.endsWith(".html"))
    // It names what it needs from the root of its host.
    .filter((file) => file !== "404.html");
  for (const file of files) {
    const tab = await context.newPage();
    const said = listen(tab);
    await tab.goto(page(file));
    const { wider, faces } = await tab.evaluate(async () => {
      for (const each of document.querySelectorAll("details")) each.open = true;
      await document.fonts.ready;
      const loaded = [...document.fonts].filter(({ status }) => status === "loaded");
      return {
        wider: document.documentElement.scrollWidth - innerWidth,
        faces: loaded.length,
      };
    });
    const faults = [
      ...said,
      ...(wider > 0 ? [`${wider} px wider than the window`] : []),
      ...(faces === 0 ? ["no font was loaded"] : []),
    ];
    tell(faults.length === 0, `from the disk: ${file}`, faults.join("\n"));
    await tab.close();
  }
  await context.close();
}

async function skip(tab) {
  await tab.goto(RICH);
  await tab.keyboard.press("Tab");
  const first = await tab.evaluate(() => document.activeElement.className);
  tell(first === "skip", "the first stop is the way past the navigation", first);
  await tab.keyboard.press("Enter");
  await tab.keyboard.press("Tab");
  const isInMain = await tab.evaluate(() => document.activeElement.closest("main") !== null);
  tell(isInMain, "which leads into the text");
}

async function noteAndBack(tab) {
  await tab.goto(RICH);
  const reference = tab.locator("#noteref-1");
  const note = tab.locator("#note-1");
  const words = (await note.locator("p").first().textContent()).trim();
  await reference.focus();
  const before = await tab.evaluate(() => scrollY);
  await tab.keyboard.press("Enter");
  tell(await isSeen(note), "a reference brings up its note");
  const after = await tab.evaluate(() => scrollY);
  tell(before === after, "and the text does not move", `${before} to ${after}`);
  const heard = await tab.evaluate(() => document.body.textContent);
  tell(heard.split(words).length === 2, "which is in the page once", words);
  await check(tab, "with a note open");
  await tab.keyboard.press("Tab");
  const role = await tab.evaluate(() => document.activeElement.getAttribute("role"));
  tell(role === "doc-backlink", "the next stop is the way back", role);
  await tab.keyboard.press("Enter");
  const place = await tab.evaluate(() => document.activeElement.id);
  tell(place === "noteref-1", "which leads to the reference", place);
  tell(!(await isSeen(note)), "and puts the note away");
  await tab.keyboard.press("Tab");
  const isBehind = await tab.evaluate(() => {
    const from = document.querySelector("#noteref-1");
    return Boolean(from.compareDocumentPosition(document.activeElement) & 4);
  });
  tell(isBehind, "from which one goes on");
}

function isSeen(locator) {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

async function headingLink(tab) {
  await tab.goto(RICH);
  const heading = tab.locator(".headed > h2").first();
  const title = await heading.textContent();
  const named = tab.getByRole("heading", { name: title, exact: true });
  tell((await named.count()) === 1, "a heading goes by its own words", title);
  const link = tab.locator(".headed > .anchor").first();
  await heading.scrollIntoViewIfNeeded();
  const quiet = await link.evaluate((element) => getComputedStyle(element).opacity);
  await link.focus();
  const seen = await link.evaluate((element) => getComputedStyle(element).opacity);
  tell(
    quiet === "0" && seen === "1",
    "its link shows to who comes by keyboard",
    `${quiet}, ${seen}`,
  );
  await tab.keyboard.press("Enter");
  const hash = await tab.evaluate(() => decodeURIComponent(location.hash.slice(1)));
  tell(hash === (await heading.getAttribute("id")), "and leads to it", hash);
  const copied = await tab.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector(".headed"));
    return getSelection().toString().trim();
  });
  tell(copied === title, "nobody copies its sign", copied);
}

async function switchOfColours(tab) {
  await tab.goto(TITLE);
  const paperOf = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paperOf();
  await tab.locator(".theme select").selectOption("dark");
  const dark = await paperOf();
  tell(light !== dark, "dark is dark", dark);
  await tab.goto(RICH);
  tell((await paperOf()) === dark, "on the next page, too");
  await tab.locator(".theme select").selectOption("");
  tell((await paperOf()) === light, "and automatic is what the system has");
}

async function folded(tab) {
  await tab.goto(TITLE);
  const cite = tab.locator(".cite");
  await cite.locator("summary").focus();
  await tab.keyboard.press("Enter");
  tell(await cite.locator("pre").first().isVisible(), "how to cite unfolds by keyboard");
}

async function highContrast(tab) {
  for (const media of [{ contrast: "more" }, { forcedColors: "active" }]) {
    await tab.emulateMedia(media);
    await tab.goto(`${RICH}#note-1`);
    await check(tab, JSON.stringify(media));
  }
}

async function check(tab, how) {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => globalThis.axe.run({ preload: false }));
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
  tell(found.length === 0, `axe, ${how}`, found.join("\n"));
}

async function paper(tab) {
  const folder = mkdtempSync(join(tmpdir(), "printery-walk-"));
  try {
    await tab.goto(`${RICH}#note-1`);
    const notes = await tab.locator(".notes li").count();
    const path = join(folder, "page.pdf");
    await tab.pdf({ path, format: "A4" });
    const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
    const pages = text.trimEnd().split("\f");
    tell(pages.length > 1, "it prints on several pages");
    const numbered = pages.every((each, index) => each.trimEnd().endsWith(` ${index + 1}`));
    tell(numbered, "each has its number");
    tell(new RegExp(`^ *${notes}\\. `, "m").test(text), "all notes are in their list");
    tell(/\(https:/.test(text), "and links say where they lead");
    const words = ["skip", "path", "theme"].map((name) => tab.locator(`.${name}`).textContent());
    const left = (await Promise.all(words)).filter((each) => text.includes(each.trim()));
    tell(left.length === 0, "nothing that one presses is printed", left.join(", "));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function withoutScript(tab) {
  await tab.goto(`${RICH}#note-1`);
  tell(await isSeen(tab.locator("#note-1")), "without script notes come up");
  tell(
    !(await tab.locator(".theme").isVisible()),
    "and there is no switch, for it would do nothing",
  );
}

/** Browsers may refuse to keep anything for a file. */
async function nothingKept(tab) {
  await tab.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
  await tab.goto(TITLE);
  await tab.locator(".theme select").selectOption("dark");
  const theme = await tab.evaluate(() => document.documentElement.dataset.theme);
  tell(theme === "dark", "where nothing is kept the switch serves the page");
}

/** It needs a server, and finds by keyboard alone. */
async function searching() {
  const site = await openSite(browser, root, { viewport: { width: 1280, height: 800 } });
  const tab = await site.context.newPage();
  const said = listen(tab);
  await tab.goto(site.urlOf("index.html"));
  await tab.locator("form[role=search] input").focus();
  await tab.keyboard.type("letters");
  await tab.keyboard.press("Enter");
  const first = tab.locator(".found a").first();
  await first.waitFor();
  tell(
    (await tab.locator("#Term").inputValue()) === "letters",
    "what is asked on the first page is sought",
  );
  await check(tab, "with what was found");
  const status = await tab.locator("[role=status]").textContent();
  tell(/\d/.test(status), "how much was found is told", status);
  const told = () => tab.locator("[role=status]").textContent();
  const sought = (from) =>
    tab.waitForFunction((words) => {
      const now = document.querySelector("[role=status]").textContent;
      return /\d/.test(now) && now !== words;
    }, from);
  const all = await told();
  await tab.locator("select[name=kind]").selectOption("Articles");
  await sought(all);
  const articles = await told();
  await tab.locator("select[name=kind]").selectOption("Books");
  await sought(articles);
  tell(
    (await told()) === all,
    "a facet leaves what is of its kind",
    `${all}, ${articles}, ${await told()}`,
  );
  await tab.locator(".found a").first().focus();
  await tab.keyboard.press("Enter");
  await tab.waitForURL((url) => !url.pathname.endsWith("search.html"));
  const words = (await tab.locator("main").textContent()).toLowerCase();
  tell(words.includes("letter"), "what was found is opened, and has the word");
  const below = () => tab.evaluate(() => document.querySelector("footer").offsetTop);
  let deliver;
  const index = new Promise((resolve) => {
    deliver = resolve;
  });
  await tab.route("**/parts.json", (route) => index.then(() => route.fallback()));
  await tab.goto(site.urlOf("search.html"));
  const early = await below();
  deliver();
  await tab.locator("select[name=kind]:enabled").waitFor();
  tell((await below()) === early, "nothing moves when the search can be narrowed");
  await tab.goto(`${site.urlOf("search.html")}?q=zzyzx`);
  await tab.waitForFunction(() => /\d/.test(document.querySelector("[role=status]").textContent));
  tell((await tab.locator(".found > li").count()) === 0, "what is nowhere is not found");
  tell(
    said.length === 0 && site.strayed.length === 0,
    "the search is silent, and asks nobody else",
    said.join("\n"),
  );
  await site.context.close();
}

function tell(isRight, what, why = "") {
  counts[isRight ? "passed" : "failed"] += 1;
  console.log(`${isRight ? "ok  " : "FAIL"} ${what.replace(root, relative(".", root))}`);
  if (!isRight && why !== "") console.log(`     ${String(why).replaceAll("\n", "\n     ")}`);
}
