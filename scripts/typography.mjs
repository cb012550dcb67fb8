// Holds the typography of English texts against Standard Ebooks' `typogrify`, and against texts that were set well. Usage:
//   node scripts/typography.mjs <folder or text>… [--all]
// For each text: setting it again changes nothing; `se typogrify` changes nothing but what is listed below, each with its reason; and
// where a text has turned marks, how many of them come back after they were made those of a typewriter. SE names the command; `--all`
// prints every difference. Any difference that is not listed fails, and so does less than 99.8 % of the marks.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importSource } from "./source.mjs";

/**
 * What typogrify does and we do not, as a pattern that makes both alike: it holds for whole books, which an editor reads behind it.
 * docs/typography.md has the same list.
 */
const documented = [
  [
    "fractions that the faces have no sign for, and numbers with a stroke",
    /[⁰¹²³⁴-⁹]+⁄[₀-₉]+|\d+\/\d+|[⅐⅑⅒⅕⅖⅗⅘⅙⅚]/g,
    "/",
  ],
  [
    "dots that lead to a page",
    /[\s\u2060\u200a]*[.…](?:[\s\u2060\u200a]*[.…])+[\s\u2060\u200a]*/g,
    "…",
  ],
  ["the point of a word that is shortened, before an ellipsis", /\.(?=[\u2060\u200a]*…)/g, ""],
  ["dashes after a space, as options of programs have", / --?(?=\p{Ll})/gu, "—"],
  [
    "a dash keeps the space around it, and the comma before it",
    /[,\s\u2060]*(?:[–—⸺⸻‒]|--)[\s\u2060]*/g,
    "—",
  ],
  ["hyphens in dates, telephone numbers and names", /(?<=\d)[-—](?=\d|\W)|(?<=\W)[-−](?=\d)/g, "-"],
  [
    "points and spaces of abbreviations",
    /\b(Mr|Mr?s|Drs?|Profs?|Lieut|Fr|Lt|Capt|Pvt|Esq|Mt|St|MM|Mmes?|Mlles?|Hon|Messrs|Mon|BC|AD|[ie]\.[eg]|Ph)\b\.?\s?/gi,
    "$1",
  ],
  [
    "spelling of abbreviations",
    /OK(?:\.”)?(?= \p{Lu})|\b(?:O\.K|B\.\s?C|A\.\s?D|Ph\. ?D|PhD|P\.? ?S|c\/o)\b\.?|℅|(?<![\p{L}])[L£](?=\d)/gu,
    "∗",
  ],
  ["no-break spaces between words and numbers", /[\u00a0\u200a]| (?= )/g, " "],
  ["marks that nothing tells the sides of", /^["“'‘’”]$/, "“"],
];

const INLINE = {
  text: ({ value }) =>
    value
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll("\n", " "),
  emphasis: (node) => `<em>${inside(node)}</em>`,
  strong: (node) => `<strong>${inside(node)}</strong>`,
  delete: inside,
  link: inside,
  foreign: (node) => `<i>${inside(node)}</i>`,
  ruby: inside,
  indexTerm: inside,
  break: () => "<br/>",
  image: () => "",
  inlineCode: () => "<code>code</code>",
  inlineMath: () => "<code>code</code>",
  footnoteReference: () => '<a epub:type="noteref">1</a>',
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: "boolean" } },
});
if (positionals.length === 0) throw new Error("Expected texts");
const paths = positionals.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true })
        .filter((name) => /\.(?:txt|md)$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path],
);
const { parse } = await importSource("packages/parser/src/index.ts");
const { setTypography } = await importSource("packages/publication/src/index.ts");
const { walk } = await importSource("packages/document/src/index.ts");

const counts = { texts: 0, blocks: 0, changed: 0, again: 0 };
const kinds = new Map(documented.map(([name]) => [name, 0]));
const marks = { right: 0, wrong: 0, apart: 0 };
const pages = [];
for (const path of paths) {
  const { document } = await parse(readFileSync(path), { path });
  if (!/^en\b/.test(document?.metadata.lang ?? "")) continue;
  const options = { lang: document.metadata.lang };
  const set = setTypography(document.children, options);
  const again = JSON.stringify(setTypography(set, options)) !== JSON.stringify(set);
  if (again) console.log(`FAIL ${path}: setting it again changes it`);
  counts.again += again ? 1 : 0;
  counts.texts += 1;
  pages.push(linesOf(set));
  compare(document.children, options, path);
}

const folder = mkdtempSync(join(tmpdir(), "printery-typography-"));
for (const [at, lines] of pages.entries())
  writeFileSync(join(folder, `${at}.xhtml`), pageOf(lines));
