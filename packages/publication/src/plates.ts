import type { Section } from "./publication.ts";

/** The published names of the images of `publication` that are plates: they have pages of their own in print. */
export function platesIn({
  sections,
}: {
  readonly sections: readonly Pick<Section, "children">[];
}): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { children } of sections)
    for (const node of children)
      if (node.type === "figure" && node.plate) names.add(node.image.url);
  return names;
}
