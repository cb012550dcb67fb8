// What programs make of texts without marks, for scripts/bench-peers.mjs: the samples of content/the-corn-hall-clock as they came, and what a
// person finds in them.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const SAMPLES = "content/the-corn-hall-clock";

/** Headings, title included, by sample. */
const HEADINGS = {
  "04-the-clock-goes-again.txt": [
    "Aldersby's clock goes again, and the town stands still for it",
    '"A very dear hobby"',
    "Winders wanted",
  ],
  "05-condition-report.txt": [
    "The Condition of the Turret Clock",
    "1 Introduction",
    "1.1 What was asked",
    "1.2 What was done",
    "1.2.1 What could not be seen",
    "2 The movement",
    "2.1 The frame",
    "2.2 The going train",
    "2.2.1 The escapement",
    "2.3 The striking train",
    "3 Why the clock stopped",
    "4 Recommendations",
  ],
  "07-a-year-of-errors.txt": ["A Year of Errors", "What it shows", "What things are worth"],
  "08-the-pendulum-and-the-weather.txt": ["The Pendulum and the Weather", "What we measured"],
};
/** Lines of the page around a text, by sample: menus, links to share, running heads with their page numbers. */
const AROUND = {
  "04-the-clock-goes-again.txt": [
    "Skip to main content",
    "Accept all cookies",
    "Manage preferences",
    "Share on Facebook",
    "Email this article",
    "Log in to comment",
    "Your email address",
    "Advertise with us",
    "Terms and conditions",
    "Cookie policy",
  ],
  "08-the-pendulum-and-the-weather.txt": [
    "113 Proceedings of the Aldersby Field Club",
    "112 The Pendulum and the Weather",
  ],
};
/** Words that an end of line or of page divides, by sample, whole. */
const DIVIDED = {
  "08-the-pendulum-and-the-weather.txt": [
    "combination",
    "unprotected",
    "compared each",
    "distinguished",
  ],
};
const NOTES = { "06-when-noon-was-local.txt": 6 };
const TABLES = { "07-a-year-of-errors.txt": 2 };
/** In windows-1252, in UTF-16, and in UTF-8 that was misread once and saved so; a word of each. */
const ENCODED = {
  "01-what-a-public-clock-is-for.txt": "€",
  "02-minutes.txt": "Małgorzata",
  "03-the-watchmaker.txt": "Béguelin",
};

/** For each question how many there are, and how many each program gets right. */
export function readings({ command, pandoc, npm, work }) {
  const programs = {
    printery: (path) => ours(command, path, work),
    pandoc: (path) => outputOf(pandoc, ["-f", "markdown", "-t", "html", path]),
    "markdown-it": (path) =>
      outputOf(process.execPath, ["-e", MARKDOWN_IT, join(npm, "markdown-it"), path]),
  };
  const names = new Set(
    Object.keys({ ...HEADINGS, ...AROUND, ...DIVIDED, ...NOTES, ...TABLES, ...ENCODED }),
  );
  const pages = Object.fromEntries(
    Object.entries(programs).map(([program, read]) => [
      program,
      new Map([...names].map((name) => [name, read(join(SAMPLES, name))])),
    ]),
  );
  const row = (what, sample, count) => ({
    what,
    there: Object.values(sample)
      .flat()
      .reduce((sum, each) => sum + (Number(each) || 1), 0),
    found: Object.fromEntries(
      Object.entries(pages).map(([program, made]) => [
        program,
        Object.entries(sample).reduce(
          (sum, [name, wanted]) => sum + count(made.get(name) ?? "", wanted),
          0,
        ),
      ]),
    ),
  });
  return [
    row("headings known as such", HEADINGS, (html, wanted) => {
      const found = headingsIn(html);
      return wanted.filter((each) => found.has(plain(each))).length;
    }),
    row("lines of the page around left out", AROUND, (html, lines) => {
      const text = textIn(html);
      return text === "" ? 0 : lines.filter((line) => !text.includes(plain(line))).length;
    }),
    row("divided words made whole", DIVIDED, (html, words) => {
      const text = textIn(html);
      return words.filter((word) => text.includes(plain(word))).length;
    }),
    row("notes tied to their references", NOTES, (html, most) =>
      Math.min(most, html.match(/role="doc-noteref"/g)?.length ?? 0),
    ),
    row("tables", TABLES, (html, most) => Math.min(most, html.match(/<table/g)?.length ?? 0)),
    row("encodings read", ENCODED, (html, word) => (html.includes(word) ? 1 : 0)),
  ];
}

const MARKDOWN_IT = `
const [library, path] = process.argv.slice(1);
const MarkdownIt = require(library);
process.stdout.write(MarkdownIt({ linkify: true }).render(require("node:fs").readFileSync(path, "utf8")));`;

/** The running text of the page that printery makes of a text, its title and notes included. */
function ours(command, path, work) {
  const [node, ...argv] = command;
  const folder = join(work, "readings");
  const name = basename(path);
  mkdirSync(folder, { recursive: true });
  copyFileSync(path, join(folder, name));
  spawnSync(node, [
    ...argv,
    "render",
    join(folder, name),
    "--to",
    "html",
    "--out",
    join(folder, "out"),
  ]);
  const page = readFileSync(join(folder, "out", basename(name, ".txt"), "index.html"), "utf8");
  return /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? "";
}

/** Nothing where the program refuses the text. */
function outputOf(program, argv) {
  const { stdout, status } = spawnSync(program, argv, { encoding: "utf8" });
  return status === 0 ? stdout : "";
}

function headingsIn(html) {
  return new Set(
    [...html.matchAll(/<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/g)].map(([, text]) => plain(text)),
  );
}

function textIn(html) {
  return plain(html);
}

/** `html` as words, with the marks of a typewriter. */
function plain(html) {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:quot|#34|#x22);/g, '"')
    .replace(/&(?:#39|#x27|apos);/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00ad\u2060]/g, "")
    .replace(/[\s\u00a0#]+/g, " ")
    .trim();
}
