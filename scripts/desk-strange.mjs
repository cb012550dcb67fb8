// Steps of the proof of the desk (scripts/desk.mjs): texts of other scripts, encodings and names, links from one publication to another, and
// texts that go, or get another name, while they are shown.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeBook } from "./bench-texts.mjs";
import { heading, open, settled, until, violationsOf, web } from "./desk-rig.mjs";

const filler = Array.from(
  { length: 40 },
  (_, at) => `Nach der ${at}. Nacht war das Glas wieder schwarz.`,
);

/** Publications by the names of their files, with the ids that they have. */
const texts = {
  "road.txt": writeBook(20_000),
  "Über Öl.md":
    "# Über Öl\n\nVom [Ruß](<ruß und rauch.md#vom-ruß>), von [zwei Lampen](two-lamps/2.txt#top) und von [keiner](nirgends).\n",
  "ruß und rauch.md": `# Ruß und Rauch\n\n${filler.join("\n\n")}\n\n## Vom Ruß\n\nEr saß im Glas.\n\n${filler.join("\n\n")}\n`,
  "المنارة.txt":
    "المنارة القديمة\n\nكان الحارس يصعد الدرج كل مساء قبل الغروب ويشعل المصباح.\n\nثم ينزل عند الفجر.\n",
  "wick.txt": `The Wick\n\n${filler.join("\n\n")}\n\n\n\nShare this page\n\nPrint\n\nBack to top\n`,
  "crlf.txt": Buffer.from(
    "Das \u00d6l\r\n\r\nEr pr\u00fcfte die L\u00e4nge \u2013 zweimal.\r\n\r\nDann schlief er.\r\n",
    "latin1",
  ),
};
// What windows-1252 has between 0x80 and 0x9f, Latin-1 has not.
const DASH = 0x96;

/** Lay them into `content`. Gives back how many publications they are. */
export function layStrange(content) {
  mkdirSync(join(content, "nirgends"));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(content, name), text);
  const bytes = readFileSync(join(content, "crlf.txt"));
  bytes[bytes.indexOf(0x13)] = DASH;
  writeFileSync(join(content, "crlf.txt"), bytes);
  return Object.keys(texts).length;
}

/** A link to another publication opens it, at the place that it names; the browser goes back. */
export async function followsLinks(page, { url }) {
  await open(page, url, encodeURIComponent("Über-Öl"));
  const links = web(page).locator("[data-place] a");
  const named = await links.allTextContents();
  if (String(named) !== "Ruß,zwei Lampen") throw new Error(`Expected two links, not ${named}`);
  await links.first().click();
  await heading(page, "Ruß und Rauch");
  const goal = web(page).locator("h2", { hasText: "Vom Ruß" });
  await until("its page is where the link leads", () => isSeen(goal));
  const row = page.locator(".line", { hasText: "## Vom Ruß" });
  await until("and so is its text", () => isSeen(row));
  await page.goBack();
  await heading(page, "Über Öl");
  await links.nth(1).focus();
  await page.keyboard.press("Enter");
  await heading(page, "Two Lamps");
  await page.locator(".line", { hasText: "The Second Lamp" }).waitFor();
  await web(page).getByText("It burnt for two.").first().waitFor();
}

/** In the middle of what can be seen, or near it. */
function isSeen(locator) {
  return locator.first().evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  });
}

/** What is left out at the end of a text is at the end of its page, however far that is from where one was. */
export async function keepsEnds(page, { url }) {
  await open(page, url, "wick");
  const scrolled = () =>
    page.locator(".frames iframe").evaluate(({ contentDocument }) => {
      const { scrollTop, scrollHeight, clientHeight } = contentDocument.scrollingElement;
      return scrollTop / (scrollHeight - clientHeight);
    });
  await page.locator(".rows.role-boilerplate .line .words").last().click();
  await until("the page is at its end", async () => (await scrolled()) > 0.8);
  await page.locator(".line .words").first().click();
  await until("and at its beginning", async () => (await scrolled()) < 0.2);
}

/** Of a text that is a whole book the page with the place is shown: when a line is chosen, when the book is made again, and when the web page comes back. */
export async function keepsChapter(page, { url, content }) {
  const path = join(content, "road.txt");
  const before = readFileSync(path, "utf8");
  const third = () =>
    page
      .locator(".frames iframe:not(.coming)")
      .evaluate(({ contentDocument }) =>
        /\/chapter-3\.html$/.test(contentDocument.location.pathname),
      );
  await open(page, url, "road");
  await page.locator(".line .words", { hasText: /^CHAPTER 3$/ }).click();
  await until("the chapter is there", third);
  const [, first] = /CHAPTER 3\n\n(\w+)/.exec(before);
  writeFileSync(path, before.replace(`CHAPTER 3\n\n${first}`, `CHAPTER 3\n\nQuorvex ${first}`));
  await until("the edit is on the page", async () =>
    (await web(page).locator("body").textContent()).includes("Quorvex"),
  );
  await settled(page);
  if (!(await third())) throw new Error("Expected the third chapter to stay");
  writeFileSync(path, before);
  await page.keyboard.press("w");
  await page.locator(".web").waitFor({ state: "detached" });
  await page.keyboard.press("w");
  await until("the chapter is there again", third);
  await page.keyboard.press("w");
  await settled(page);
}

