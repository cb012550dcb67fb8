import type { Element, ElementContent, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";
import { DRAWING_ATTRIBUTES, DRAWING_ELEMENTS, SILENT_ELEMENTS } from "./svg-names.ts";

/** Elements in a drawing, those it uses counted as often as they are drawn; more keep a browser busy. */
const MOST_DRAWN = 100_000;
/** Elements within each other, beyond which recursion would end ours. */
const DEEPEST = 200;
/** Steps of filters: each is worked out for every pixel. */
const MOST_FILTERED = 64;
/** Octaves of noise, beyond which nobody sees more (SVG 2 allows any number). */
const MOST_OCTAVES = 10;

/**
 * The drawing in an SVG file, by lists of what may stand in it: no script, no handler, no animation, nothing loaded, no
 * markup of other languages. Undefined where it would then look otherwise, or would take long to draw, so that a picture of it
 * must stand in; also where it is no XML.
 */
export function drawingOf(file: string): string | undefined {
  // A doctype that declares something may declare what text says.
  if (/<!(ENTITY|ATTLIST|ELEMENT|NOTATION)/i.test(file)) return undefined;
  // Each element has two at most, and to read millions takes seconds.
  if (file.split("<").length > 2 * MOST_DRAWN) return undefined;
  const root = rootOf(file);
  if (root === undefined || !isBounded(root)) return undefined;
  const names = namespacesOf(root);
  if (names === undefined) return undefined;
  try {
    const [svg] = cleaned(root, names);
    if (svg?.type !== "element") return undefined;
    const xlink = /"xlink:href":/.test(JSON.stringify(svg)) ? { "xmlns:xlink": XLINK } : {};
    const attributes = { xmlns: SVG, ...xlink, ...svg.attributes };
    return toXml({ ...svg, attributes }, { closeEmptyElements: true, tightClose: true });
  } catch (error) {
    if (error instanceof LooksOtherwise) return undefined;
    throw error;
  }
}

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";

/** Where what can't stay would be seen. */
class LooksOtherwise extends Error {}

function rootOf(file: string): Element | undefined {
  let tree: Root;
  try {
    tree = fromXml(file.replace(/^\uFEFF/, ""));
  } catch {
    // The reader has no other way of saying that it is no XML.
    return undefined;
  }
  const root = tree.children.find((node) => node.type === "element");
  return root?.type === "element" ? root : undefined;
}

/** The prefix of each namespace that is drawn from; undefined where they are not declared once, at the root. */
interface Prefixes {
  /** Before the names of elements: “svg:”, or nothing. */
  readonly svg: string;
  /** Before `href`. */
  readonly xlink: string;
}

function namespacesOf(root: Element): Prefixes | undefined {
  const prefix = /^(?:(.+):)?svg$/.exec(root.name)?.[1];
  if (root.name !== "svg" && prefix === undefined) return undefined;
  const declared = Object.entries(root.attributes).filter(([name]) => name.startsWith("xmlns"));
  const own = root.attributes[prefix === undefined ? "xmlns" : `xmlns:${prefix}`];
  // HTML takes one without a namespace, and so do drawings from there; files are taken at their word.
  if (own !== SVG) return undefined;
  const xlink = declared.find(([, uri]) => uri === XLINK)?.[0].replace("xmlns:", "");
  return { svg: prefix === undefined ? "" : `${prefix}:`, xlink: `${xlink ?? "xlink"}:` };
}

/** `element` as it may stay: itself, its children in its place, or nothing. */
function cleaned(element: Element, prefixes: Prefixes): ElementContent[] {
  const name = localName(element.name, prefixes.svg);
  // What editors keep for themselves is in namespaces of their own.
  if (name === undefined || SILENT_ELEMENTS.has(name)) return [];
  if (name === "a") return childrenOf(element, prefixes);
  if (!DRAWING_ELEMENTS.has(name)) throw new LooksOtherwise(name);
  if (element.attributes.xmlns !== undefined && name !== "svg") throw new LooksOtherwise("xmlns");
  const children = childrenOf(element, prefixes);
  if (name === "style" && !isPlainStyle(textOf(children))) throw new LooksOtherwise("style");
  return [{ ...element, name, attributes: attributesOf(element, prefixes), children }];
}

function childrenOf({ children }: Element, prefixes: Prefixes): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === "element") return cleaned(child, prefixes);
    if (child.type === "text") return [child];
    return child.type === "cdata" ? [{ type: "text", value: child.value }] : [];
  });
}

