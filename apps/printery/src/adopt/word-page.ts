import type { Element, ElementContent, Parents, Root } from "hast";
import { attribute, element, elementsIn, textIn } from "./elements.ts";

/** What Word calls a paragraph that a page has another word for. */
const STYLES: Readonly<Record<string, string>> = {
  MsoTitle: "h1",
  MsoSubtitle: "subtitle",
  MsoQuote: "blockquote",
  MsoIntenseQuote: "blockquote",
};

/** Have a page that Word saved say what its styles say: its title, quotations, and items, which it draws as paragraphs with a sign before. */
export function readStyles(page: Root): void {
  const isWords = [...elementsIn(page)].some((one) =>
    /\bMso[A-Z]/.test(attribute(one, "className") ?? ""),
  );
  if (!isWords) return;
  for (const holder of [page, ...elementsIn(page)]) {
    if (holder.children.some((one) => one.type === "element" && one.tagName === "p"))
      gatherItems(holder);
  }
}

function gatherItems(holder: Parents): void {
  const children: ElementContent[] = [];
  for (const one of holder.children as ElementContent[]) {
    if (one.type !== "element" || one.tagName !== "p") {
      // Space between two items parts no list.
      if (one.type !== "text" || one.value.trim() !== "" || !isList(children.at(-1)))
        children.push(one);
      continue;
    }
    const level = /mso-list:[^;]*\blevel(\d)/.exec(attribute(one, "style") ?? "")?.[1];
    if (level === undefined) children.push(styled(one));
    else putItem(children, one, Number(level));
  }
  holder.children = children as typeof holder.children;
}

function styled(one: Element): Element {
  const named = STYLES[attribute(one, "className") ?? ""];
  if (named === "h1") return { ...one, tagName: "h1", properties: { className: ["x-title"] } };
  if (named === "blockquote") return element("blockquote", {}, [element("p", {}, one.children)]);
  return named === undefined ? one : { ...one, properties: { className: [named] } };
}

function isList(one: ElementContent | undefined): one is Element {
  return one?.type === "element" && one.properties.dataWord === "list";
}

/** Put an item at the end of the list that the last of `children` is, as deep as its level says. */
function putItem(children: ElementContent[], paragraph: Element, level: number): void {
  const [sign, rest] = parted(paragraph);
  const tagName = /^\(?[\da-z]{1,4}[.)]/i.test(sign) ? "ol" : "ul";
  const number = Number(/^\(?(\d+)/.exec(sign)?.[1] ?? 1);
  let last = children.at(-1);
  if (!isList(last) || (level === 1 && last.tagName !== tagName)) {
    last = element(tagName, { dataWord: "list", ...(number > 1 ? { start: number } : {}) }, []);
    children.push(last);
  }
  let list = last as Element;
  for (let depth = 1; depth < level; depth++) {
    const item = list.children.at(-1);
    if (item?.type !== "element") break;
    const inner = item.children.at(-1);
    const next = isList(inner) ? inner : element(tagName, { dataWord: "list" }, []);
    if (next !== inner) item.children.push(next);
    list = next;
  }
  list.children.push(element("li", {}, rest));
}

/** The sign before an item, which Word puts between two comments for browsers that draw none, and what it says. */
function parted({ children }: Element): [string, ElementContent[]] {
  const isNote = (one: ElementContent, word: string) =>
    one.type === "comment" && one.value.includes(word);
  const from = children.findIndex((one) => isNote(one, "supportLists"));
  const to = children.findIndex((one, at) => at > from && isNote(one, "endif"));
  if (from < 0 || to < 0) return ["", children];
  const sign = children.slice(from, to).map(textIn).join("").trim();
  return [sign, [...children.slice(0, from), ...children.slice(to + 1)]];
}
