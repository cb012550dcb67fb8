// Compares the pages of content/specimen, in every house style and for a press, with the approved ones in docs/proofs, so that a
// change of setting that nobody meant is seen. What differs is named, and shown in .work/proofs beside what was approved.
// Usage: pnpm proofs [--approve]
//
// pdftoppm draws the pages (poppler; its versions differ a little), qpdf and pdftocairo help to prove that the eye can see.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { styles } from "../packages/design/dist/index.js";
import { beside, differences, kept, resized } from "./same-page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const approvals = join(root, "docs/proofs");
const shown = join(root, ".work/proofs");
const work = mkdtempSync(join(tmpdir(), "printery-proofs-"));
const RESOLUTION = 80;
/** What qpdf writes before a page. */
const CONTENTS = "%% Contents for page ";

try {
  const papers = renderSpecimens();
  await proveEye(papers.get("book"));
  const now = new Map([...papers].flatMap(([name, paper]) => picturesOf(name, paper)));
  process.exitCode = process.argv.includes("--approve") ? await approve(now) : await compare(now);
} finally {
  rmSync(work, { recursive: true });
}

/**
 * PDFs by the names of their proofs: the specimen in every style, one of them as a press gets it, and so its first text by itself in
 * the style whose articles open with a band that bleeds.
 */
function renderSpecimens() {
  const content = join(root, "content/specimen");
  const names = Object.keys(styles);
  for (const style of names) {
    cpSync(content, join(work, style), { recursive: true });
    const said = readFileSync(join(content, "publication.yaml"), "utf8");
    writeFileSync(join(work, style, "publication.yaml"), `${said}style: ${style}\n`);
  }
  const page = join(work, "page");
  cpSync(content, page, { recursive: true, filter: (path) => !/\/0[2-9]|\.yaml$/.test(path) });
  writeFileSync(join(page, "publication.yaml"), "style: briefing\n");
  const bin = join(root, "apps/printery/bin/printery.js");
  const folders = [...names.map((style) => join(work, style)), page];
  const options = ["--to", "pdf", "--out", join(work, "out")];
  execFileSync(process.execPath, [bin, "render", ...folders, ...options], { stdio: "ignore" });
  const paper = (style, ending) => join(work, "out", style, `${style}${ending}`);
  return new Map([
    ...names.map((style) => [style, paper(style, ".pdf")]),
    ["book-print", paper("book", ".print.pdf")],
    ["page-print", paper("page", ".print.pdf")],
  ]);
}

/** Pictures of the pages of `paper`, by the names of their files. */
function picturesOf(name, paper) {
  const folder = mkdtempSync(join(work, "pages-"));
  execFileSync("pdftoppm", ["-r", String(RESOLUTION), "-gray", "-png", paper, join(folder, name)]);
  return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]);
}

async function approve(now) {
  rmSync(approvals, { recursive: true, force: true });
  mkdirSync(approvals, { recursive: true });
  for (const [file, picture] of now) writeFileSync(join(approvals, file), await kept(picture));
  console.log(`proofs: ${now.size} pages approved`);
  return 0;
}

async function compare(now) {
  rmSync(shown, { recursive: true, force: true });
  const approved = new Set(existsSync(approvals) ? readdirSync(approvals) : []);
  const gone = [...approved].filter((file) => !now.has(file));
  for (const file of gone) console.log(`FAIL ${file}: this page is no longer there`);
  let failures = gone.length;
  for (const [file, picture] of now) {
    const before = approved.has(file) ? readFileSync(join(approvals, file)) : undefined;
    const places = before && (await differences(before, picture));
    if (places?.length === 0) continue;
    failures += 1;
    mkdirSync(shown, { recursive: true });
    writeFileSync(join(shown, file), await beside(before, picture, places ?? []));
    const what =
      before === undefined
        ? "this page is new"
        : places === undefined
          ? "its size is another"
          : `${places.length} places differ`;
    console.log(`FAIL ${file}: ${what}; see .work/proofs/${file}`);
  }
  console.log(`proofs: ${now.size} pages compared, ${failures} differ`);
  if (failures > 0)
    console.log("Look at them; if they are as they should be: pnpm proofs --approve");
  return failures === 0 ? 0 : 1;
}

/** The eye sees a line that was moved by two points and one set half a point larger, and minds no other renderer. */
async function proveEye(paper) {
  const options = ["--qdf", "--object-streams=disable", paper, "-"];
  const text = execFileSync("qpdf", options, { maxBuffer: 1 << 28 }).toString("latin1");
  const page = fullestPage(text);
  const draw = (file, program = "pdftoppm", dpi = RESOLUTION) => {
    const one = ["-f", page, "-l", page, "-r", String(dpi), "-gray", "-png", "-singlefile"];
    execFileSync(program, [...one, file, join(work, "eye")], { stdio: "ignore" });
    return readFileSync(join(work, "eye.png"));
  };
  const spoilt = (find, change) => {
    const file = join(work, "spoilt.pdf");
    writeFileSync(file, changed(text, page, find, change), "latin1");
    return draw(file);
  };
  const plain = draw(paper);
  const down = (_, x, y) => `1 0 0 -1 ${x} ${Number(y) + 2} Tm`;
  const larger = (_, font, size) => `/${font} ${Number(size) + 0.5} Tf`;
  const cases = [
    ["a line moved by two points", spoilt(/1 0 0 -1 (\S+) (\S+) Tm/g, down), true],
    ["lines half a point larger", spoilt(/\/(F\d+) (\S+) Tf/g, larger), true],
    ["the same page by cairo", draw(paper, "pdftocairo"), false],
    [
      "the same, drawn larger",
      await resized(draw(paper, "pdftoppm", 2 * RESOLUTION), plain),
      false,
    ],
    ["the page as it is kept", await kept(plain), false],
  ];
  for (const [what, picture, isSeen] of cases) {
    const places = await differences(plain, picture);
    if ((places?.length ?? 1) > 0 !== isSeen) {
      throw new Error(`Expected ${what}, page ${page}, to ${isSeen ? "be seen" : "pass"}`);
    }
  }
}

/** The number of the page with the most lines, in a PDF that qpdf has laid open. */
function fullestPage(text) {
  const pages = text.split(CONTENTS).slice(1);
  const lines = pages.map(
    (content) => content.slice(0, content.indexOf("endstream")).split(" Tm\n").length,
  );
  const fullest = pages[lines.indexOf(Math.max(...lines))];
  return String(Number.parseInt(fullest, 10));
}

/** `text` with what `find` finds on the page changed, once: where most is written until it is found again. */
function changed(text, page, find, change) {
  const start = text.indexOf(`${CONTENTS}${page}\n`);
  const end = text.indexOf("endstream", start);
  const found = [...text.slice(start, end).matchAll(find)];
  const reach = (at) => (found[at + 1]?.index ?? end - start) - found[at].index;
  const longest = found.reduce((best, _, at) => (reach(at) > reach(best) ? at : best), 0);
  const at = start + found[longest].index;
  return text.slice(0, at) + change(...found[longest]) + text.slice(at + found[longest][0].length);
}