/** A window that gets another size, and an edge that is moved, change neither the text nor the place in it, in any pane. */
export async function keepsInResize(page, { url }) {
  await open(page, url, "the-salt-road/4");
  const which = () => page.locator("select.which").inputValue();
  const text = await which();
  const size = page.viewportSize();
  const goal = page.locator('.line[data-line="49"]');
  const marked = web(page).locator(".printery-chosen");
  const sizes = [1920, 1000, 1600, 1280].map((width) => ({
    width,
    height: width > 1300 ? 1000 : 800,
  }));
  await goal.locator(".words").click();
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    await until(`the chosen line is in sight at ${viewport.width}`, () => isSeen(goal));
    await until("in the page, too", () => isSeen(marked));
    await until("and on the sheets", () => isSeen(page.locator(".sheet .here")));
  }
  // Passed by, not chosen, and not as the window gets its size.
  await page.waitForTimeout(400);
  await page.locator(".lines").evaluate((lines) => {
    lines.scrollTop = (lines.scrollHeight - lines.clientHeight) / 2;
  });
  await page.waitForTimeout(400);
  const top = () =>
    page.locator(".lines").evaluate((lines) => {
      const { top, height } = lines.getBoundingClientRect();
      const eye = top + height * (lines.scrollTop / (lines.scrollHeight - lines.clientHeight));
      const rows = [...lines.querySelectorAll("[data-line]")];
      return Number(rows.find((row) => row.getBoundingClientRect().bottom > eye).dataset.line);
    });
  const before = await top();
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(400);
    const now = await top();
    if (Math.abs(now - before) > 2)
      throw new Error(`Expected line ${before} at ${viewport.width}, not ${now}`);
  }
  if ((await which()) !== text) throw new Error("Expected the text to stay");
  await page.setViewportSize(size);
}

/** Texts of another direction, encoding and line end are shown, and corrected, as any. */
export async function showsStrange(page, { url, content }) {
  await open(page, url, encodeURIComponent("المنارة"));
  const line = page.locator('.line[data-line="3"] .words');
  const direction = await line.evaluate((element) => getComputedStyle(element).direction);
  if (direction !== "rtl") throw new Error(`Expected the text from the right, not ${direction}`);
  const [violation] = await violationsOf(page, "a text from right to left");
  if (violation !== undefined) throw new Error(violation);
  await correctsLine(page, join(content, "المنارة.yaml"));
  await open(page, url, "crlf");
  const words = await page.locator(".line .words").allTextContents();
  if (!words.includes("Er prüfte die Länge – zweimal."))
    throw new Error(`Expected the words as they were meant, not ${JSON.stringify(words)}`);
  const before = readFileSync(join(content, "crlf.txt"));
  await correctsLine(page, join(content, "crlf.yaml"));
  if (!before.equals(readFileSync(join(content, "crlf.txt"))))
    throw new Error("Expected the text to stay as it is");
}

async function correctsLine(page, sidecar) {
  const said = () => existsSync(sidecar) && readFileSync(sidecar, "utf8");
  await page.locator('.line[data-line="3"] .words').click();
  await page.keyboard.press("9");
  await page.locator(".over-correction .added").first().waitFor();
  await page.keyboard.press("Enter");
  await until("it is written", () => /blockquote/.test(said()));
  await web(page).locator("blockquote").first().waitFor();
  await page.keyboard.press("u");
  await web(page).locator("blockquote").first().waitFor({ state: "detached" });
  await settled(page);
}

/** A text that goes, or is called otherwise, gives its place to the one that is there; with the last one its publication goes. */
export async function losesTexts(page, { url, content }) {
  const lamps = join(content, "two-lamps");
  await open(page, url, "two-lamps/2");
  await page.locator(".line", { hasText: "The Second Lamp" }).waitFor();
  renameSync(join(lamps, "2.txt"), join(lamps, "3 Lampe Ü.txt"));
  await page.locator(".slip .refused", { hasText: "2.txt" }).waitFor();
  await page.locator(".which option", { hasText: "3 Lampe Ü.txt" }).waitFor({ state: "attached" });
  // What takes its place is the text that is there when it goes, which its new name may be later than.
  await page.locator("select.which").selectOption({ label: "3 Lampe Ü.txt" });
  await page.locator(".line", { hasText: "The Second Lamp" }).waitFor();
  rmSync(join(lamps, "3 Lampe Ü.txt"));
  await page.locator(".line", { hasText: "The First Lamp" }).waitFor();
  // An address that names a text which is not there leads to the last that is.
  await page.goto(`${url}#/two-lamps/9`);
  await until("the address names a text that is there", () => page.url().endsWith("#/two-lamps"));
  writeFileSync(join(lamps, "2.txt"), "The Second Lamp\n\nIt burnt for two.\n");
  // That it is up to date may still be said of what was before.
  await page.locator(".which option", { hasText: "2.txt" }).waitFor({ state: "attached" });
  await settled(page);
  // A page is called as its section is.
  await open(page, url, "two-lamps/2");
  writeFileSync(join(lamps, "2.txt"), "The Other Lamp\n\nIt burnt for two.\n");
  await web(page).getByRole("heading", { name: "The Other Lamp" }).waitFor();
  await settled(page);
  await open(page, url, "crlf");
  rmSync(join(content, "crlf.txt"));
  await page.locator(".slip .refused", { hasText: "crlf" }).waitFor();
  await page.locator(".welcome .entry").first().waitFor();
  if ((await page.locator(".banner").count()) > 0) throw new Error("Expected nothing to be amiss");
  const left = await page.locator(".slip").textContent();
  if (!/There is no publication “crlf”/.test(left))
    throw new Error(`Expected to be told, not ${left}`);
}
