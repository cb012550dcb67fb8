import type { Place } from "@printery/task";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { ConfigData } from "html-validate/browser";
import { visit } from "unist-util-visit";
import { htmlValidator } from "./html-validator.ts";

/** Style is the business of the serialiser, not of a validator. */
const STYLE = {
  "no-trailing-whitespace": "off",
  "void-style": "off",
  "long-title": "off",
} as const;

export interface MarkupFault {
  readonly says: string;
  readonly place: Place;
}

/** Says what is wrong with the markup of a page, by html-validate. */
export function markupJudge(
  rules: ConfigData["rules"] = {},
): (text: string) => Promise<MarkupFault[]> {
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

/** What a page says of itself to others. */
export interface Page {
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

/** A page, and what is wrong with its markup. */
export interface SeenPage extends Page {
  readonly faults: readonly MarkupFault[];
}

let judge: ReturnType<typeof markupJudge> | undefined;

/** What there is to see on the page whose source is `text`. */
export async function seePage(text: string): Promise<SeenPage> {
  judge ??= markupJudge();
  return { ...readPage(text), faults: await judge(text) };
}
