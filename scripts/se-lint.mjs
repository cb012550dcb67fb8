// Holds e-books against the rules of Standard Ebooks for structure, style sheets and typography (`se lint`, the rules c-, t-, x-
// and y-), laid out as its projects are. What is found and not allowed below, each with the reason, fails.
// Usage: node scripts/se-lint.mjs <book.epub or folder>…     SE names the command.
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

const fromEpub = createRequire(new URL("../packages/epub/package.json", import.meta.url));
const { strFromU8, strToU8, unzipSync } = fromEpub("fflate");

/** Rules that do not hold here. */
const allowed = {
  "c-002": "one style sheet serves every book of a house style",
  "c-008": "one style sheet serves every book of a house style",
  "c-009": "the sizes of a house style and the order of its pages are written one after the other",
  "c-012": "pages without a heading are sunk by a share of the screen, which old devices know",
  "c-013": "space is in lines of the house style",
  "c-016": "formulas are aligned from the left in every language",
  "c-026": "figures of tables are tabular by a rule for all tables",
  "c-027": "captions and notes are smaller in the house style, and the reader's size scales them",
  "t-001": "programs keep their spaces",
  "t-002": "British punctuation stands outside quotation marks",
  "t-010": "a measure with a decimal point is no time",
  "t-020": "a reference stands where its author put it",
  "t-021": "a unit stays with its number, and no element says that it is short",
  "t-026": "the words are the author's",
  "t-028": "a text about quotation marks shows them by themselves",
  "t-029": "a name with a small letter has it behind a full stop, too",
  "t-037": "a text about quotation marks shows them by themselves",
  "t-041": "French sets a space before its marks, and contents list what it calls a text",
  "t-057": "an address or an identifier is a paragraph of the imprint",
  "x-002":
    "languages are tagged as BCP 47 writes them, and ids that we make begin with a capital, as no heading's does",
  "x-005": "drawings are the author's",
  "x-011": "formulas say themselves in TeX, which writes indices so",
  "x-013": "the classes of sections are for a publisher's own style sheet",
  "x-017": "ids are those of a file, as links name them with it",
  "x-018": "headings and terms have ids that links from elsewhere may name",
  "x-021": "figures have ids where a list or a link leads to them",
  // All of these.
  y: "the words are the author's",
};
const books = process.argv.slice(2).flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true })
        .filter((name) => name.endsWith(".epub"))
        .sort()
        .map((name) => join(path, name))
    : [path],
);
if (books.length === 0) throw new Error("Expected e-books");
const counts = { passed: 0, failed: 0 };
for (const book of books) lint(book);
console.log(`se lint: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function lint(book) {
  const folder = mkdtempSync(join(tmpdir(), "printery-se-"));
  layOut(book, folder);
  // Its table is as wide as it likes only where it is told so.
  const env = { ...process.env, COLUMNS: "400", NO_COLOR: "1" };
  const { stdout, stderr, error } = spawnSync(process.env.SE ?? "se", ["lint", folder], {
    encoding: "utf8",
    env,
  });
  const rows = [...`${stdout}`.matchAll(/│ ([a-z]-\d{3}) │ [^│]+│ ([^│]+)│ ([^│]+)│/g)].map(
    ([, rule, file, says]) => ({ rule, says: `${rule} ${file.trim()}: ${says.trim()}` }),
  );
  rmSync(folder, { recursive: true });
  // It finds something in every book that is none of theirs: nothing found means that it did not run.
  const faults = rows.length === 0 ? [`nothing was read: ${error ?? stdout + stderr}`] : [];
  for (const { rule, says } of rows) {
    if (!/^[ctxy]/.test(rule)) continue;
    if (!(rule in allowed) && !(rule[0] in allowed)) faults.push(says);
  }
  counts[faults.length === 0 ? "passed" : "failed"] += 1;
  console.log(`${faults.length === 0 ? "ok  " : "FAIL"} se lint ${basename(book)}`);
  for (const fault of faults) console.log(`     ${fault}`);
}

/** The files of `book` where a project of Standard Ebooks has them: pages in `text/`, beside the package document. */
function layOut(book, folder) {
  const write = (path, bytes) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(book)))) {
    const name = path.replace(/^OEBPS\//, "");
    if (path === "META-INF/container.xml") {
      write("src/META-INF/container.xml", strFromU8(bytes).replace("OEBPS/", "epub/"));
    } else if (name === "content.opf") {
      write(
        "src/epub/content.opf",
        strFromU8(bytes).replaceAll(/href="(?!toc\.)([^"/]+\.xhtml)/g, 'href="text/$1'),
      );
    } else if (name === "style.css") {
      for (const place of ["css/local.css", "text/style.css", "style.css"])
        write(`src/epub/${place}`, bytes);
    } else if (name.endsWith(".xhtml") && name !== "toc.xhtml") {
      write(`src/epub/text/${name}`, bytes);
    } else if (name !== "mimetype") {
      write(`src/epub/${name}`, bytes);
    }
  }
  write("LICENSE.md", strToU8(""));
  spawnSync("git", ["init", "--quiet"], { cwd: folder });
}
