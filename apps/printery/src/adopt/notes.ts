import type { Element, ElementContent, Root } from "hast";
import { decoded } from "./decoded.ts";
import { attribute, changeElements, element, elementsIn, textIn } from "./elements.ts";

/** Blocks that hold a note, or part it from others. */
const HOLDERS: ReadonlySet<string> = new Set(["li", "p", "div", "aside", "dd", "section"]);

/** What several paragraphs of one note are held together by, as Word names it. */
const OF_ONE_NOTE = /^(?:ftn|edn|fn|footnote|endnote)[-_:]?\d+$/i;

/**
 * Make references and notes of links that lead there and back, which is how every tool writes them: a link in the text to a place
 * whose block links back to it. Gives how many notes there are.
 */
export function foldNotes(tree: Root): number {
  const parents = new Map<ElementContent, Element>();
  const places = new Map<string, Element>();
  for (const one of elementsIn(tree)) {
    for (const child of one.children) parents.set(child, one);
    for (const name of [attribute(one, "id"), one.tagName === "a" && attribute(one, "name")])
      if (name && !places.has(name)) places.set(name, one);
  }
  const blockOf = (place: Element): Element | undefined => {
    let one: Element | undefined = place;
    while (one !== undefined && !HOLDERS.has(one.tagName)) one = parents.get(one);
    const around = one && parents.get(one);
    const isWhole = around !== undefined && OF_ONE_NOTE.test(attribute(around, "id") ?? "");
    return isWhole ? around : one;
  };
  const isWithin = (inner: Element, outer: Element) => ancestors(inner).includes(outer);
  const ancestors = (inner: Element): Element[] => {
    const found: Element[] = [];
    for (let one: Element | undefined = inner; one !== undefined; one = parents.get(one))
      found.push(one);
    return found;
  };
  const known = new Map<Element, Element[]>();
  const linksIn = (block: Element) => {
    const links =
      known.get(block) ?? [...elementsIn(block)].filter((one) => targetOf(one) !== undefined);
    known.set(block, links);
    return links;
  };
  const blocks = new Map<Element, string>();
  const references = new Map<Element, string>();
  const returns = new Set<Element>();
  for (const link of elementsIn(tree)) {
    const target = targetOf(link);
    const place = target === undefined ? undefined : places.get(target);
    const block = place && blockOf(place);
    if (block === undefined || isWithin(link, block) || !isMark(link)) continue;
    // What leads back from a note looks as what leads there; the text comes first.
    if (ancestors(link).some((one) => blocks.has(one))) continue;
    const own = namesAround(link, parents);
    const back = linksIn(block).filter((one) => own.has(targetOf(one) ?? ""));
    if (back.length === 0 && !isNoteBySign(link)) continue;
    const id = blocks.get(block) ?? String(blocks.size + 1);
    blocks.set(block, id);
    references.set(link, id);
    for (const one of back) returns.add(one);
  }
  if (blocks.size === 0) return 0;
  for (const [block] of blocks)
    for (const one of elementsIn(block)) if (isReturn(one)) returns.add(one);
  changeElements(tree, (one) => {
    const id = references.get(one);
    if (id !== undefined) return [element("x-ref", { dataId: id }, [])];
    if (returns.has(one)) return keptOf(one);
    const note = blocks.get(one);
    if (note !== undefined) return [element("x-note", { dataId: note }, one.children)];
    if ((one.tagName === "sup" || one.tagName === "span") && onlyReferences(one))
      return one.children;
    if (["ol", "ul", "section", "dl", "div"].includes(one.tagName) && hasNotes(one))
      return one.children.filter((child) => !(child.type === "element" && child.tagName === "hr"));
    return undefined;
  });
  return blocks.size;
}

function hasNotes({ children }: Element): boolean {
  return children.some((child) => child.type === "element" && child.tagName === "x-note");
}

function onlyReferences({ children }: Element): boolean {
  const said = children.filter(({ type }) => type !== "comment");
  return (
    said.length > 0 &&
    said.every(
      (child) =>
        (child.type === "element" && child.tagName === "x-ref") ||
        (child.type === "text" && /^[\s,[\]()]*$/.test(child.value)),
    )
  );
}

/** The name of a place on the same page that `link` leads to. */
function targetOf(link: Element): string | undefined {
  const href = link.tagName === "a" ? attribute(link, "href") : undefined;
  const name = href === undefined ? undefined : /#(.+)$/.exec(href)?.[1];
  return name === undefined ? undefined : decoded(name);
}

/** A number, a letter or a sign, with brackets or without. */
function isMark(link: Element): boolean {
  return /^[[(]?\s*(?:\d{1,4}|[a-z]{1,4}|[*†‡§¶#]{1,4}|note \d+)\s*[\])]?\.?$/iu.test(
    textIn(link).trim(),
  );
}

/** Whether `link` says that it leads to a note. */
function isNoteBySign(link: Element): boolean {
  const said = ["role", "className", "epubType", "dataFootnoteRef"].map((name) =>
    attribute(link, name),
  );
  return /noteref|footnote-?ref|footnoteref/i.test(said.join(" "));
}

/** What leads back to `link`: its own name, and those of what is around it among the text. */
function namesAround(link: Element, parents: ReadonlyMap<ElementContent, Element>): Set<string> {
  const names = new Set<string>();
  const add = (one: Element) => {
    for (const name of [attribute(one, "id"), attribute(one, "name")])
      if (name !== undefined) names.add(name);
  };
  for (const inner of elementsIn(link)) add(inner);
  let around: Element | undefined = link;
  while (around !== undefined && ["a", "sup", "span", "b", "i", "font"].includes(around.tagName)) {
    add(around);
    around = parents.get(around);
  }
  // What Word and old pages put before the mark: an anchor of its own.
  for (const sibling of around?.children ?? [])
    if (sibling.type === "element" && textIn(sibling) === "") add(sibling);
  return names;
}

/** What leads back; the selectors after an arrow say whether it is a picture. */
const ARROWS = /^(?:[↑↩^⏎\s]|\ufe0e|\ufe0f)+$/u;

/** Whether a link does nothing but lead back. */
function isReturn(link: Element): boolean {
  const said = [attribute(link, "role"), attribute(link, "className"), attribute(link, "rev")];
  return (
    link.tagName === "a" &&
    (/backlink|backref|reversefootnote/i.test(said.join(" ")) || ARROWS.test(textIn(link)))
  );
}

/** Of a link back what it says besides its number or sign. */
function keptOf(link: Element): readonly ElementContent[] {
  const text = textIn(link).trim();
  return isMark(link) || text === "" || ARROWS.test(text) ? [] : link.children;
}
