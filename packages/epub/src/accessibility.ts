import { type Image, walk } from "@printery/document";
import { type Publication, typesIn } from "@printery/publication";

/** Schema.org accessibility properties (EPUB Accessibility 1.1, clause 2), as far as the content shows them. */
export interface Accessibility {
  readonly accessMode: readonly string[];
  readonly accessModeSufficient: readonly string[];
  readonly accessibilityFeature: readonly string[];
  readonly accessibilityHazard: readonly string[];
  /** In English. */
  readonly accessibilitySummary: readonly [string];
}

/**
 * What a reader can rely on, read off the book itself. It claims conformance with no standard:
 * that is for a person to certify.
 */
export function accessibilityOf(publication: Publication, hasPages = false): Accessibility {
  const images = imagesOf(publication);
  const hasNotes = publication.sections.some(({ notes }) => notes.length > 0);
  const described = images.some(({ alt }) => alt !== "");
  // A GIF may be an animation that flashes; nobody has looked.
  const mayFlash = publication.images.some(({ mediaType }) => mediaType === "image/gif");
  return {
    accessMode: images.length > 0 ? ["textual", "visual"] : ["textual"],
    accessModeSufficient: ["textual"],
    accessibilityFeature: [
      "tableOfContents",
      "readingOrder",
      "structuralNavigation",
      "displayTransformability",
      "ARIA",
      ...(described ? ["alternativeText"] : []),
      ...(hasFormulas(publication) ? ["MathML"] : []),
      ...(hasPages ? ["pageBreakMarkers", "pageNavigation"] : []),
      ...(publication.index.length > 0 ? ["index"] : []),
    ],
    accessibilityHazard: [mayFlash ? "unknown" : "none"],
    accessibilitySummary: [
      [
        "The text reflows and can be navigated by its contents and headings.",
        ...(hasNotes ? ["Notes are linked to the text and back."] : []),
        ...(described ? ["Images that carry meaning are described."] : []),
      ].join(" "),
    ],
  };
}

/** Whether some formula was read; what wasn't is code. */
function hasFormulas({ sections }: Publication): boolean {
  const types = typesIn(sections);
  if (!types.has("math") && !types.has("inlineMath")) return false;
  return sections.some(({ front, children, back, notes }) => {
    for (const node of walk([...front, ...children, ...back, ...notes]))
      if ((node.type === "math" || node.type === "inlineMath") && node.tree !== undefined)
        return true;
    return false;
  });
}

function imagesOf({ sections }: Publication): Image[] {
  if (!typesIn(sections).has("image")) return [];
  return sections.flatMap(({ front, children, back, notes }) =>
    walk([...front, ...children, ...back, ...notes]).filter((node) => node.type === "image"),
  );
}
