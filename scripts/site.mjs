// A folder of pages as a site of its own, in chromium, so that nothing else can be loaded.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** The host that the site stands on. */
const SITE = "https://library.test";

export async function openBrowser() {
  const executablePath = execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** Whether what `request` asked for can't be had; what a page was still asking for when it was left is none of its faults. */
export function isLost(request) {
  return request.failure()?.errorText !== "net::ERR_ABORTED";
}

/**
 * A window on the site in `folder`, below the path that its library.yaml gives it; `options` are playwright's. What the site asks of
 * others stands in `strayed`.
 */
export async function openSite(browser, folder, options = {}) {
  const base = baseOf(folder);
  const context = await browser.newContext(options);
  const strayed = [];
  await context.route("**", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== SITE || !pathname.startsWith(base)) {
      strayed.push(route.request().url());
      return route.abort();
    }
    const path = join(folder, decodeURIComponent(pathname.slice(base.length)));
    const file = path.endsWith("/") ? join(path, "index.html") : path;
    return existsSync(file)
      ? route.fulfill({ path: file })
      : route.fulfill({ status: 404, body: "" });
  });
  return { context, strayed, urlOf: (path) => urlOf(base, path) };
}

/** The one page that is shown at any path names what it needs from the root of the host. */
function baseOf(folder) {
  const lost = join(folder, "404.html");
  if (!existsSync(lost)) return "/";
  return /href="(\/[^"]*)assets\/[^"/]+\.css"/.exec(readFileSync(lost, "utf8"))?.[1] ?? "/";
}

function urlOf(base, path) {
  return `${SITE}${base}${path.split("/").map(encodeURIComponent).join("/")}`;
}
