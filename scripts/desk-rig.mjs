// What the proof of the desk (scripts/desk.mjs) is made of: waiting, looking into its frames, asking axe-core.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, loadavg } from "node:os";

/** How many times as long all takes on a machine that does other things as well, about; none is waited for without end. */
const burden = Math.min(6, Math.max(1, loadavg()[0] / availableParallelism()));

/** Milliseconds that anything may take. */
export const PATIENCE = Number(process.env.PATIENCE ?? Math.round(15_000 * burden));

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export function web(page) {
  return page.frameLocator(".frames iframe:not(.coming)");
}

export async function heading(page, title) {
  await page.locator(".bar h1", { hasText: title }).waitFor();
}

export async function open(page, url, id) {
  await page.goto(`${url}#/${id}`);
  await page.locator(".line").first().waitFor();
  await web(page).locator("[data-place]").first().waitFor();
  await page.locator(".sheet canvas").first().waitFor();
  await settled(page);
}

/** Nothing is being made. */
export async function settled(page) {
  await page.locator(".bar .state-fresh").waitFor();
}

export async function view(page, id) {
  return page.evaluate(
    (name) => fetch(`/api/publications/${name}`).then((answer) => answer.json()),
    id,
  );
}

export async function until(what, holds) {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    if (await Promise.resolve(holds()).catch(() => false)) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`Expected this within ${PATIENCE / 1000} s: ${what}`);
}

export function isInSight(locator) {
  return locator.first().evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

/** The chapter that the engine shows lies in a closed root; its frame is one of the page's. */
export async function inBook(page, does) {
  for (const frame of page.frames()) {
    if (!frame.url().startsWith("blob:")) continue;
    return frame.evaluate(`(${does})(document)`);
  }
  return undefined;
}

export async function bookHas(page, words) {
  const text = await inBook(page, (doc) => doc.body.textContent.replace(/\s+/g, " "));
  return text?.includes(words) ?? false;
}

export function lightness(locator) {
  return locator.first().evaluate((element) => {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context.fillStyle = getComputedStyle(element).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return alpha === 0 ? 255 : (red + green + blue) / 3;
  });
}

/** What axe-core finds wrong on the desk, a line each; the pages in its frames are asked about elsewhere. */
export async function violationsOf(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    axe.run(document, { iframes: false, resultTypes: ["violations"] }),
  );
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map(({ html }) => html.slice(0, 160)).join(" | ");
    return `axe in ${what}: ${id}, ${help}: ${where}`;
  });
}

/**
 * Whether a browser's message is one that belongs to what is tried. Published pages have one script, for light and dark, which the desk's
 * frame does not run; the engine's frames might run some, which the policy forbids; conflicts, a date that is none, a full disk and a server that is gone are wanted.
 */
export function isExpected(message) {
  const text = message.text();
  // Its child is killed over a text.
  const isKilled = / 500 /.test(text) && message.location().url.includes("/api/texts");
  return (
    isKilled ||
    !/error|warning/.test(message.type()) ||
    /Blocked script execution in .* sandboxed/.test(text) ||
    /both allow-scripts and allow-same-origin/.test(text) ||
    /Failed to load resource: .*(?:400|409|507|ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION_RESET)/.test(
      text,
    )
  );
}

/** What a person would see first: how the publication stands, what is said, what lies over the rest. */
export function shownOn(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(".bar .state, .banner, .slip, .over h2, .messages .reason")]
      .map(({ textContent }) => textContent)
      .join(" | "),
  );
}
