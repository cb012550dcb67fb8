import type { Element } from "xast";
import { attribute, elementsIn, textIn } from "./elements.ts";

/** All that rules ask of a page, as JSON can hold it: the same facts, the same findings, whatever else it says. */
export interface PageFacts {
  /** “Expected …, not …”, by the rule that says so of a page by itself. */
  readonly reasons: Readonly<Record<PageRule, readonly string[]>>;
  /** Where its links lead, in order. */
  readonly links: readonly string[];
  /** The first element with each id, and its `epub:type`. */
  readonly places: readonly (readonly [id: string, type: string | null])[];
  readonly references: readonly Reference[];
}

/** A reference to a note. */
interface Reference {
  readonly href: string;
  /** Nothing but text stands in it. */
  readonly isBare: boolean;
  /** Where the note is on the same page, it stands before what refers to it. */
  readonly isLate: boolean;
}

type PageRule = "alt-missing" | "title-empty" | "role-unpaired" | "note-shape";

/** The facts of a page with these elements, parents first. */
export function factsOf(elements: readonly Element[]): PageFacts {
  const places = placesIn(elements);
  return {
    reasons: {
      "alt-missing": reasonsIn(elements, withoutAlt),
      "title-empty": reasonsIn(elements, withoutWords),
      "role-unpaired": reasonsIn(elements, withoutRole),
      "note-shape": reasonsIn(elements, withoutWayBack),
    },
    links: elements.flatMap(({ name, attributes }) =>
      name === "a" && attributes.href != null ? [attributes.href] : [],
    ),
    places: [...places].map(([id, element]) => [id, attribute(element, "epub:type") ?? null]),
    references: referencesIn(elements, places),
  };
}

/** By its id; the first of each. */
function placesIn(elements: readonly Element[]): Map<string, Element> {
  const places = new Map<string, Element>();
  for (const element of elements) {
    const id = attribute(element, "id");
    if (id !== undefined && !places.has(id)) places.set(id, element);
  }
  return places;
}

function reasonsIn(
  elements: readonly Element[],
  reasonFor: (element: Element) => string | undefined,
): string[] {
  return elements.flatMap((element) => reasonFor(element) ?? []);
}

function withoutAlt({ name, attributes }: Element): string | undefined {
  return name === "img" && attributes.alt === undefined
    ? `Expected words for what ${attributes.src} shows, or alt="" where it shows nothing`
    : undefined;
}

function withoutWords(element: Element): string | undefined {
  return /^(title|h[1-6])$/.test(element.name) &&
    textIn(element).trim() === "" &&
    !showsImage(element)
    ? `Expected words in <${element.name}>, not none`
    : undefined;
}

function showsImage(element: Element): boolean {
  return [...elementsIn(element)].some(({ name, attributes }) => name === "img" && attributes.alt);
}

function withoutRole({ name, attributes }: Element): string | undefined {
  const types = attributes["epub:type"]?.split(" ") ?? [];
  const role = attributes.role;
  // A link among the landmarks has the type of what it leads to.
  const type = types.find((one) => PAIRED.has(one) && (name !== "a" || LINKS.has(one)));
  return type !== undefined && role !== `doc-${ALIKE[type] ?? type}`
    ? `Expected role="doc-${ALIKE[type] ?? type}" beside epub:type="${type}"`
    : undefined;
}

/** Types with a role of their own that they may not go without. */
const PAIRED: ReadonlySet<string> = new Set([
  ...["abstract", "acknowledgments", "afterword", "appendix", "backlink", "bibliography"],
  ...["chapter", "colophon", "conclusion", "dedication", "epigraph", "epilogue", "footnote"],
  ...["foreword", "glossary", "index", "introduction", "noteref", "page-list", "pagebreak"],
  ...["part", "preface", "prologue", "pullquote", "subtitle", "toc"],
]);

/** Those of links themselves. */
const LINKS: ReadonlySet<string> = new Set(["backlink", "noteref"]);

const ALIKE: Readonly<Record<string, string>> = { "page-list": "pagelist" };

function withoutWayBack(element: Element): string | undefined {
  if (attribute(element, "epub:type") !== "footnote") return undefined;
  const [first] = [...elementsIn(element)].filter(({ name }) => name === "a");
  return attribute(first, "epub:type") === "backlink"
    ? undefined
    : `Expected the note ${attribute(element, "id") ?? ""} to start with its way back`;
}

function referencesIn(
  elements: readonly Element[],
  places: ReadonlyMap<string, Element>,
): Reference[] {
  const met = new Set<Element>();
  return elements.flatMap((element): Reference[] => {
    met.add(element);
    if (attribute(element, "epub:type") !== "noteref") return [];
    const href = attribute(element, "href") ?? "";
    const [path, fragment = ""] = href.split("#");
    const note = path === "" ? places.get(decoded(fragment)) : undefined;
    const isBare = !element.children.some(({ type }) => type === "element");
    return [{ href, isBare, isLate: note !== undefined && met.has(note) }];
  });
}

/** `text` of a URL as it is meant. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A per cent sign that stands for itself.
    return text;
  }
}
