import { type Node, walk } from "@printery/document";
import type { Section } from "./publication.ts";

type Texts = readonly Pick<Section, "front" | "children" | "back" | "notes">[];
type Types = ReadonlySet<Node["type"]>;

const known = new WeakMap<Texts, Types>();

/** The types of the nodes in the texts of `sections`, which are looked through once: a renderer asks for what hangs on code, on formulas, on images. */
export function typesIn(sections: Texts): Types {
  const found = known.get(sections);
  if (found !== undefined) return found;
  const types = new Set<Node["type"]>();
  for (const { front, children, back, notes } of sections) {
    for (const { type } of walk([...front, ...children, ...back, ...notes])) types.add(type);
  }
  known.set(sections, types);
  return types;
}
