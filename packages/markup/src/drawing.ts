import { readDrawing } from "@printery/publication";
import type { Element, ElementContent } from "xast";
import { toXml } from "xast-util-to-xml";
import { DRAWING_ATTRIBUTES, DRAWING_ELEMENTS, SILENT_ELEMENTS } from "./svg-names.ts";

/**
 * The drawing in an SVG file, by lists of what may stand in it: no script, no handler, no animation, nothing loaded, no
 * markup of other languages. Undefined where it would then look otherwise, or would take long to draw, so that a picture of it
 * must stand in; also where it is no XML.
 */
export function drawingOf(file: string): string | undefined {
  // A doctype that declares something may declare what text says.
  if (/<!(ENTITY|ATTLIST|ELEMENT|NOTATION)/i.test(file)) return undefined;
  const root = readDrawing(file);
  if (root === undefined) return undefined;
  const names = namespacesOf(root);
  if (names === undefined) return undefined;
  try {
    const [svg] = cleaned(root, names);
    if (svg?.type !== "element") return undefined;
    const xlink = /"xlink:href":/.test(JSON.stringify(svg)) ? { "xmlns:xlink": XLINK } : {};
    const attributes = { xmlns: SVG, ...xlink, ...svg.attributes };
    const xml = toXml({ ...svg, attributes }, { closeEmptyElements: true, tightClose: true });
    // It is text, where it must not stand (XML 1.0, 2.4).
    return xml.replaceAll("]]>", "]]&gt;");
  } catch (error) {
    if (error instanceof LooksOtherwise) return undefined;
    throw error;
  }
}

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";

/** Where what can't stay would be seen. */
class LooksOtherwise extends Error {}

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
