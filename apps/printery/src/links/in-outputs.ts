import { pageTexts } from "@printery/bookshop";
import type { Files } from "@printery/task";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { isOfWeb, type WebLink } from "./web-links.ts";

/** The links to the web on the pages and in the e-books among `files`; a PDF has those of its pages. */
export function linksInOutputs(files: Files): WebLink[] {
  return [...files].flatMap(([file, bytes]) =>
    [...new Set(textsIn(file, bytes).flatMap(linksIn))].map((url) => ({ url, file })),
  );
}

function textsIn(file: string, bytes: Uint8Array): string[] {
  if (file.endsWith(".html")) return [Buffer.from(bytes).toString("utf8")];
  if (!file.endsWith(".epub")) return [];
  try {
    return [...pageTexts(bytes).values()];
  } catch {
    // What is no e-book is told of by its validator.
    return [];
  }
}

function linksIn(text: string): string[] {
  const found: string[] = [];
  visit(fromHtml(text), "element", ({ tagName, properties: { href } }) => {
    if (tagName === "a" && typeof href === "string" && isOfWeb(href))
      found.push(new URL(href).href);
  });
  return found;
}
