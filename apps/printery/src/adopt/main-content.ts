import type { Element, ElementContent, Root } from "hast";
import type { Loss } from "./account.ts";
import { attribute, changeElements, elementsIn, textIn, wordsSeen } from "./elements.ts";

/** What of a page is its text, and the words around it. */
export interface Main {
  readonly tree: Root;
  readonly losses: readonly Loss[];
}

/**
 * The part of `page` that one came to read: what it calls so (`main`, an only `article`), else where its paragraphs are; without what
 * is furniture in it. A heading of the page that stands before it comes along.
 */
export function mainContent(page: Root): Main {
  const losses: Loss[] = [];
  const lose = (what: string, words: string) => {
    if (words.trim() !== "") losses.push({ what, words: words.trim() });
  };
  const body = [...elementsIn(page)].find(({ tagName }) => tagName === "body");
  const all: Root = { type: "root", children: body?.children ?? page.children };
  changeElements(all, (one) => {
    if (isHidden(one)) {
      lose("what the page hides", wordsSeen(one));
      return [];
    }
    return undefined;
  });
  const main = named(all) ?? densest(all);
  const inside: Root = { type: "root", children: main === undefined ? all.children : [main] };
  const title = main === undefined || hasTitle(inside) ? undefined : titleBefore(all, main);
  const around = main === undefined ? "" : wordsAround(all, main, title);
  lose("around the text", around);
  withoutFurniture(inside, lose);
  if (title !== undefined) inside.children.unshift(title);
  return { tree: inside, losses };
}

/** From the outside in: what stands in furniture is told of with it. */
function withoutFurniture(inside: Root, lose: (what: string, words: string) => void): void {
  const prose = proseIn(inside);
  const clear = (node: Root | Element) => {
    node.children = (node.children as ElementContent[]).filter((child) => {
      if (child.type !== "element") return true;
      const what = furnitureOf(child, prose);
      if (what === undefined) {
        clear(child);
        return true;
      }
      lose(what, wordsSeen(child));
      return false;
    });
  };
  clear(inside);
}

function isHidden(one: Element): boolean {
  if (one.properties.hidden === true || one.properties.hidden === "") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(
    attribute(one, "style") ?? "",
  );
}

/** What the page itself calls its content. */
function named(all: Root): Element | undefined {
  const elements = [...elementsIn(all)];
  const role = (one: Element) => attribute(one, "role");
  const mains = elements.filter((one) => one.tagName === "main" || role(one) === "main");
  const articles = elements.filter((one) => one.tagName === "article" || role(one) === "article");
  const [main] = mains;
  const inside = new Set(main === undefined ? [] : elementsIn(main));
  const inMain = main === undefined ? articles : articles.filter((one) => inside.has(one));
  // One article that has nearly all of the text; of several, the page is what they are on.
  const whole = main === undefined ? proseIn(all) : proseIn(main);
  const article = inMain.find((one) => proseIn(one) > whole * 0.6);
  return article ?? (mains.length === 1 ? main : undefined);
}

/** Where nine tenths of the paragraphs are: deeper and deeper, as long as one child has them. */
function densest(all: Root): Element | undefined {
  let found: Element | undefined;
  let children: readonly (ElementContent | Root["children"][number])[] = all.children;
  const whole = proseIn(all);
  if (whole < 400) return undefined;
  for (;;) {
    const next = children.find(
      (child): child is Element =>
        child.type === "element" && !isFlow(child) && proseIn(child) > whole * 0.9,
    );
    if (next === undefined) return found;
    found = next;
    children = next.children;
  }
}

function isFlow({ tagName }: Element): boolean {
  return ["p", "ul", "ol", "blockquote", "pre", "tr"].includes(tagName);
}

const PROSE: ReadonlySet<string> = new Set(["p", "blockquote", "pre", "li", "td", "dd"]);

/** Characters in paragraphs, without those of links. */
function proseIn(node: Element | Root): number {
  let sum = 0;
  const add = (one: Element | Root, within: boolean) => {
    for (const child of one.children) {
      if (child.type === "text" && within) sum += child.value.trim().length;
      if (child.type !== "element" || child.tagName === "a") continue;
      if (["nav", "script", "style", "noscript", "template"].includes(child.tagName)) continue;
      add(child, within || PROSE.has(child.tagName));
    }
  };
  add(node, node.type === "element" && PROSE.has(node.tagName));
  return sum;
}

function hasTitle(tree: Root): boolean {
  return [...elementsIn(tree)].some(({ tagName }) => tagName === "h1");
}

/** The only heading of level 1, where that stands outside `main`. */
function titleBefore(all: Root, main: Element): Element | undefined {
  const inside = new Set(elementsIn(main));
  const titles = [...elementsIn(all)].filter((one) => one.tagName === "h1" && !inside.has(one));
  const [title, ...others] = titles;
  return others.length === 0 && title !== undefined && textIn(title).trim() !== ""
    ? title
    : undefined;
}

function wordsAround(all: Root, main: Element, title: Element | undefined): string {
  const without = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child === main || child === title) return [];
      return child.type === "element" ? [{ ...child, children: without(child.children) }] : [child];
    });
  return wordsSeen({ type: "root", children: without(all.children as ElementContent[]) });
}

/** What stands beside a text on its own page, as a class is called, or as one begins or ends. */
const NAMES =
  "nav navbar navigation menu breadcrumb breadcrumbs share sharing social cookie cookies consent newsletter subscribe signup sidebar related recommended comments pagination toolbar skip-link skiplink advert advertisement promo banner popup modal navbox noprint toc";
const FURNITURE = new RegExp(`(?:^|[\\s_-])(?:${NAMES.split(" ").join("|")})(?:$|[\\s_-])`, "i");
const IDS: ReadonlySet<string> = new Set(NAMES.split(" "));

/** Elements that only hold others: of these a class says what stands in them. A section may be about cookies. */
const HOLDERS: ReadonlySet<string> = new Set([
  "div",
  "aside",
  "ul",
  "ol",
  "form",
  "header",
  "table",
]);

/** What kind of furniture an element within the text is; undefined where it is none. */
function furnitureOf(one: Element, prose: number): string | undefined {
  const { tagName } = one;
  const role = attribute(one, "role") ?? "";
  const [id = "", said = ""] = [attribute(one, "id"), attribute(one, "className")];
  if (tagName === "nav" || tagName === "dialog" || tagName === "menu") return "navigation";
  if (/^(?:navigation|search|banner|contentinfo|dialog)$/.test(role)) return "navigation";
  if (/footnote|endnote/i.test(`${said} ${id} ${role}`)) return undefined;
  if (tagName === "footer") return "what stands at the foot of the page";
  if (/\b(?:mw-editsection|headerlink|heading-anchor|anchorjs-link)\b/.test(said)) return OF_PAGE;
  const isCalled = FURNITURE.test(said) || IDS.has(id.toLowerCase());
  if (!isCalled || !HOLDERS.has(tagName) || hasTitleIn(one)) return undefined;
  // What is called so and holds much of the text is none.
  return proseIn(one) > prose * 0.3 ? undefined : OF_PAGE;
}

const OF_PAGE = "furniture of the page";

function hasTitleIn(one: Element): boolean {
  return [...elementsIn(one)].some(({ tagName }) => tagName === "h1");
}