const { status, stderr } = spawnSync(process.env.SE ?? "se", ["typogrify", folder], {
  encoding: "utf8",
});
if (status !== 0) throw new Error(`se typogrify: ${stderr}`);
const unlisted = [];
for (const [at, lines] of pages.entries()) {
  const theirs = bodyOf(readFileSync(join(folder, `${at}.xhtml`), "utf8"));
  for (const [nth, ours] of lines.entries()) {
    counts.blocks += 1;
    if (ours !== theirs[nth]) tell(ours, theirs[nth] ?? "");
  }
}
rmSync(folder, { recursive: true });

for (const line of unlisted.slice(0, options.all ? undefined : 20)) console.log(line);
for (const [name, count] of kinds) console.log(`${String(count).padStart(7)}  ${name}`);
const share = marks.right / (marks.right + marks.wrong || 1);
console.log(
  `typography: ${counts.texts} texts, ${counts.blocks} blocks; set again, ${counts.again} texts change; typogrify changes ${counts.changed} blocks, ` +
    `${unlisted.length} of them otherwise than listed; of ${marks.right + marks.wrong} marks ${(100 * share).toFixed(2)} % come back (${marks.apart} blocks not compared)`,
);
process.exitCode =
  counts.again + unlisted.length === 0 && (share >= 0.998 || marks.right + marks.wrong === 0)
    ? 0
    : 1;

/** Notes by which of the listed kinds `theirs` differs from `ours`, or that it does otherwise. */
function tell(ours, theirs) {
  counts.changed += 1;
  const alike = (text, but) =>
    documented.reduce(
      (rest, [name, pattern, by]) => (name === but ? rest : rest.replace(pattern, by)),
      text,
    );
  if (alike(ours) !== alike(theirs)) {
    unlisted.push(
      `- ${shown(differing(alike(ours), alike(theirs)))}\n+ ${shown(differing(alike(theirs), alike(ours)))}`,
    );
    return;
  }
  for (const [name] of documented) {
    if (alike(ours, name) !== alike(theirs, name)) kinds.set(name, kinds.get(name) + 1);
  }
}

/** The part of `text` that is not in `other`, with what stands around. */
function differing(text, other) {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return text.slice(Math.max(0, at - 40), at + 40);
}

function shown(text) {
  return text.replace(
    /[\u00a0\u2060\u200a\u202f]/g,
    (space) => `{${space.charCodeAt(0).toString(16)}}`,
  );
}

/** Makes the marks of `nodes` those of a typewriter, sets them, and counts those that come back. */
function compare(nodes, options, path) {
  const wanted = textsOf(nodes);
  if (!/[“”]/.test(wanted.join(""))) return;
  const typed = JSON.parse(JSON.stringify(nodes), (key, value) =>
    key === "value" && typeof value === "string" ? flattened(value) : value,
  );
  const made = textsOf(setTypography(typed, options));
  for (const [at, text] of wanted.entries()) {
    const want = bare(text);
    const have = bare(made[at] ?? "");
    // A text that has straight marks itself says nothing of them.
    if (/["'`]|--|\.\.\./.test(text)) continue;
    if (want.length !== have.length) {
      marks.apart += 1;
      if (options.all) console.log(`apart ${shown(text)}`);
      continue;
    }
    for (let index = 0; index < want.length; index += 1) {
      if (!/[“”‘’—…]/.test(want[index])) continue;
      const isRight = want[index] === have[index];
      marks[isRight ? "right" : "wrong"] += 1;
      if (!isRight)
        console.log(
          `${path}: ${want.slice(Math.max(0, index - 20), index + 12)} → ${have.slice(Math.max(0, index - 20), index + 12)}`,
        );
    }
  }
}

function textsOf(nodes) {
  return [...walk(nodes)].flatMap((node) => (node.type === "text" ? [node.value] : []));
}

function flattened(text) {
  return text
    .replaceAll(/[\u2060\u200a]/g, "")
    .replaceAll("\u00a0", " ")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll("—", "--")
    .replaceAll("…", "...");
}

/** Without space, in which each has as many characters as the other. */
function bare(text) {
  return text.replaceAll(/[\s\u2060\u200a]/g, "");
}

/** Each block as one line of markup. */
function linesOf(nodes) {
  const lines = [];
  for (const node of walk(nodes)) {
    if (!("children" in node) || node.type === "verse") continue;
    const [first] = node.children;
    if (first === undefined || !INLINE[first.type] || INLINE[node.type]) continue;
    lines.push(node.children.map(markup).join(""));
  }
  // It reads < and & as they are spelt, and what begins with them again.
  return lines.filter((line) => !/&(?:lt|gt);|&amp;[#\w]+;/.test(line));
}

function markup(node) {
  return INLINE[node.type]?.(node) ?? "";
}

function inside({ children }) {
  return children.map(markup).join("");
}

function pageOf(lines) {
  const body = lines.map((line) => `<p>${line}</p>`).join("\n");
  return `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en-US">\n<head><title>Text</title></head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function bodyOf(page) {
  return page
    .slice(page.indexOf("<body>\n") + 7, page.indexOf("\n</body>"))
    .split("\n")
    .map((line) => line.replace(/^<p>|<\/p>$/g, ""));
}
