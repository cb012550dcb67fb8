// A folder of pages as a site of its own, in chromium, so that nothing else can be loaded.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** Where the site stands; `base` is a path such as `/books/`, as on a host that has other things, too. */
export const SITE = "https://library.test";

export async function openBrowser() {
  const executablePath = execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** A window on the site in `folder`; `options` are playwright's. What the site asks of others stands in `strayed`. */
export async function openSite(browser, folder, { base = "/", ...options } = {}) {
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

function urlOf(base, path) {
  return `${SITE}${base}${path.split("/").map(encodeURIComponent).join("/")}`;
}
