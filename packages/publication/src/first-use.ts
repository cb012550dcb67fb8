import { walk } from "@printery/document";
import { type Place, placeOf } from "@printery/task";
import type { Publication } from "./publication.ts";

/** Where the image asset `name` is first used in the texts of `publication`, for messages. */
export function firstUse(
  name: string,
  { sections }: Publication,
): { readonly file: string; readonly place: Place } {
  for (const { path, front, children, back, notes } of sections) {
    for (const node of walk([...front, ...children, ...back, ...notes])) {
      if (node.type === "image" && node.url === name)
        return { file: path, place: placeOf(node.position) };
    }
  }
  throw new Error(`Expected a use of ${name}`);
}
