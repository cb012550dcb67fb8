// What a screen reader gets from a PDF, a page or an e-book, by readers that are not ours: elements by the names that
// PDF has for them (ISO 32000-1, 14.8.4).
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const fromHtmlPackage = createRequire(new URL("../apps/printery/package.json", import.meta.url));
const { fromHtml } = await import(
  pathToFileURL(fromHtmlPackage.resolve("hast-util-from-html")).href
);
const fromPdf = createRequire(new URL("../packages/pdf/package.json", import.meta.url));
const { getDocument } = await import(
  pathToFileURL(fromPdf.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href
);

/** The structure tree: elements with their type, their attributes and what stands in them, in order. */
export function readTree(file) {
  const { stdout, status, error } = spawnSync("pdfinfo", ["-struct-text", file], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`pdfinfo could not read ${file}: ${error ?? status}`);
  const top = { type: "", attributes: [], children: [] };
  const open = [{ depth: -1, element: top }];
  for (const line of stdout.split("\n")) {
    const depth = line.search(/\S/);
    if (depth < 0) continue;
    const text = line.trim();
    while (open.at(-1).depth >= depth) open.pop();
    const { element } = open.at(-1);
    const [, type] = /^([A-Z][A-Za-z0-9]*)(?: <.*>)?(?: \(\w+\))?:?$/.exec(text) ?? [];
    if (text.startsWith('"')) element.children.push(text.slice(1, -1));
    else if (text.startsWith("/")) element.attributes.push(text);
    else if (type !== undefined && !/^Object \d/.test(text)) {
      const child = { type, attributes: [], children: [] };
      element.children.push(child);
      open.push({ depth, element: child });
    }
  }
  return top;
}

/** The same of the pages of HTML or an e-book, one after the other. */
export function readPages(pages) {
  const top = { type: "", attributes: [], children: [] };
  for (const page of pages) {
    const body = heard(fromHtml(withEndTags(page))).find(({ tagName }) => tagName === "html");
    for (const child of body?.children ?? []) addTo(top, child);
  }
  return top;
}

/** A section that goes on, on the next page, goes on. */
function addTo(parent, child) {
  const last = parent.children.at(-1);
  if (child.isContinued && last !== undefined) last.children.push(...child.children);
  else parent.children.push(child);
}

/** XML closes an empty element in its first tag, HTML does not. */
function withEndTags(page) {
  if (!page.startsWith("<?xml")) return page;
  return page.replace(/<(\w+)([^<>]*)\/>/g, (tag, name, attributes) =>
    /^(br|hr|img|link|meta|col)$/.test(name) ? tag : `<${name}${attributes}></${name}>`,
  );
}

/** The elements of a tree of HTML as those of a PDF; what is no text of the page, or hidden from readers, is left out. */
function heard(node) {
  if (node.type === "text") return [node.value];
  if (node.type !== "element" && node.type !== "root") return [];
  const { tagName = "", properties = {} } = node;
  const { role = "", ariaHidden, className = [], scope } = properties;
  if (ariaHidden === "true" || ["head", "script", "style", "nav", "footer"].includes(tagName))
    return [];
  if (role === "doc-backlink") return [];
  // How long the text is, which it does not say itself.
  if (className.includes("extent")) return [];
  if (tagName === "math")
    return [{ type: "Formula", tagName, alt: properties.alttext, attributes: [], children: [] }];
  const children = (node.children ?? []).flatMap(heard);
  const type = typeOf(tagName, role, className);
  const kept = children.map((child) => withParent(child, role, className));
  const attributes = scope === "col" ? ["/Scope /Column"] : [];
  if (type === undefined && tagName !== "html") {
    // Blocks are parted from what is beside them.
    return PHRASING.has(tagName) ? kept : [" ", ...kept, " "];
  }
  const isContinued = className.includes("continued");
  const alt = properties.alt;
  return [
    { type: type ?? "", tagName, isContinued, alt, attributes, children: [" ", ...kept, " "] },
  ];
}

function typeOf(tagName, role, className) {
  // A section of the text, not one within it.
  const isWhole = role.startsWith("doc-") || className.includes("text");
  if (tagName === "section") return isWhole && role !== "doc-endnotes" ? "Sect" : undefined;
  return ROLES[role] ?? TYPES[tagName];
}

/** Lists that we make of what is none in the text: of attachments, and of notes. */
function withParent(child, role, className) {
  if (child.type !== "L") return child;
  const isOurs = ["attachments", "related", "contributors"].some((name) =>
    className.includes(name),
  );
  if (role === "doc-endnotes") {
    const notes = child.children.map((each) =>
      each.tagName === "li" ? { ...each, type: "Note" } : each,
    );
    return { ...child, type: "Div", children: notes };
  }
  return isOurs ? { ...child, type: "Div" } : child;
}

const PHRASING = new Set([
  "a",
  "em",
  "strong",
  "i",
  "b",
  "del",
  "code",
  "span",
  "small",
  "cite",
  "u",
]);

const TYPES = {
  ...Object.fromEntries(
    ["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, name.toUpperCase()]),
  ),
  article: "Sect",
  li: "LI",
  ul: "L",
  ol: "L",
  dl: "L",
  blockquote: "BlockQuote",
  table: "Table",
  tr: "TR",
  th: "TH",
  td: "TD",
  pre: "Code",
  img: "Figure",
};

const ROLES = {
  "doc-noteref": "Reference",
  "doc-footnote": "Note",
  "doc-pullquote": "BlockQuote",
  "doc-cover": "Cover",
};

/** The elements below `element`, parents first. */
export function* elementsIn(element) {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** What is heard in `element`, but for what is left out of it; ruby is no part of the word below. */
export function textIn(element, isLeftOut = () => false) {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (isLeftOut(child)) return " ";
      const text = textIn(child, isLeftOut);
      return child.type === "RT" ? ` ${text} ` : text;
    })
    .join("");
}

/** What pdf.js reads: the titles of the bookmarks, the texts for pictures and the languages, in order. */
export async function readPdf(bytes) {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const outline = flattened((await pdf.getOutline()) ?? []);
  const [alts, langs] = [[], []];
  const visit = ({ alt, lang, children = [] }) => {
    if (alt !== undefined) alts.push(alt);
    if (lang !== undefined) langs.push(lang);
    children.forEach(visit);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    visit((await page.getStructTree()) ?? {});
  }
  await loading.destroy();
  return { outline, alts, langs };
}

function flattened(entries) {
  return entries.flatMap(({ title, items }) => [title, ...flattened(items)]);
}