function attributesOf({ attributes }: Element, { xlink }: Prefixes): Element["attributes"] {
  const kept: Element["attributes"] = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (name === "href" || name === `${xlink}href`) {
      if (/^\s*#/.test(value)) kept[name === "href" ? "href" : "xlink:href"] = value.trim();
    } else if (DRAWING_ATTRIBUTES.has(name) && isPlainStyle(value)) {
      kept[name] = value;
    } else if (name === "style") {
      throw new LooksOtherwise("style");
    }
  }
  return kept;
}

/** Undefined for a name of another namespace. */
function localName(name: string, prefix: string): string | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const local = name.slice(prefix.length);
  return local.includes(":") ? undefined : local;
}

/** Whether declarations, or a whole sheet of them, load nothing: no rule that begins with an at sign, no escape, no address but `#name`. */
function isPlainStyle(css: string): boolean {
  const loads =
    /[@\\<]|url\s*\((?!\s*["']?#)|(image|image-set|cross-fade|src|paint|element|expression)\s*\(|javascript:|-moz-binding|behavior\s*:/i;
  return !loads.test(css);
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => (node.type === "text" ? node.value : "")).join("");
}

/** Whether a browser draws it in no time, however often its parts use each other. */
function isBounded(root: Element): boolean {
  const byId = new Map<string, Element>();
  let filtered = 0;
  const isFlat = everyElement(root, 0, (element) => {
    const { id, numOctaves } = element.attributes;
    if (id && !byId.has(id)) byId.set(id, element);
    if (/(^|:)fe[A-Z]/.test(element.name)) filtered += 1;
    return !(Number(numOctaves) > MOST_OCTAVES);
  });
  return isFlat && filtered <= MOST_FILTERED && drawnBy(root, byId, new Map()) <= MOST_DRAWN;
}

function everyElement(
  element: Element,
  depth: number,
  holds: (element: Element) => boolean,
): boolean {
  if (depth > DEEPEST || !holds(element)) return false;
  return element.children.every(
    (child) => child.type !== "element" || everyElement(child, depth + 1, holds),
  );
}

/** Elements that `element` has drawn; without end where it uses itself, or others in a long row. */
function drawnBy(
  element: Element,
  byId: ReadonlyMap<string, Element>,
  known: Map<Element, number>,
  depth = 0,
): number {
  const counted = known.get(element);
  if (counted !== undefined) return counted;
  known.set(element, Number.POSITIVE_INFINITY);
  if (depth > 5 * DEEPEST) return Number.POSITIVE_INFINITY;
  let count = 1;
  for (const child of element.children) {
    if (child.type === "element") count += drawnBy(child, byId, known, depth + 1);
  }
  for (const id of usedBy(element)) {
    const used = byId.get(id);
    if (used !== undefined) count += drawnBy(used, byId, known, depth + 1);
  }
  known.set(element, count);
  return count;
}

function usedBy({ attributes }: Element): string[] {
  return Object.entries(attributes).flatMap(([name, said]) => {
    const value = said?.trim() ?? "";
    if (/(^|:)href$/.test(name)) return value.startsWith("#") ? [value.slice(1)] : [];
    return [...value.matchAll(/url\(\s*["']?#([^"')]+)/g)].map(([, id = ""]) => id);
  });
}
