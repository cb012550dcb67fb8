import { posix } from "node:path";
import { pageTexts } from "@printery/bookshop";
import { type Cache, type Files, inThreads, type Message, sha256 } from "@printery/task";
import type { ConfigData } from "html-validate/browser";
import { isBook } from "./books.ts";
import { invalid } from "./invalid.ts";
import { markupJudge, type Page, type SeenPage, seePage } from "./page.ts";

/**
 * What is wrong with the HTML pages among `files`: markup by html-validate, links by looking. `isPresent` says whether a path that is
 * none of `files` stands in the output folder. What there is to see on a page by itself is looked for once, where there is a `cache`.
 */
export async function validatePages(
  files: Files,
  isPresent: (path: string) => boolean,
  cache?: Cache,
): Promise<Message[]> {
  const pages = [...files].flatMap(([path, bytes]): [string, string][] =>
    path.endsWith(".html") ? [[path, Buffer.from(bytes).toString("utf8")]] : [],
  );
  const isThere = (path: string) => files.has(path) || isPresent(path);
  const seen = await seenPages(pages, cache);
  const folder = folderOnHost(seen.get(NOT_FOUND));
  const messages: Message[] = [];
  for (const [path, { faults, links }] of seen) {
    for (const { says, place } of faults) messages.push({ ...invalid(path, says), place });
    for (const href of links) {
      const inFolder = href.startsWith(folder) ? href.slice(folder.length) : href;
      const target = path === NOT_FOUND ? inFolder : href;
      if (!leadsSomewhere(target, path, seen, isThere)) messages.push(broken(path, href));
    }
  }
  return messages;
}

/** What there is to see on `pages`, by their paths. */
async function seenPages(
  pages: readonly (readonly [path: string, text: string])[],
  cache: Cache | undefined,
): Promise<Map<string, SeenPage>> {
  const keyed = pages.map(([path, text]) => ({ path, text, key: `seen-${sha256(text)}` }));
  const known = keyed.map(({ key }) => unpacked(cache?.get(key)));
  const others = keyed.filter((_page, at) => known[at] === undefined);
  const found = (
    await inThreads(
      others.map(({ path, text }) => [path, text] as const),
      {
        script: new URL("./page-thread.mjs", import.meta.url),
        work: ([, text]) => seePage(text),
        bytesOf: ([, text]) => text.length,
      },
    )
  ).values();
  return new Map(
    keyed.flatMap(({ path, key }, at) => {
      const page = known[at] ?? found.next().value;
      if (page === undefined) return [];
      if (known[at] === undefined) cache?.put(key, packed(page));
      return [[path, page] as const];
    }),
  );
}

function packed({ ids, links, faults }: SeenPage): Uint8Array {
  return Buffer.from(JSON.stringify({ ids: [...ids], links, faults }));
}

function unpacked(bytes: Uint8Array | undefined): SeenPage | undefined {
  if (bytes === undefined) return undefined;
  const { ids, ...page } = JSON.parse(Buffer.from(bytes).toString("utf8"));
  return { ids: new Set(ids), ...page };
}

/** A server shows it at any address, so that its links begin at the root of the host. */
const NOT_FOUND = "404.html";

/** The style sheet that all pages of a library link to, in its folder. */
const SHARED = /(?<=\/)assets\/[^/]+\.css$/;

/** Where on its host the library stands, as the links of its page for what is not found say. */
function folderOnHost(page: Page | undefined): string {
  const sheet = page?.links.find((href) => SHARED.test(href));
  return sheet?.replace(SHARED, "") ?? "";
}

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
      for (const { says, place } of faultsOf(text)) {
        messages.push(invalid(file, `${says} in ${path}, ${place.line}:${place.column}`));
      }
    }
  }
  return messages;
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
