// Measures how a book is set, and what that costs, beside Typst where it is installed. Usage:
//   node scripts/bench-pdf.mjs [<book.md>] [--copies <n>]
// Without a book, one is made of the repository's own sentences. The book, or so many copies of it as one, is set on A5
// in 11-point EB Garamond by each; what is measured is read from the pages by `pdftotext -bbox` (poppler), CPU (seconds)
// and memory (MB at most) are those of the whole command. Fails where a target is missed.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { asMarkdown, writeBook } from "./bench-texts.mjs";

/**
 * What must hold: the spread of the gaps between words as a share of a normal one, loose lines and hyphens per line,
 * spreads whose pages are not equally deep per spread within a chapter.
 */
const wanted = {
  gapSpread: 0.15,
  loose: 0.01,
  hyphens: 0.02,
  ladders: 0,
  widows: 0,
  orphans: 0,
  stranded: 0,
  unequal: 0.04,
};
/** What each process of the command prints last, to be read by `measure`. */
const TELL_MEMORY = `process.on("exit", () => console.error("memory", process.resourceUsage().maxRSS / 1024));`;
/** Share of a normal gap by which two gaps under each other overlap to be one channel, and the lines it runs through. */
const OVERLAP = 0.55;
const RIVER = 4;
/** Quotations are set smaller than the text, notes smaller still. */
const QUOTED = 0.87;
const { fontFile } = await import(
  new URL("../packages/design/dist/index.js", import.meta.url).href
);
const command = fileURLToPath(new URL("../apps/printery/bin/printery.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "printery-pdf-"));
const source = join(folder, "book", "book.md");
mkdirSync(dirname(source));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { copies: { type: "string", default: "1" } },
});
const [given] = positionals;
const { copies } = values;
try {
  const text = given === undefined ? asMarkdown(writeBook(600_000)) : readFileSync(given, "utf8");
  writeFileSync(source, Array.from({ length: Number(copies) }, () => text).join("\n\n"));
  writeFileSync(join(folder, "book", "publication.yaml"), "style: book\ntrim: A5\n");
  const ours = measure("printery", join(folder, "out/book/book.pdf"), [
    process.execPath,
    "--import",
    `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`,
    command,
    "render",
    join(folder, "book"),
    "--to",
    "pdf",
    "--out",
    join(folder, "out"),
    // A book of so many copies is larger and takes longer than others do; what its process prints is let through.
    ...["--debug", "--limit", "file=100MB", "--limit", "seconds=3600"],
  ]);
  for (const [name, most] of Object.entries(wanted)) {
    if (ours[name] <= most) continue;
    console.log(`MISSED: ${name} ${ours[name].toFixed(3)}, ${most} at most`);
    process.exitCode = 1;
  }
  const typst = writeTypst();
  if (typst === undefined)
    console.log("Typst is not installed (pip install typst pypandoc_binary)");
  else {
    const theirs = measure("Typst", typst.pdf, ["python3", typst.script]);
    if (ours.rivers > theirs.rivers) {
      console.log(`MISSED: rivers ${ours.rivers}, ${theirs.rivers} at most`);
      process.exitCode = 1;
    }
    console.log(
      `CPU ${(ours.cpu / theirs.cpu).toFixed(2)} ×, bytes ${(ours.bytes / theirs.bytes).toFixed(2)} × Typst's`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Runs `program`, which writes `pdf`, and tells what it cost and how the pages look. */
function measure(name, pdf, program) {
  // The shell's `times` ends with the CPU of what it ran.
  const script = `"$@" >/dev/null && times`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", script, "bash", ...program], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  const memory = Math.max(...[...stderr.matchAll(/^memory ([\d.]+)$/gm)].map(([, most]) => +most));
  const cpu = [...(stdout.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  const found = { cpu, memory, bytes: statSync(pdf).size, ...look(pagesOf(pdf)) };
  console.log(
    `${name}:`,
    Object.entries(found)
      .map(([key, value]) => `${key} ${+value.toFixed(3)}`)
      .join(", "),
  );
  return found;
}

/** The lines of each page, from the top: their words with their boxes. */
function pagesOf(pdf) {
  const { stdout } = spawnSync("pdftotext", ["-bbox", pdf, "-"], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  return stdout
    .split("<page ")
    .slice(1)
    .map((page) => {
      const lines = [];
      for (const [, left, top, right, bottom, text] of page.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
      )) {
        const word = { left: +left, right: +right, height: +bottom - +top, text };
        const middle = (+top + +bottom) / 2;
        const line = lines.find((each) => Math.abs(each.middle - middle) < 3.2);
        if (line === undefined) lines.push({ middle, words: [word] });
        else line.words.push(word);
      }
      for (const line of lines) {
        line.words.sort((a, b) => a.left - b.left);
        // A figure of a note is taller than the words around it.
        line.height = Math.min(...line.words.map(({ height }) => Math.round(height * 10) / 10));
        [line.left, line.right] = [line.words[0].left, line.words.at(-1).right];
        line.gaps = line.words.slice(1).map(({ left }, at) => left - line.words[at].right);
        line.text = line.words.map(({ text }) => text).join(" ");
      }
      return lines.sort((a, b) => a.middle - b.middle);
    });
}

/** Statistics of the lines of text: those in the commonest size. */
function look(pages) {
  const size = mostCommon(pages.flat().flatMap(({ height, words }) => words.map(() => height)));
  const isText = ({ height, text }) =>
    Math.abs(height - size) <= 0.25 && !/^\W*[\divxlc]+\W*$/.test(text);
  const text = pages.map((lines) => lines.filter(isText));
  // Left and right pages have their text in different places.
  for (const lines of text) {
    const edge = mostCommon(lines.map(({ right }) => Math.round(right)));
    for (const line of lines) line.short = edge - line.right;
  }
  const isFull = ({ short }) => short < 3;
  const leading = mostCommon(
    text.flatMap((lines) =>
      lines.slice(1).map(({ middle }, at) => Math.round((middle - lines[at].middle) * 10) / 10),
    ),
  );
  // Last lines of paragraphs have the spaces of the font.
  const normal = mostCommon(
    text
      .flat()
      .filter((line) => line.short > 40)
      .flatMap(({ gaps }) => gaps.map((gap) => Math.round(gap * 20) / 20)),
  );
  const set = text.flat().filter((line) => isFull(line) && line.gaps.length > 2);
  const ratios = set.map(
    ({ gaps }) => gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length / normal,
  );
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  const variance = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / ratios.length;
  let [hyphens, ladders, run, widows, orphans, stranded] = [0, 0, 0, 0, 0, 0];
  for (const line of text.flat()) {
    run = isFull(line) && /\p{L}[-\u00ad\u2010]$/u.test(line.text) ? run + 1 : 0;
    if (run > 0) hyphens += 1;
    if (run === 3) ladders += 1;
  }
  for (const [at, lines] of text.entries()) {
    const [first, second] = lines;
    const [last, before] = [lines.at(-1), lines.at(-2)];
    if (first === undefined || last === undefined || lines.length < 3) continue;
    const above = text[at - 1]?.at(-1);
    const left = Math.min(...lines.map((line) => line.left));
    const isApart = (upper, lower) => lower.middle - upper.middle > leading * 1.25;
    // The last line of a paragraph that began on the page before; the first of one that goes on over the page.
    if (
      above !== undefined &&
      isFull(above) &&
      !isFull(first) &&
      first.left < left + 5 &&
      !isApart(first, second)
    )
      widows += 1;
    // A line that ends a sentence may be a whole paragraph, one that ends in a number an entry of the contents.
    const isOpen = isFull(last) && !/(?:[.!?:][”’"')]*|\d)$/.test(last.text);
    if (isOpen && ((!isFull(before) && last.left > left + 5) || isApart(before, last)))
      orphans += 1;
    const lowest = pages[at].filter(({ height }) => height > size * QUOTED).at(-1);
    if (lowest !== undefined && lowest.height > size + 0.8) stranded += 1;
  }
  return {
    pages: pages.length,
    unequal: unequalSpreads(pages, leading),
    gapSpread: Math.sqrt(variance),
    loose: ratios.filter((ratio) => ratio > 1.5).length / ratios.length,
    hyphens: hyphens / set.length,
    ladders,
    widows,
    orphans,
    stranded,
    rivers: riversIn(text, normal),
  };
}

/** Channels of white that run through lines of text. */
function riversIn(pages, normal) {
  let rivers = 0;
  for (const lines of pages) {
    let above = [];
    for (const { words } of lines) {
      above = words.slice(1).map(({ left }, at) => {
        const right = words[at].right;
        const lengths = above
          .filter((gap) => Math.min(left, gap.to) - Math.max(right, gap.from) > OVERLAP * normal)
          .map(({ length }) => length);
        const length = Math.max(0, ...lengths) + 1;
        if (length === RIVER) rivers += 1;
        return { from: right, to: left, length };
      });
    }
  }
  return rivers;
}

/** The share of spreads within a chapter whose pages end at different heights. */
function unequalSpreads(pages, leading) {
  const isFolio = ({ text }) => /^\W*[\divxlc]+\W*$|\bpage \d+ of \d+$/.test(text);
  const depths = pages.map((lines) => lines.filter((line) => !isFolio(line)).at(-1)?.middle);
  const tops = pages.map(([line]) => line?.middle);
  const top = mostCommon(tops.flatMap((each) => each ?? []).map(Math.round));
  // A chapter ends before a blank page, or one that begins lower than others.
  const isLast = (at) => tops[at + 1] === undefined || tops[at + 1] > top + leading * 2;
  let [spreads, unequal] = [0, 0];
  for (let verso = 1; verso + 1 < depths.length; verso += 2) {
    const [left, right] = [depths[verso], depths[verso + 1]];
    if (left === undefined || isLast(verso) || isLast(verso + 1)) continue;
    spreads += 1;
    // The last line of a note stands a little higher or lower than one of the text.
    if (Math.abs(left - right) > leading * 0.75) unequal += 1;
  }
  return unequal / spreads;
}

function mostCommon(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** A script that has Typst set the same text in the same face, size and measure; nothing where it is not installed. */
function writeTypst() {
  const script = join(folder, "peer.py");
  const pdf = join(folder, "typst.pdf");
  const fonts = dirname(dirname(fontFile({ face: "EB Garamond", weight: 400, italic: false })));
  const head = `#set page(paper: "a5", margin: (inside: 51pt, outside: 62pt, top: 57pt, bottom: 76pt))
#set text(font: "EB Garamond", size: 11pt, lang: "en", region: "GB", hyphenate: true)
#set par(justify: true, leading: 0.42em, first-line-indent: 14pt, spacing: 0.42em)
#let horizontalrule = line()
`;
  const [text, whole] = [join(folder, "body.typ"), join(folder, "book.typ")];
  const convert = `import typst, pypandoc, logging; logging.disable(); pypandoc.convert_file(${JSON.stringify(source)}, "typst", format="markdown", outputfile=${JSON.stringify(text)})`;
  if (spawnSync("python3", ["-c", convert]).status !== 0) return undefined;
  writeFileSync(whole, head + readFileSync(text, "utf8"));
  const [from, to, paths] = [whole, pdf, [fonts]].map((value) => JSON.stringify(value));
  writeFileSync(
    script,
    `import resource, sys, typst
typst.compile(${from}, output=${to}, font_paths=${paths})
print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, file=sys.stderr)`,
  );
  return { script, pdf };
}
