import type { Place } from "@printery/task";
import type { ConfigData, DOMTree } from "html-validate/browser";
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

/** Says what is wrong with the markup of a page, by html-validate; `onTree` is given what it has read. */
export function markupJudge(
  rules: ConfigData["rules"] = {},
  onTree: (tree: DOMTree) => void = () => {},
): (text: string) => MarkupFault[] {
  const validator = htmlValidator({
    extends: ["html-validate:recommended"],
    rules: { ...STYLE, ...rules },
    plugins: [
      {
        name: "tree",
        setup: (_source, events) => {
          events.on("dom:ready", (_event, { document }) => onTree(document));
        },
      },
    ],
  });
  return (text) => {
    const { results } = validator.validateStringSync(text);
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

/** A page, and what is wrong with its markup. */
export interface SeenPage extends Page {
  readonly faults: readonly MarkupFault[];
}

let judge: ReturnType<typeof markupJudge> | undefined;
let tree: DOMTree | undefined;

/** What there is to see on the page whose source is `text`. */
export async function seePage(text: string): Promise<SeenPage> {
  judge ??= markupJudge({}, (read) => {
    tree = read;
  });
  tree = undefined;
  const faults = judge(text);
  const attributes = faults.length === 0 && !FOREIGN.test(text) ? attributesIn(tree) : undefined;
  return { ...pageOf(attributes ?? attributesOf(text)), faults };
}

/** html-validate passes by what is in drawings and formulas. */
const FOREIGN = /<(?:svg|math)\b/i;

type Attribute = readonly [name: string, value: string];

function pageOf(attributes: readonly Attribute[]): Page {
  const ids = new Set<string>();
  const links: string[] = [];
  for (const [name, value] of attributes) {
    if (name === "id") ids.add(value);
    if (name === "href" || name === "src") links.push(value);
    // Each is an address and, behind a space, its width (HTML, 4.8.4.2.1).
    const candidates = name === "srcset" ? value.split(",") : [];
    for (const each of candidates) links.push(each.trim().replace(/\s.*$/, ""));
  }
  return { ids, links };
}

/** The attributes in a tree that is read already; none where one has a character reference, which html-validate leaves as it is. */
function attributesIn(read: DOMTree | undefined): Attribute[] | undefined {
  const attributes: Attribute[] = [];
  for (const element of read?.root.getElementsByTagName("*") ?? []) {
    for (const { key, value } of element.attributes) {
      if (!NAMES.has(key)) continue;
      const said = String(value ?? "");
      if (said.includes("&")) return undefined;
      attributes.push([key, said]);
    }
  }
  return read && attributes;
}

const NAMES: ReadonlySet<string> = new Set(["id", "href", "src", "srcset"]);

/** The attributes in `text`, as a browser reads it. */
function attributesOf(text: string): Attribute[] {
  const attributes: Attribute[] = [];
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    for (const node of parent.childNodes) {
      if (!("attrs" in node)) continue;
      for (const { prefix, name, value } of node.attrs) if (!prefix) attributes.push([name, value]);
      visit(node);
    }
  };
  visit(parse(text));
  return attributes;
}
