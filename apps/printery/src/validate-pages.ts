import { posix } from "node:path";
import type { Message } from "@printery/task";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { HtmlValidate } from "html-validate";
import { visit } from "unist-util-visit";
import { invalid } from "./invalid.ts";

/** What is wrong with HTML `pages` (path and text): markup by html-validate, links by looking. */
export async function validatePages(
  pages: readonly (readonly [string, string])[],
  isPresent: (path: string) => boolean,
): Promise<Message[]> {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    // Style is the business of the serialiser, not of a validator.
    rules: { "no-trailing-whitespace": "off", "void-style": "off", "long-title": "off" },
  });
  const anchors = new Map(pages.map(([path, text]) => [path, readPage(text)]));
  const messages: Message[] = [];
  for (const [path, text] of pages) {
    const report = await validator.validateString(text, path);
    for (const { ruleId, message, line, column } of report.results.flatMap((r) => r.messages)) {
      messages.push({ ...invalid(path, `${message} [${ruleId}]`), place: { line, column } });
    }
    for (const href of anchors.get(path)?.links ?? []) {
      if (!leadsSomewhere(href, path, anchors, isPresent)) messages.push(broken(path, href));
    }
  }
  return messages;
}

interface Page {
  readonly ids: ReadonlySet<string>;
  /** Every `href` and `src`. */
  readonly links: readonly string[];
}

function readPage(text: string): Page {
  const tree: Root = fromHtml(text);
  const ids = new Set<string>();
  const links: string[] = [];
  visit(tree, "element", ({ properties }: Element) => {
    const { id, href, src } = properties;
    if (typeof id === "string") ids.add(id);
    if (typeof href === "string") links.push(href);
    if (typeof src === "string") links.push(src);
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
