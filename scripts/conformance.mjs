// Runs the external validators over outputs: every EPUB through EPUBCheck and Ace, every ONIX record
// through its schema, every PDF through veraPDF (PDF/UA-1
// and PDF/A-2a; PDF/A-3a where its name ends in .archive.pdf), qpdf and pdffonts, those with their text beside
// them through pdftotext, every press file through `printery check --target
// generic` and ghostscript's separations, every cover through zbarimg, every page through html-validate and links (by `printery
// check`), the Nu checker (style sheets and SVG files, too) and axe-core. A validator that is missing fails.
// Usage: node scripts/conformance.mjs [--only books,papers,pages] <output folder>…
//
// ACE_CLI names Ace's command, EPUBCHECK_JAR EPUBCheck's jar, VNU_JAR the Nu checker's, VERAPDF_LIB the folder of veraPDF's; java, qpdf, pdffonts, pdfimages, pdfinfo, pdftoppm, pdftotext, gs, zbarimg and chromium
// are found on the PATH.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { platesOf } from "./plates.mjs";
import { isLost, openBrowser, openSite } from "./site.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "books,papers,pages" } },
});
const folders = positionals.map((folder) => resolve(folder));
const { EPUBCHECK_JAR: jar, VNU_JAR: nu, VERAPDF_LIB: verapdf, ACE_CLI: ace } = process.env;
const report = mkdtempSync(join(tmpdir(), "printery-reports-"));
/** Dots to the inch: three to the narrowest bar of a barcode. */
const BARCODE_RESOLUTION = 300;
/** Per cent of all inks together, and one for how ghostscript rounds. */
const INK_LIMIT = 301;
/**
 * What the Nu checker takes for a fault and is none. Pages come from files here, of which it holds that no 'self' is theirs, and it reckons no
 * hash; that browsers load and run what is meant is seen below. The mark of the heading that is being read is newer than it is
 * (CSS Overflow 5); browsers pass over what they do not know.
 */
const UNKNOWN_TO_NU = [
  /violates Content Security Policy \(meta tag\)/,
  /“:target-current”/,
  /“scroll-target-group” doesn't exist/,
];
const counts = { passed: 0, failed: 0 };

