import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";

/** Elements in a drawing, those it uses counted as often as they are drawn; more keep a browser busy. */
const MOST_DRAWN = 100_000;
/** Elements within each other, beyond which recursion would end ours. */
const DEEPEST = 200;
/** Steps of filters: each is worked out for every pixel. */
const MOST_FILTERED = 64;
/** Letters in a line, whose cost grows with their square: librsvg takes a second for so many, and a minute for ten thousand. */
const MOST_LETTERS = 2000;
/** Octaves of noise, beyond which nobody sees more (SVG 2 allows any number). */
const MOST_OCTAVES = 10;

/** The root of the drawing in an SVG file; undefined where it is no XML, declares entities, or is {@link isEndless}. */
export function readDrawing(file: string): Element | undefined {
  if (isCrowded(file)) return undefined;
  const root = rootOf(file);
  return root === undefined || !isBounded(root) ? undefined : root;
}

/** Whether to draw an SVG file takes longer than anybody waits, whoever draws it; of what is no XML, nobody knows. */
export function isEndless(file: string): boolean {
  if (isCrowded(file)) return true;
  const root = rootOf(file);
  return root !== undefined && !isBounded(root);
}

/** Each element has two tags at most, and to read millions takes seconds. */
function isCrowded(file: string): boolean {
  return file.split("<").length > 2 * MOST_DRAWN;
}

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

/** Whether it is drawn in no time, however often its parts use each other. */
function isBounded(root: Element): boolean {
  const byId = new Map<string, Element>();
  let filtered = 0;
  const isFlat = everyElement(root, 0, (element) => {
    const { id, numOctaves } = element.attributes;
    if (id && !byId.has(id)) byId.set(id, element);
    if (/(^|:)fe[A-Z]/.test(element.name)) filtered += 1;
    return !(Number(numOctaves) > MOST_OCTAVES) && lettersIn(element) <= MOST_LETTERS;
  });
  return isFlat && filtered <= MOST_FILTERED && drawnBy(root, byId, new Map()) <= MOST_DRAWN;
}

/** What it draws as a line: remarks and styles draw none. */
function lettersIn({ name, children }: Element): number {
  if (/(^|:)(style|title|desc|metadata|script)$/.test(name)) return 0;
  return children.reduce(
    (sum, child) => sum + ("value" in child ? child.value.trim().length : 0),
    0,
  );
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
