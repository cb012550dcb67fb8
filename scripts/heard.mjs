// What a screen reader gets from a PDF, by readers that are not ours.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

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

/** The elements below `element`, parents first. */
export function* elementsIn(element) {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** What is heard in `element`, but for what is left out of it. */
export function textIn(element, isLeftOut = () => false) {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      return isLeftOut(child) ? " " : textIn(child, isLeftOut);
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