/** What is asked of each kind of output. */
const parts = { books: checkBooks, papers: checkPapers, pages: checkSite };
for (const folder of folders) {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => join(folder, file))
    .sort();
  const named = (ending) => files.filter((file) => file.endsWith(ending));
  const kinds = [
    named(".epub"),
    named(".pdf").filter((paper) => !isPressed(paper)),
    named(".html"),
  ];
  if (kinds.some(({ length }) => length === 0)) {
    tell(false, `${folder} holds outputs in every format`, "");
  }
  for (const part of values.only.split(",")) await parts[part](named, folder);
}
rmSync(report, { recursive: true });
console.log(`conformance: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

function checkBooks(named) {
  for (const book of named(".epub")) {
    checkEpub(book);
    checkAccess(book);
  }
  for (const record of named(".onix.xml")) checkRecord(record);
}

async function checkPapers(named, folder) {
  const all = named(".pdf");
  const pressed = all.filter(isPressed);
  const papers = all.filter((paper) => !isPressed(paper));
  for (const paper of all) checkPdf(paper);
  for (const paper of pressed) await checkPress(paper);
  for (const cover of named(".cover.pdf")) checkBarcode(cover);
  for (const text of named("/source.md")) checkText(text);
  const isArchive = (paper) => paper.endsWith(".archive.pdf");
  checkProfile(papers, "ua1");
  checkProfile(
    papers.filter((paper) => !isArchive(paper)),
    "2a",
  );
  checkProfile(papers.filter(isArchive), "3a");
  if (pressed.length > 0) checkOutputs(folder, "--target", "generic");
}

function isPressed(paper) {
  return /\.(print|imposed|cover)\.pdf$/.test(paper);
}

async function checkSite(named, folder) {
  checkMarkup(folder);
  // The validators that are no part of it are asked here, more strictly.
  checkOutputs(folder, "--built-in");
  await checkPages(folder, named(".html"));
}

/** It starts for each book anew, and is done before code that was optimised for long is of any use to it. */
function checkEpub(file) {
  const { status, output } = run("java", [
    "-XX:TieredStopAtLevel=1",
    "-jar",
    String(jar),
    "--failonwarnings",
    "--usage",
    file,
  ]);
  // Each typeface that the reader may take is a usage to it, and may be the only one.
  const isQuiet = !/^(?:INFO|USAGE)\((?!CSS-028\))/m.test(output);
  tell(
    status === 0 && isQuiet && /0 fatals \/ 0 errors \/ 0 warnings \/ 0 infos/.test(output),
    `EPUBCheck ${name(file)}`,
    output,
  );
}

/** WCAG 2 and EPUB Accessibility by Ace of the DAISY Consortium. */
function checkAccess(file) {
  const options = ["-E", "-s", "-f", "-o", join(report, "ace"), file];
  const { status, output } = run(String(ace), options);
  // It ends well where it could not start, too.
  const found = status === 0 && readFileSync(join(report, "ace/report.json"), "utf8");
  const outcome = found && JSON.parse(found)["earl:result"]["earl:outcome"];
  rmSync(join(report, "ace"), { recursive: true, force: true });
  tell(outcome === "pass", `Ace ${name(file)}`, output);
}

/** ONIX 3.0 by its schema and code lists. */
function checkRecord(file) {
  const { output } = run("python3", ["-m", "onixcheck", file]);
  tell(/^VALID\b/m.test(output), `ONIX ${name(file)}`, output);
}

function checkPdf(file) {
  const qpdf = run("qpdf", ["--check", file]);
  tell(qpdf.status === 0, `qpdf ${name(file)}`, qpdf.output);
  const fonts = run("pdffonts", [file]);
  const rows = fonts.output.trim().split("\n").slice(2);
  const embedded = rows.every((row) => /\byes\s+yes\s+yes\s+\d+\s+\d+$/.test(row.trim()));
  // Covers are drawn, not set.
  const isSet = rows.length > 0 || file.endsWith(".cover.pdf");
  tell(
    fonts.status === 0 && isSet && embedded,
    `fonts embedded, subset, with text: ${name(file)}`,
    fonts.output,
  );
}

/** The plates that ghostscript makes agree with what we say of the inks, and poppler sees the same boxes. */
async function checkPress(file) {
  const plates = await platesOf(file);
  const drowned = plates.filter(({ most }) => most > INK_LIMIT);
  const mixed = plates.filter(({ isMixed, hasPicture }) => isMixed && !hasPicture);
  const list = (found) => found.map(({ number, most }) => `page ${number}: ${most} %`).join("\n");
  tell(
    plates.length > 0 && drowned.length === 0,
    `ink within the limit ${name(file)}`,
    list(drowned),
  );
  // The marks of imposed sheets and covers are in all inks.
  if (file.endsWith(".print.pdf")) {
    tell(mixed.length === 0, `black on its plate alone ${name(file)}`, list(mixed));
  }
  const { output } = run("pdfinfo", ["-box", "-l", "-1", file]);
  const boxes = [...output.matchAll(/(\w+)Box: +(\S+) +(\S+) +(\S+) +(\S+)/g)];
  const box = (kind) =>
    boxes.filter(([, one]) => one === kind).map((found) => found.slice(2).map(Number));
  const [media, bleed, trim] = ["Media", "Bleed", "Trim"].map(box);
  const isNested = trim.every((inner, at) => isIn(inner, bleed[at]) && isIn(bleed[at], media[at]));
  tell(trim.length === plates.length && isNested, `boxes within boxes ${name(file)}`, output);
}

function isIn([left, bottom, right, top], outer) {
  return left >= outer[0] && bottom >= outer[1] && right <= outer[2] && top <= outer[3];
}

/** A scanner reads from the cover of a book the ISBN that is in its record for shops, and from others nothing. */
function checkBarcode(cover) {
  const record = cover.replace(/\.cover\.pdf$/, ".onix.xml");
  const [, isbn] = existsSync(record)
    ? (/<ProductIDType>15<.*?<IDValue>(\d{13})</s.exec(readFileSync(record, "utf8")) ?? [])
    : [];
  const picture = join(report, "cover");
  const drawn = run("pdftoppm", [
    "-r",
    String(BARCODE_RESOLUTION),
    "-gray",
    "-png",
    "-singlefile",
    cover,
    picture,
  ]);
  const read = run("zbarimg", [
    "--quiet",
    "--nodbus",
    "--raw",
    "-Sdisable",
    "-Sean13.enable",
    `${picture}.png`,
  ]);
  // It ends with 4 where it sees no barcode.
  const isRead = read.status === 0 ? read.output.trim() === isbn : read.status === 4 && !isbn;
  tell(
    drawn.status === 0 && isRead,
    `barcode ${isbn ?? "on none"}: ${name(cover)}`,
    `${drawn.output}${read.output}`,
  );
}

/** What poppler copies out of a PDF is the text beside it, in its order, whatever its script. */
function checkText(source) {
  const folder = dirname(source);
  const pdf = join(folder, `${basename(folder)}.pdf`);
  const { output } = run("pdftotext", [pdf, "-"]);
  const [, matter = "", body = ""] = readFileSync(source, "utf8").split(/^---$/m);
  // Elsewhere lines may end within a word.
  const space = /^lang: (?!ja|ko|th|zh)/m.test(matter) ? " " : "";
  const found = bare(output, space);
  const blocks = body.split("\n\n").map((block) => bare(block.trim().replace(/^# /, ""), space));
  const lost = blocks.filter((block) => !found.includes(block));
  tell(lost.length === 0, `pdftotext ${name(pdf)}`, `${lost.join("\n")}\nnot in\n${output}`);
}

/** Without the marks of direction that poppler puts in, and with one `space` for all that parts words. */
function bare(text, space) {
  return text.replaceAll(/\p{Cf}/gu, "").replaceAll(/\s+/g, space);
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

/** HTML, CSS and SVG by the checker of the W3C, warnings included. */
function checkMarkup(folder) {
  const options = ["--stdout", "--format", "json", "--also-check-css", "--also-check-svg"];
  const argv = ["-jar", String(nu), ...options, "--skip-non-html", folder];
  const { output } = run("java", argv);
  const found = output.startsWith("{") ? JSON.parse(output).messages : [{ message: output }];
  const told = found
    .filter(({ message }) => !UNKNOWN_TO_NU.some((known) => known.test(message)))
    .map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`);
  tell(told.length === 0, `Nu checker ${name(folder)}`, told.join("\n"));
}

