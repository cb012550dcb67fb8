// Runs the external validators over outputs: every EPUB through EPUBCheck, every PDF through veraPDF (PDF/UA-1
// and PDF/A-2a; PDF/A-3a where its name ends in .archive.pdf), qpdf and pdffonts, every page through html-validate and links (by `printery check`) and axe-core. A validator
// that is missing fails. Usage: node scripts/conformance.mjs <output folder>…
//
// EPUBCHECK_JAR names EPUBCheck's jar, VERAPDF_LIB the folder of veraPDF's; java, qpdf, pdffonts and chromium are found on the PATH.
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { chromium } from "playwright-core";

const folders = process.argv.slice(2).map((folder) => resolve(folder));
const jar = process.env.EPUBCHECK_JAR;
const verapdf = process.env.VERAPDF_LIB;
const SITE = "https://library.test";
const counts = { passed: 0, failed: 0 };

for (const folder of folders) {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => join(folder, file))
    .sort();
  const named = (ending) => files.filter((file) => file.endsWith(ending));
  const [books, papers, pages] = [".epub", ".pdf", ".html"].map(named);
  if (books.length === 0 || papers.length === 0 || pages.length === 0) {
    tell(false, `${folder} holds outputs in every format`, "");
  }
  for (const book of books) checkEpub(book);
  for (const paper of papers) checkPdf(paper);
  const isArchive = (paper) => paper.endsWith(".archive.pdf");
  checkProfile(papers, "ua1");
  checkProfile(
    papers.filter((paper) => !isArchive(paper)),
    "2a",
  );
  checkProfile(papers.filter(isArchive), "3a");
  checkOutputs(folder);
  await checkPages(folder, pages);
}
console.log(`conformance: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

function checkEpub(file) {
  const { status, output } = run("java", ["-jar", String(jar), "--failonwarnings", file]);
  tell(
    status === 0 && /0 fatals \/ 0 errors \/ 0 warnings/.test(output),
    `EPUBCheck ${name(file)}`,
    output,
  );
}

function checkPdf(file) {
  const qpdf = run("qpdf", ["--check", file]);
  tell(qpdf.status === 0, `qpdf ${name(file)}`, qpdf.output);
  const fonts = run("pdffonts", [file]);
  const rows = fonts.output.trim().split("\n").slice(2);
  const embedded = rows.every((row) => /\byes\s+yes\s+yes\s+\d+\s+\d+$/.test(row.trim()));
  tell(
    fonts.status === 0 && rows.length > 0 && embedded,
    `fonts embedded, subset, with text: ${name(file)}`,
    fonts.output,
  );
}

/** veraPDF takes longer to start than to check, so it is given all files at once. */
function checkProfile(papers, profile) {
  if (papers.length === 0) return;
  const options = ["--flavour", profile, "--format", "text", "-v"];
  const program = ["-cp", `${verapdf}/*`, "org.verapdf.apps.GreenfieldCliWrapper"];
  const { output } = run("java", [...program, ...options, ...papers]);
  const found = output.split("\n");
  for (const paper of papers) {
    const at = found.findIndex((line) => line.includes(` ${paper} `));
    const isPassed = found[at]?.startsWith(`PASS ${paper} `) === true;
    const reasons = at < 0 ? output : found.slice(at, at + 12).join("\n");
    tell(isPassed, `veraPDF ${profile} ${name(paper)}`, reasons);
  }
}

/** html-validate, links, digests: printery's own check. */
function checkOutputs(folder) {
  const bin = new URL("../apps/printery/bin/printery.js", import.meta.url).pathname;
  const { status, output } = run(process.execPath, [bin, "check", "--out", folder]);
  tell(status === 0 && !/ 0 outputs checked/.test(output), `printery check ${folder}`, output);
}

/** WCAG 2.2 AA by axe-core, on a phone and a desk, light and dark. */
async function checkPages(folder, pages) {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const executablePath = execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const [width, colorScheme] of [
    [390, "light"],
    [1280, "light"],
    [1280, "dark"],
  ]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    // A site of its own, read from the folder, so that nothing else can be loaded.
    await context.route("**", (route) => {
      const { origin, pathname } = new URL(route.request().url());
      if (origin !== SITE) return route.abort();
      return route.fulfill({ path: join(folder, decodeURIComponent(pathname)) });
    });
    for (const file of pages) {
      await checkPage(context, relative(folder, file), axe, `${width} px ${colorScheme}`);
    }
    await context.close();
  }
  await browser.close();
}

async function checkPage(context, file, axe, how) {
  const page = await context.newPage();
  const console = [];
  page.on("console", (message) => console.push(message.text()));
  page.on("requestfailed", (request) => console.push(`not loaded: ${request.url()}`));
  await page.goto(`${SITE}/${file.split("/").map(encodeURIComponent).join("/")}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  // Evaluated rather than added as a script, which a page's security policy may forbid.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  await page.close();
  const found = [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ...console,
    ...(overflow > 0 ? [`${overflow} px wider than the window`] : []),
  ];
  tell(found.length === 0, `axe ${how} ${file}`, found.join("\n"));
}

function run(command, argv) {
  const { status, stdout, stderr, error } = spawnSync(command, argv, {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return { status: error ? -1 : status, output: `${error ?? ""}${stdout ?? ""}${stderr ?? ""}` };
}

function name(file) {
  return relative(process.cwd(), file);
}

function tell(ok, what, output) {
  counts[ok ? "passed" : "failed"] += 1;
  console.log(`${ok ? "ok  " : "FAIL"} ${what}`);
  if (!ok)
    console.log(
      output
        .trim()
        .split("\n")
        .map((line) => `     ${line}`)
        .join("\n"),
    );
}
