// Measures pages as a reader with a slow telephone gets them. Usage: node scripts/vitals.mjs [<output folder of a build>]
// Of an article, a book's title page, its longest chapter and the library: bytes of the page (HTML and style sheets), fonts, scripts
// and images as they are (texts travel compressed, as hosts send them), the time of the largest paint (ms) and how far the layout shifts. The pages are served
// from this machine to Chromium with its CPU four times slower, over a line of 1.6 Mbit/s with 150 ms to the server, with
// nothing cached. Weights that are too large make it fail; times and shifts are a report, as the first hang on the machine, and the
// second on where a line happens to break in the face that stands in.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

/** Bytes. */
const MOST = { page: 60_000, fonts: 160_000, scripts: 10_000 };
/** A book in which one looks things up: its chapters are lists, longer than anybody reads, and may weigh twice as much. */
const REFERENCE = "the-printery-manual";
const MOST_OF_REFERENCE = { ...MOST, page: 120_000 };
/** Milliseconds; of the shift, a share of the window, 0 in three digits. */
const WANTED = { lcp: 500, shift: 0.0005 };
const types = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const made =
  process.argv[2] === undefined ? mkdtempSync(join(tmpdir(), "printery-vitals-")) : undefined;
const folder = process.argv[2] ?? made;
if (made !== undefined) build(made);
const server = createServer(serve);
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  for (const [what, path] of chosen()) {
    for (const width of [360, 1440]) tell(what, width, await measure(path, width));
  }
} finally {
  await browser.close();
  server.close();
  if (made !== undefined) rmSync(made, { recursive: true });
}

function build(out) {
  const command = fileURLToPath(new URL("../apps/printery/bin/printery.js", import.meta.url));
  const { status, stderr } = spawnSync(
    process.execPath,
    [command, "build", "--to", "html", "--out", out],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`printery build failed: ${stderr}`);
}

/** What to look at, and its path. */
function chosen() {
  const { publications, outputs } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const pagesOf = ({ id }) =>
    outputs
      .filter(({ publication, path }) => publication === id && path.endsWith(".html"))
      .sort((one, other) => other.bytes - one.bytes);
  const largest = (kind) =>
    publications
      .filter((one) => one.kind === kind && one.id !== REFERENCE)
      .sort((one, other) => (pagesOf(other)[0]?.bytes ?? 0) - (pagesOf(one)[0]?.bytes ?? 0))[0];
  const [article, book] = [largest("article"), largest("book")];
  return [
    ...(article === undefined ? [] : [["article", `${article.id}/index.html`]]),
    ...(book === undefined
      ? []
      : [
          ["book", `${book.id}/index.html`],
          ["chapter", pagesOf(book)[0].path],
        ]),
    ...publications
      .filter(({ id }) => id === REFERENCE)
      .map((one) => ["reference", pagesOf(one)[0].path]),
    ["library", "index.html"],
  ];
}

function serve({ url = "/" }, response) {
  // Browsers ask for it of their own accord where a page names no icon.
  if (url === "/favicon.ico") return response.writeHead(204).end();
  try {
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
    const bytes = readFileSync(join(folder, path));
    const type = types[extname(path)] ?? "application/octet-stream";
    const isText = !/woff2|jpeg|png|webp|avif/.test(type);
    const sent = isText ? gzipSync(bytes) : bytes;
    response
      .writeHead(200, {
        "content-type": type,
        "content-length": sent.byteLength,
        "x-bytes": bytes.byteLength,
        ...(isText ? { "content-encoding": "gzip" } : {}),
      })
      .end(sent);
  } catch {
    response.writeHead(404).end();
  }
}

async function measure(path, width) {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const told = [];
  page.on("console", (message) => told.push(message.text()));
  const bytes = { page: 0, fonts: 0, scripts: 0, images: 0 };
  const kinds = {
    document: "page",
    stylesheet: "page",
    font: "fonts",
    script: "scripts",
    image: "images",
  };
  page.on("response", (response) => {
    const kind = kinds[response.request().resourceType()];
    if (kind !== undefined) bytes[kind] += Number(response.headers()["x-bytes"] ?? 0);
  });
  await page.addInitScript(() => {
    globalThis.vitals = { lcp: 0, shift: 0 };
    const watch = (type, take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
      });
    watch("largest-contentful-paint", ({ startTime }) => {
      globalThis.vitals.lcp = startTime;
    });
    watch("layout-shift", ({ value }) => {
      globalThis.vitals.shift += value;
    });
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 150 },
    ...{ downloadThroughput: 200_000, uploadThroughput: 90_000 },
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const { port } = server.address();
  await page.goto(`http://127.0.0.1:${port}/${path}`, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(500);
  const vitals = await page.evaluate(() => globalThis.vitals);
  await context.close();
  return { ...bytes, ...vitals, told };
}

function tell(what, width, measured) {
  const { page, fonts, scripts, images, lcp, shift, told } = measured;
  const size = (value) => `${(value / 1000).toFixed(1)} kB`.padStart(9);
  console.log(
    `${what.padEnd(9)} ${String(width).padStart(4)} px: page${size(page)}, fonts${size(fonts)}, scripts${size(scripts)}, images${size(images)}, largest paint ${Math.round(lcp)} ms${lcp > WANTED.lcp ? ` (wanted: ${WANTED.lcp})` : ""}, shift ${shift.toFixed(4)}${shift > WANTED.shift ? " (wanted: 0)" : ""}`,
  );
  const limits = what === "reference" ? MOST_OF_REFERENCE : MOST;
  for (const [name, most] of Object.entries(limits)) {
    if (measured[name] <= most) continue;
    console.log(`MISSED: ${name} of ${most} at most`);
    process.exitCode = 1;
  }
  for (const text of told) {
    console.log(`MISSED: no message, not “${text}”`);
    process.exitCode = 1;
  }
}