/** html-validate, links, digests, PDF/X-4: printery's own check; for a shop, what it asks. */
function checkOutputs(folder, ...options) {
  const bin = new URL("../apps/printery/bin/printery.js", import.meta.url).pathname;
  const { status, output } = run(process.execPath, [bin, "check", "--out", folder, ...options]);
  tell(
    status === 0 && !/ 0 outputs checked/.test(output),
    `printery check ${[folder, ...options].join(" ")}`,
    output,
  );
}

/** WCAG 2.2 AA by axe-core: every page on a phone, every kind of page on a desk, light and dark. */
async function checkPages(folder, pages) {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const browser = await openBrowser();
  const check = async (files, width, colorScheme) => {
    const options = { viewport: { width, height: 900 }, colorScheme };
    const site = await openSite(browser, folder, options);
    const found = [];
    for (const file of files) {
      const parts = await checkPage(
        site,
        relative(folder, file),
        axe,
        `${width} px ${colorScheme}`,
      );
      found.push([file, parts]);
    }
    await site.context.close();
    return found;
  };
  const kinds = kindsOf(await check(pages, 390, "light"));
  await check(kinds, 1280, "light");
  await check(kinds, 1280, "dark");
  await browser.close();
}

/** Of pages, given with what they are made of, those that hold something that none before them does. */
function kindsOf(pages) {
  const known = new Set();
  return pages
    .filter(([, parts]) => {
      const before = known.size;
      for (const part of parts) known.add(part);
      return known.size > before;
    })
    .map(([file]) => file);
}

/** Tells what is amiss with a page, and gives what it is made of: elements with their classes and roles, and what they stand in. */
async function checkPage({ context, urlOf }, file, axe, how) {
  const page = await context.newPage();
  const console = [];
  page.on("console", (message) => console.push(message.text()));
  page.on("requestfailed", (request) => {
    if (isLost(request)) console.push(`not loaded: ${request.url()}`);
  });
  await page.goto(urlOf(file));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  // Evaluated rather than added as a script, which a page's security policy may forbid.
  await page.evaluate(axe);
  // What is folded away counts, too; and the policy lets nothing be fetched, style sheets for axe included.
  const { violations } = await page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
    return globalThis.axe.run({ preload: false });
  });
  const parts = await page.evaluate(() => {
    const part = (each) =>
      each &&
      `${each.localName}.${each.getAttribute("class")}[${each.role}][${each.getAttribute("style")}]`;
    return [...document.querySelectorAll("body, body *")].map(
      (each) => `${part(each.parentElement)} > ${part(each)}`,
    );
  });
  await page.close();
  const found = [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ...console,
    ...(overflow > 0 ? [`${overflow} px wider than the window`] : []),
  ];
  tell(found.length === 0, `axe ${how} ${file}`, found.join("\n"));
  return parts;
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
