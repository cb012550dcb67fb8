import type { Format } from "@printery/publication";
import type { Files } from "@printery/task";
import { strFromU8, unzipSync } from "fflate";
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { fromXml } from "xast-util-from-xml";

/** What an output says. */
export interface ReadBack {
  /** What a reader sees, in order. */
  readonly seen: string;
  /** What is said besides: alternative texts, titles and addresses of links, what is known of the publication. */
  readonly besides: string;
}

/** What is read of the files in each format. @throws where they can't be read, or are no well-formed XML where they must be */
export const readBack: Readonly<Record<Format, (made: Files) => ReadBack | Promise<ReadBack>>> = {
  html: readPages,
  epub: (made) => readEpub(made.get("tide.epub") ?? new Uint8Array()),
  pdf: (made) => readPdf(made.get("tide.pdf") ?? new Uint8Array()),
};

/** The pages among `files`. */
function readPages(files: Files): ReadBack {
  const pages = [...files].filter(([path]) => path.endsWith(".html"));
  return together(pages.map(([, bytes]) => readMarkup(strFromU8(bytes))));
}

/** The e-book `bytes`. */
function readEpub(bytes: Uint8Array): ReadBack {
  const parts: ReadBack[] = [];
  for (const [path, entry] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xhtml|opf|ncx|xml|svg)$/.test(path)) continue;
    const text = strFromU8(entry);
    wellFormed(path, text);
    if (path.endsWith(".xhtml")) parts.push(readMarkup(text));
    else parts.push({ seen: "", besides: text });
  }
  return together(parts);
}

function wellFormed(path: string, text: string): void {
  try {
    fromXml(text.replace(/^<!DOCTYPE html>/, ""));
  } catch (cause) {
    throw new Error(`${path} is no well-formed XML`, { cause });
  }
}

/** The PDF `bytes`. */
async function readPdf(bytes: Uint8Array): Promise<ReadBack> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const seen: string[] = [];
  const aside: string[] = [];
  const { info, metadata } = await pdf.getMetadata();
  const besides: string[] = [JSON.stringify(info), metadata?.getRaw() ?? ""];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { body, furniture } = await textOn(page);
    seen.push(body);
    aside.push(furniture);
    for (const { url, unsafeUrl, contentsObj } of await page.getAnnotations())
      besides.push(`${url ?? ""} ${unsafeUrl ?? ""} ${contentsObj?.str ?? ""}`);
    besides.push(...alternatives(((await page.getStructTree()) ?? {}) as Structure));
  }
  besides.push(...titles((await pdf.getOutline()) ?? []));
  await loading.destroy();
  // A word broken at a soft hyphen is one word.
  const text = seen.join("\n").replaceAll("\u00ad\n", "");
  const all = [text, ...aside].join("\n");
  return { seen: withMarksBehind(all), besides: withAddresses(besides) };
}

/** Letters that are read from the right; where few stand beside others, pdf.js leaves them as they are seen. */
const FROM_RIGHT = /[\u0590-\u08ff]/u;

/** The text of a page, and what stands around it: running heads and feet, which a word that goes on overleaf passes by. */
async function textOn(page: PDFPageProxy): Promise<{ body: string; furniture: string }> {
  // Ligatures of Arabic words it would spell from behind.
  const { items } = await page.getTextContent({
    disableNormalization: true,
    includeMarkedContent: true,
  });
  const [body, furniture]: [string[], string[]] = [[], []];
  const open: boolean[] = [];
  for (const item of items) {
    if ("str" in item) {
      (open.includes(true) ? furniture : body).push(item.str + (item.hasEOL ? "\n" : ""));
      if (item.dir === "ltr" && FROM_RIGHT.test(item.str))
        furniture.push(`\n${Array.from(item.str).reverse().join("")}\n`);
    } else if (item.type === "endMarkedContent") open.pop();
    // Its types leave the tag out.
    else open.push("tag" in item && item.tag === "Artifact");
  }
  return { body: body.join(""), furniture: furniture.join("") };
}

/** A mark above the last letter of an Arabic word, beside a number or alone on its line, it reads before the first: or behind a space: no word begins with one. */
function withMarksBehind(text: string): string {
  return (
    text
      .replace(/(?<=[\u0621-\u064a]) (?=[\u064b-\u0652])/gu, "")
      .replace(/(?<![\u0621-\u0652])([\u064b-\u0652]+)[ \n]?([\u0621-\u064a]+)/gu, "$2$1")
      // Behind one that no letter stands before, which takes no room, it breaks off.
      .replace(/(?<![\p{L}\p{M}])(\p{M}+)[ \n](?=\p{L})/gu, "$1")
  );
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function titles(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titles(items)]);
}

interface Structure {
  readonly alt?: string;
  readonly children?: readonly Structure[];
}

function alternatives({ alt, children = [] }: Structure): string[] {
  return [...(alt === undefined ? [] : [alt]), ...children.flatMap(alternatives)];
}

function readMarkup(text: string): ReadBack {
  const seen: string[] = [];
  const besides: string[] = [];
  gather(fromHtml(text), seen, besides);
  return { seen: seen.join(""), besides: withAddresses(besides) };
}

/** Elements among text: none of them parts a word. */
const INLINE = new Set("a b bdi code del em i small span strong sub sup time".split(" "));

function gather(node: Nodes, seen: string[], besides: string[]): void {
  if (node.type === "text") seen.push(node.value);
  if (!("children" in node)) return;
  const parts = node.type === "element" && (!INLINE.has(node.tagName) || isReference(node));
  if (node.type === "element") {
    if (node.tagName === "style") return;
    if (node.tagName === "script") {
      // What machines read.
      if (node.properties.type === "application/ld+json") besides.push(textIn(node));
      return;
    }
    for (const value of Object.values(node.properties)) besides.push(String(value));
  }
  if (parts) seen.push("\n");
  for (const child of node.children) gather(child, seen, besides);
  if (parts) seen.push("\n");
}

function textIn({ children: [text] }: Element): string {
  return text?.type === "text" ? text.value : "";
}

function isReference({ properties }: Element): boolean {
  return properties.role === "doc-noteref" || properties.dataRole === "noteref";
}

/** `parts`, and those that are addresses once more as they read. */
function withAddresses(parts: readonly string[]): string {
  return parts.flatMap((part) => (part.includes("%") ? [part, decoded(part)] : [part])).join("\n");
}

function decoded(part: string): string {
  return part.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

function together(parts: readonly ReadBack[]): ReadBack {
  return {
    seen: parts.map(({ seen }) => seen).join("\n"),
    besides: parts.map(({ besides }) => besides).join("\n"),
  };
}
