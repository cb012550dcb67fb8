import { posix } from "node:path";
import { pageTexts } from "@printery/bookshop";
import type { Files, Message, Place } from "@printery/task";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { ConfigData } from "html-validate/browser";
import { visit } from "unist-util-visit";
import { isBook } from "./books.ts";
import { htmlValidator } from "./html-validator.ts";
import { invalid } from "./invalid.ts";

/**
 * What is wrong with the HTML pages among `files`: markup by html-validate, links by looking. `isPresent` says whether a path that is
 * none of `files` stands in the output folder.
 */
export async function validatePages(
  files: Files,
  isPresent: (path: string) => boolean,
): Promise<Message[]> {
  const pages = [...files].flatMap(([path, bytes]): [string, string][] =>
    path.endsWith(".html") ? [[path, Buffer.from(bytes).toString("utf8")]] : [],
  );
  const isThere = (path: string) => files.has(path) || isPresent(path);
  const faultsOf = markupJudge();
  const anchors = new Map(pages.map(([path, text]) => [path, readPage(text)]));
  const folder = folderOnHost(anchors.get(NOT_FOUND));
  const messages: Message[] = [];
  for (const [path, text] of pages) {
    for (const { says, place } of await faultsOf(text)) {
      messages.push({ ...invalid(path, says), place });
    }
    for (const href of anchors.get(path)?.links ?? []) {
      const inFolder = href.startsWith(folder) ? href.slice(folder.length) : href;
      const target = path === NOT_FOUND ? inFolder : href;
      if (!leadsSomewhere(target, path, anchors, isThere)) messages.push(broken(path, href));
    }
  }
  return messages;
}

/** A server shows it at any address, so that its links begin at the root of the host. */
const NOT_FOUND = "404.html";

/** Where on its host the library stands, as the links of its page for what is not found say. */
function folderOnHost(page: Page | undefined): string {
  const sheet = page?.links.find((href) => href.endsWith("/library.css"));
  return sheet?.slice(0, -"library.css".length) ?? "";
}

/** Style is the business of the serialiser, not of a validator. */
const STYLE = {
  "no-trailing-whitespace": "off",
  "void-style": "off",
  "long-title": "off",
} as const;

/** XML has rules of its own for these. */
const XML: ConfigData["rules"] = {
  "attribute-empty-style": "off",
  "no-raw-characters": "off",
  "valid-id": ["error", { relaxed: true }],
};

/** What is wrong with the pages of the e-books among `files`: their markup, by html-validate. */
export async function validateBookPages(files: Files): Promise<Message[]> {
  const faultsOf = markupJudge(XML);
  const messages: Message[] = [];
  for (const [file, bytes] of files) {
    if (!isBook(file)) continue;
    for (const [path, text] of pageTexts(bytes)) {
      for (const { says, place } of await faultsOf(text)) {
        messages.push(invalid(file, `${says} in ${path}, ${place.line}:${place.column}`));
      }
    }
  }
  return messages;
}

interface MarkupFault {
  readonly says: string;
  readonly place: Place;
}

function markupJudge(rules: ConfigData["rules"] = {}): (text: string) => Promise<MarkupFault[]> {
  const validator = htmlValidator({
    extends: ["html-validate:recommended"],
    rules: { ...STYLE, ...rules },
  });
  return async (text) => {
    const { results } = await validator.validateString(text);
    return results
      .flatMap(({ messages }) => messages)
      .map(({ ruleId, message, line, column }) => ({
        says: `${message} [${ruleId}]`,
        place: { line, column },
      }));
  };
}

interface Page {
  readonly ids: ReadonlySet<string>;
  /** Every `href` and `src`, and each of a `srcset`. */
  readonly links: readonly string[];
}

function readPage(text: string): Page {
  const tree: Root = fromHtml(text);
  const ids = new Set<string>();
  const links: string[] = [];
  visit(tree, "element", ({ properties }: Element) => {
    const { id, href, src, srcSet } = properties;
    if (typeof id === "string") ids.add(id);
    if (typeof href === "string") links.push(href);
    if (typeof src === "string") links.push(src);
    // Each is an address and, behind a space, its width (HTML, 4.8.4.2.1).
    const candidates = typeof srcSet === "string" ? srcSet.split(",") : [];
    for (const each of candidates) links.push(each.trim().replace(/\s.*$/, ""));
  });
  return { ids, links };
}

function leadsSomewhere(
  href: string,
  from: string,
  pages: ReadonlyMap<string, Page>,
  isPresent: (path: string) => boolean,
): boolean {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return true;
  const [path = "", fragment] = href.split("#");
  const target = path === "" ? from : posix.join(posix.dirname(from), decodeURIComponent(path));
  const page = pages.get(target);
  if (page !== undefined)
    return fragment === undefined || page.ids.has(decodeURIComponent(fragment));
  return isPresent(target);
}

function broken(file: string, href: string): Message {
  const reason = `Expected a page or file at “${href}”, not a dead link`;
  return { file, severity: "error", ruleId: "link-broken", reason };
}
