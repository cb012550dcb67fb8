import type { Element as Html, Root } from "hast";
import type { Element } from "xast";
import type { Loss } from "./account.ts";
import { elementsIn } from "./elements.ts";
import { xmlElements, xmlIn } from "./office.ts";

/** A list of Word's, as its numbering part has it: several lists may count on from each other. */
interface Numbering {
  /** What its items are counted by, together with all lists that have the same. */
  readonly counter: string;
  readonly isOrdered: boolean;
  readonly start: number;
  /** Whether it begins anew, whatever was counted before. */
  readonly restarts: boolean;
}

/**
 * Have the outermost ordered lists of `tree` begin with the number that Word gives their first items: one that text interrupts goes
 * on after it. Where a style numbers items, which can't be told from here, all begin with 1. Gives the numbers that are lost.
 */
export function numberLists(tree: Root, parts: ReadonlyMap<string, Uint8Array>): Loss[] {
  const lists = numberingsIn(parts);
  const document = xmlIn(parts, "word/document.xml");
  if (document === undefined) return [];
  const numbered = numberedStyles(parts);
  const counts = new Map<string, number>();
  const used = new Set<string>();
  const numbers: number[] = [];
  let headings = 0;
  for (const one of xmlElements(document, new Set(["mc:Choice"]))) {
    if (one.name !== "w:p") continue;
    const style = valueIn(child(child(one, "w:pPr"), "w:pStyle"));
    const place = child(child(one, "w:pPr"), "w:numPr");
    const id = valueIn(child(place, "w:numId"));
    const level = valueIn(child(place, "w:ilvl")) ?? "0";
    if (/^(?:heading|title|berschrift|titre)/i.test(style ?? "")) {
      if (id === "0") continue;
      if (id !== undefined || numbered.has(style ?? "")) headings += 1;
      continue;
    }
    const list = id === undefined ? undefined : lists.get(id);
    if (id === undefined || list === undefined || !list.isOrdered || level !== "0") continue;
    if (list.restarts && !used.has(id)) counts.delete(list.counter);
    used.add(id);
    const number = (counts.get(list.counter) ?? list.start - 1) + 1;
    counts.set(list.counter, number);
    numbers.push(number);
  }
  const outermost = outermostLists(tree);
  const items = outermost.map((list) => itemsOf(list));
  // Where they are as many, they are the same.
  if (items.flat().length === numbers.length) {
    let at = 0;
    for (const [index, list] of outermost.entries()) {
      const start = numbers[at] ?? 1;
      if (start !== 1) list.properties.start = start;
      at += items[index]?.length ?? 0;
    }
  }
  const what = "numbers of headings, which Word counts and are no text";
  return headings === 0 ? [] : [{ what, count: headings }];
}

function outermostLists(tree: Root): Html[] {
  const inner = new Set<Html>();
  const found: Html[] = [];
  for (const one of elementsIn(tree)) {
    if (one.tagName !== "ol" && one.tagName !== "ul") continue;
    if (!inner.has(one) && one.tagName === "ol") found.push(one);
    for (const each of elementsIn(one)) inner.add(each);
  }
  // Notes are lists as well, for mammoth.
  return found.filter(
    (list) => !itemsOf(list).some(({ properties }) => /note-/.test(String(properties.id ?? ""))),
  );
}

function itemsOf(list: Html): Html[] {
  return list.children.filter((one): one is Html => one.type === "element" && one.tagName === "li");
}

function numberingsIn(parts: ReadonlyMap<string, Uint8Array>): Map<string, Numbering> {
  const part = xmlIn(parts, "word/numbering.xml");
  const elements = part === undefined ? [] : [...xmlElements(part)];
  const shapes = new Map(
    elements
      .filter(({ name }) => name === "w:abstractNum")
      .map((one) => [one.attributes["w:abstractNumId"] ?? "", one]),
  );
  return new Map(
    elements
      .filter(({ name }) => name === "w:num")
      .map((one): [string, Numbering] => {
        const counter = valueIn(child(one, "w:abstractNumId")) ?? "";
        const levels = [...xmlElements(shapes.get(counter) ?? one)];
        const level = levels.find(
          (each) => each.name === "w:lvl" && each.attributes["w:ilvl"] === "0",
        );
        const anew = valueIn([...xmlElements(one)].find(({ name }) => name === "w:startOverride"));
        const format = valueIn(child(level, "w:numFmt"));
        return [
          one.attributes["w:numId"] ?? "",
          {
            counter,
            isOrdered: format !== undefined && format !== "bullet" && format !== "none",
            start: Number(anew ?? valueIn(child(level, "w:start")) ?? 1),
            restarts: anew !== undefined,
          },
        ];
      }),
  );
}

/** Styles of headings that number them. */
function numberedStyles(parts: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const part = xmlIn(parts, "word/styles.xml");
  const styles =
    part === undefined ? [] : [...xmlElements(part)].filter(({ name }) => name === "w:style");
  const counting = styles.filter((one) => child(child(one, "w:pPr"), "w:numPr") !== undefined);
  return new Set(counting.map((one) => one.attributes["w:styleId"] ?? ""));
}

function child(node: Element | undefined, name: string): Element | undefined {
  return node?.children.find((one): one is Element => one.type === "element" && one.name === name);
}

function valueIn(node: Element | undefined): string | undefined {
  return node?.attributes["w:val"] ?? undefined;
}
