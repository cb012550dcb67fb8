import type { Place } from "@printery/task";
import type { ConfigData } from "html-validate/browser";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
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
  const ids = new Set<string>();
  const links: string[] = [];
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    for (const node of parent.childNodes) {
      if (!("attrs" in node)) continue;
      for (const { prefix, name, value } of node.attrs) {
        if (prefix) continue;
        if (name === "id") ids.add(value);
        if (name === "href" || name === "src") links.push(value);
        // Each is an address and, behind a space, its width (HTML, 4.8.4.2.1).
        const candidates = name === "srcset" ? value.split(",") : [];
        for (const each of candidates) links.push(each.trim().replace(/\s.*$/, ""));
      }
      visit(node);
    }
  };
  visit(parse(text));
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
