import type { Position, PublishedNode } from "@printery/document";
import type { Section } from "@printery/publication";
import type { ElementContent } from "hast";

/**
 * Says of what is made of a text where it stands there, as a word for `data-place`: for a preview that leads from one to the other. What is
 * published has no such marks.
 */
export interface Places {
  /** Of a block at `position` in the text at `path`; nothing where it doesn't come from the text. */
  readonly of: (path: string, position: Position) => string | undefined;
  readonly ofTitle: (section: Section) => string | undefined;
  /** All that the marks in a section hang on besides what it holds itself. */
  readonly key: (section: Section) => string;
}

/** What stands among text, and so in a block that has a mark. */
const WITHIN: ReadonlySet<PublishedNode["type"]> = new Set([
  ...(["text", "emphasis", "strong", "delete", "inlineCode", "break", "link", "image"] as const),
  ...(["foreign", "ruby", "indexTerm", "inlineMath", "footnoteReference"] as const),
]);

/** `markup` of `node` in `section`, marked with its place, where `places` has one. */
export function inPlace<Markup extends ElementContent | ElementContent[]>(
  markup: Markup,
  node: PublishedNode,
  section: Section,
  places: Places | undefined,
): Markup {
  if (places === undefined || WITHIN.has(node.type) || !("tagName" in markup)) return markup;
  const place = places.of(section.path, node.position);
  if (place !== undefined) markup.properties.dataPlace = place;
  return markup;
}
