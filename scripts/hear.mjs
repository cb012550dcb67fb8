// Sets texts in every house style, and holds what a screen reader gets from each PDF, its structure tree read by poppler and
// its bookmarks by pdf.js, against the publication: every word in the order of the text and nothing that runs along with the
// pages, every heading with its level, lists, tables, pictures with what they show, notes, languages. In the style of the
// publication the same is asked of its pages and its e-book, so that all three say the same. The publication of
// every node, with which the renderers are tested, comes first.
// Usage: node scripts/hear.mjs [--own] <text or folder>…; with --own in the style of each publication alone, and nothing else.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { elementsIn, readPages, readPdf, readTree, textIn } from "./heard.mjs";

const dist = (name) => import(new URL(`../packages/${name}/dist/index.js`, import.meta.url).href);
const [{ styles }, { openModel, walk }, { parseStage }, { composeStage, readPublication }] =
  await Promise.all(["design", "document", "parser", "publication"].map(dist));
const [{ renderPdf }, { renderHtml }, { renderEpub }] = await Promise.all(
  ["pdf", "html", "epub"].map(dist),
);
const fromEpub = createRequire(new URL("../packages/epub/package.json", import.meta.url));
const { strFromU8, unzipSync } = fromEpub("fflate");
const { specimen, specimenImages } = await import(
  new URL("../packages/testing/dist/specimen.js", import.meta.url).href
);
/** Share of the words that must be heard, and words besides for each section: labels, dates and headings of ours. */
const RECALL = 0.999;
const MOST_ADDED = 16;
/** Words that a link to another place of a book has behind it in print: “page 12”. */
const CITED = 2;
/** Nodes inside a line. */
const PHRASES = ["emphasis", "strong", "delete", "link", "foreign", "indexTerm"];
const ALONE =
  "[\\p{Script=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Thai}\\p{Script=Hangul}\\p{Script=Hebrew}\\p{Script=Arabic}]";
const WORD = new RegExp(`${ALONE}|(?:(?!${ALONE})[\\p{L}\\p{N}])+`, "gu");
/** The words between which a passage that was missed is looked for. */
const WINDOW = 400;

const { positionals: paths, values } = parseArgs({
  allowPositionals: true,
  options: { own: { type: "boolean", default: false } },
});
const folder = mkdtempSync(join(tmpdir(), "printery-hear-"));
const counts = { passed: 0, failed: 0 };
try {
  for (const style of Object.keys(styles)) {
    for (const kind of values.own ? [] : ["article", "book"]) {
      await hear(specimen(kind, style), specimenImages());
      await read(specimen(kind, style), specimenImages());
    }
    for (const path of paths) {
      const { publication, assets } = await compose(resolve(path));
      if (values.own && style !== publication.style) continue;
      const trim = styles[style].trim;
      await hear({ ...publication, style, trim, sources: [], offprints: false }, assets);
      if (style === publication.style) await read(publication, assets);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`heard: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

/** How many links of `section` lead to a place of its own book. */
function linksIn({ front, children, back, notes }) {
  return [...walk([...front, ...children, ...back, ...notes])].filter(
    ({ type, url }) => type === "link" && !URL.canParse(url),
  ).length;
}

/** The publication that `printery render` would make of `path`, and its images. */
async function compose(path) {
  const root = dirname(path);
  const names = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true }).map((name) => join(basename(path), name))
    : readdirSync(root).filter((name) => [basename(path), sidecar(path)].includes(name));
  const files = new Map(
    names
      .filter((name) => statSync(join(root, name)).isFile())
      .map((name) => [name.split("\\").join("/"), readFileSync(join(root, name))]),
  );
  const parsed = await parseStage("text", files);
  const composed = await composeStage()("text", new Map([...parsed.files, ...files]));
  const { "publication.json": json, ...assets } = Object.fromEntries(composed.files);
  if (json === undefined) throw new Error(`Expected a publication in ${path}`);
  const publication = readPublication(openModel(json).json);
  const id = basename(path).replace(/\.\w+$/, "");
  return { publication: { ...publication, id }, assets: new Map(Object.entries(assets)) };
}

function sidecar(path) {
  return basename(path).replace(/\.\w+$/, ".yaml");
}

/** The PDF. */
async function hear(publication, assets) {
  const { id } = publication;
  const { files } = await renderPdf(publication, assets);
  const bytes = files.get(`${id}.pdf`);
  const file = join(folder, `${id}.pdf`);
  writeFileSync(file, bytes);
  const { outline, alts, langs } = await readPdf(bytes);
  judge("PDF", publication, readTree(file), [
    ...missing("bookmark", bookmarksOf(publication), outline),
    ...missing("text for a picture", altsOf(publication), alts),
    ...absent("text for a formula", formulasOf(publication.sections), alts),
    ...missing("language", langsOf(publication), langs),
  ]);
}

/** The pages and the e-book. */
async function read(publication, assets) {
  const { id, kind, sections } = publication;
  const { files: pages } = await renderHtml(publication, assets);
  const text = (bytes) => Buffer.from(bytes).toString("utf8");
  const names =
    kind === "article" ? ["index.html"] : sections.map((section) => `${section.id}.html`);
  // Notes stand before what ends the text.
  const ended = { ...publication, notes: "end" };
  judge("HTML", ended, readPages(names.map((name) => text(pages.get(name)))));
  const { files: books } = await renderEpub(publication, assets);
  const entries = unzipSync(books.get(`${id}.epub`));
  const opf = strFromU8(entries["OEBPS/content.opf"]);
  const spine = [...opf.matchAll(/<itemref idref="page-([^"]+)"/g)];
  const read = spine.map(([, name]) => strFromU8(entries[`OEBPS/${name}.xhtml`]));
  judge("EPUB", { ...publication, notes: "foot" }, readPages(read));
}

/** Holds what is heard in `tree` against `publication`, and tells what is wrong, with the `faults` found already. */
function judge(format, publication, tree, known = []) {
  const { id, kind, style, sections } = publication;
  const faults = [...known];
  const heard = sectionsIn(tree, publication, format);
  let [words, found] = [0, 0];
  for (const [index, section] of sections.entries()) {
    const sect = heard[index];
    if (sect === undefined) {
      faults.push(`no section “${section.title}”`);
      continue;
    }
    const said = wordsOf(section, publication, format);
    const got = wordsIn(sect);
    const matched = inOrder(said, got);
    words += said.length;
    found += matched;
    const cited = format === "PDF" ? CITED * linksIn(section) : 0;
    if (got.length - matched > MOST_ADDED + cited)
      faults.push(`${got.length - matched} words in “${section.title}” that the text has not`);
    faults.push(...elementFaults(section, sect, silentIn(section, format)));
    // The tree that poppler tells of a PDF has no texts for what is drawn.
    if (format !== "PDF") {
      const alts = [...elementsIn(sect)].map(({ alt }) => alt ?? "");
      faults.push(...absent("text for a formula", formulasOf([section]), alts));
    }
    // Each page of the others begins anew.
    const base = format === "PDF" && kind === "book" ? section.depth : 1;
    faults.push(...headingFaults(section, sect, base));
  }
  const recall = words === 0 ? 1 : found / words;
  if (recall < RECALL) faults.push(`${words - found} of ${words} words missed or out of order`);
  counts[faults.length === 0 ? "passed" : "failed"] += 1;
  const what = `${format} of ${id} as ${kind} in ${style}: ${(recall * 100).toFixed(2)} % of ${words} words`;
  console.log(`${faults.length === 0 ? "ok  " : "FAIL"} ${what}`);
  for (const fault of faults) console.log(`     ${fault}`);
}

/** The elements of the sections, in order, told from those of the front matter by their titles. */
function sectionsIn(tree, { kind, metadata, sections }, format) {
  const sects = [...elementsIn(tree)].filter(({ type }) => type === "Sect");
  let at = 0;
  return sections.map((section) => {
    const title = kind === "article" && format === "PDF" ? metadata.title : section.title;
    while (at < sects.length) {
      const sect = sects[at];
      at += 1;
      const first = [...elementsIn(sect)].find(({ type }) => /^H\d$/.test(type));
      if (first !== undefined && tokens(textIn(first)).join() === tokens(title).join()) return sect;
    }
    return undefined;
  });
}

/** What a reader of `section` must hear, in the order of the text: notes come last, but where they end it. */
function wordsOf(section, publication, format) {
  const { title, subtitle, front, children, back, notes } = section;
  const titles =
    publication.kind === "article" && format === "PDF"
      ? [publication.metadata.title, publication.metadata.subtitle ?? subtitle ?? ""]
      : [title, subtitle ?? ""];
  const last = publication.notes === "end" ? [...notes, ...back] : [...back, ...notes];
  const silent = silentIn(section, format);
  return tokens([...titles, spelt([...front, ...children, ...last], silent)].join(" "));
}

/** The pull quotes that say what the text says anyway, which nobody need hear twice in a PDF; elsewhere one can pass them. */
function silentIn({ children: nodes }, format) {
  if (format !== "PDF") return new Set();
  const apart = (text) =>
    tokens(text)
      .map((word) => ` ${word} `)
      .join("");
  const whole = apart(spelt(nodes));
  const isSaidTwice = (text) => whole.split(apart(text)).length > 2;
  const quotes = [...walk(nodes)].filter(({ type }) => type === "pullquote");
  return new Set(
    quotes.filter((quote) =>
      spelt([quote])
        .split(/…|\.\.\./)
        .filter((part) => tokens(part).length > 0)
        .every(isSaidTwice),
    ),
  );
}

/** The text of `nodes` but for the `silent` ones, blocks and notes' numbers parted from words. */
function spelt(nodes, silent = new Set()) {
  return nodes
    .map((node) => {
      if (silent.has(node)) return " ";
      // It is heard as its alternative text.
      if (isFormula(node)) return " ";
      if ("value" in node) return node.value;
      if (["footnoteReference", "image", "break"].includes(node.type)) return " ";
      const inside = [...(node.caption ?? []), ...(node.children ?? []), ...(node.credit ?? [])];
      if (node.type === "ruby") return `${spelt(inside, silent)} ${node.text} `;
      const isPhrase = PHRASES.includes(node.type);
      return isPhrase ? spelt(inside, silent) : ` ${spelt(inside, silent)} `;
    })
    .join("");
}

/** The words heard in an element, but for the marks of lists and the numbers of notes. */
function wordsIn(element) {
  return tokens(textIn(element, isMark));
}

function isMark({ type, children }) {
  // A term is the label of what it means, and has words.
  if (type === "Lbl") return !/\p{L}{2}/u.test(textIn({ children }));
  return type === "Reference";
}

/**
 * Words, and the characters of scripts whose words a line may end in. Not those from right to left, which poppler gives
 * letter by letter as they are drawn: pdf.js and pdftotext read them in other tests.
 */
function tokens(text) {
  const found = text.normalize("NFKC").replaceAll("\u00ad", "").toLowerCase().match(WORD) ?? [];
  return found.filter((word) => !/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(word));
}

/** How many of `said` stand in `got`, in order. */
function inOrder(said, got) {
  let [at, matched] = [0, 0];
  for (const [index, word] of said.entries()) {
    if (got[at] !== word) {
      const next = said[index + 1];
      const found = got.slice(at, at + WINDOW).findIndex((each, ahead) => {
        return each === word && (next === undefined || got[at + ahead + 1] === next);
      });
      if (found < 0) continue;
      at += found;
    }
    at += 1;
    matched += 1;
  }
  return matched;
}

/** What the elements of a section don't say of its nodes. */
function elementFaults({ front, children, back, notes }, sect, silent) {
  const nodes = [...walk([...front, ...children, ...back, ...notes])];
  const of = (...types) => nodes.filter(({ type }) => types.includes(type)).length;
  const elements = [...elementsIn(sect)];
  const heard = (type) => elements.filter((each) => each.type === type).length;
  const tables = nodes.filter(({ type }) => type === "table");
  const columns = tables
    .map(({ children: rows }) => Math.max(...rows.map((row) => row.children.length)))
    .reduce((sum, count) => sum + count, 0);
  const scoped = elements.filter(
    ({ type, attributes }) => type === "TH" && attributes.includes("/Scope /Column"),
  ).length;
  const pairs = [
    ["lists", of("list", "definitionList"), heard("L")],
    ["quotations", of("blockquote", "epigraph", "pullquote") - silent.size, heard("BlockQuote")],
    ["tables", of("table"), heard("Table")],
    ["rows", of("tableRow"), heard("TR")],
    ["cells that head a column", columns, scoped],
    ["cells that head something", columns, heard("TH")],
    ["notes", notes.length, heard("Note")],
    ["references", of("footnoteReference"), heard("Reference")],
    ["programs", of("code"), heard("Code")],
    ["formulas", nodes.filter(isFormula).length, heard("Formula")],
    ["pictures", of("image"), heard("Figure")],
  ];
  return pairs
    .filter(([, wanted, found]) => wanted !== found)
    .map(([what, wanted, found]) => `${found} ${what}, not ${wanted}`);
}

/** Each heading is one of its level, unless that would skip one on the way down (ISO 14289-1, 7.4.2). */
function headingFaults({ children, title: own }, sect, base) {
  const heard = [...elementsIn(sect)].filter(({ type }) => /^H\d$/.test(type));
  const faults = heard[0]?.type === `H${base}` ? [] : [`no H${base} for “${own}”`];
  let level = base;
  let at = 0;
  for (const node of walk(children)) {
    if (node.type !== "heading") continue;
    const title = tokens(spelt(node.children)).join(" ");
    do at += 1;
    while (at < heard.length && tokens(textIn(heard[at], isMark)).join(" ") !== title);
    level = Math.min(base + node.depth - 1, level + 1, 6);
    const found = heard[at]?.type;
    if (found !== `H${level}`) faults.push(`${found ?? "nothing"} for “${title}”, not H${level}`);
  }
  return faults;
}

function bookmarksOf({ kind, metadata, sections }) {
  return sections.flatMap(({ title, headings }) => [
    kind === "article" ? metadata.title : title,
    ...headings.map((heading) => heading.title),
  ]);
}

function altsOf({ sections }) {
  return sections.flatMap(({ children, back, notes }) =>
    [...walk([...children, ...back, ...notes])].flatMap((node) =>
      node.type === "figure" && node.image.alt !== "" ? [node.image.alt] : [],
    ),
  );
}

/** A formula that was read; what wasn't is code. */
function isFormula({ type, tree }) {
  return (type === "math" || type === "inlineMath") && tree !== undefined;
}

function formulasOf(sections) {
  return sections.flatMap(({ front, children, back, notes }) =>
    [...walk([...front, ...children, ...back, ...notes])].flatMap((node) =>
      isFormula(node) ? [node.value] : [],
    ),
  );
}

function langsOf({ sections }) {
  const nodes = sections.flatMap(({ children }) => [...walk(children)]);
  return nodes.flatMap((node) => (node.type === "foreign" ? [node.lang] : []));
}

/** What of `wanted` does not stand in `found`, as often as it is wanted. */
function absent(what, wanted, found) {
  const spoken = (text) => text.replaceAll(/\s+/g, " ").trim();
  const left = found.map(spoken);
  return wanted.flatMap((each) => {
    const at = left.indexOf(spoken(each));
    if (at >= 0) left.splice(at, 1);
    return at >= 0 ? [] : [`no ${what} “${each}”`];
  });
}

/** What of `wanted` does not stand in `found`, in order. */
function missing(what, wanted, found) {
  let at = 0;
  const spoken = (text) => text.replaceAll(/\s+/g, " ").trim();
  return wanted.flatMap((each) => {
    const next = found.findIndex((it, index) => index >= at && spoken(it) === spoken(each));
    if (next < 0) return [`no ${what} “${each}” in its place`];
    at = next + 1;
    return [];
  });
}
