import { at } from "@printery/config";
import { walk } from "@printery/document";
import { type Message, placeOf } from "@printery/task";
import type { ImageAsset, Publication } from "./publication.ts";

type Where = Pick<Message, "file" | "place">;

/** Where the image asset `name` is first used in the texts of `publication`, or as its cover, for messages. */
export function firstUse(name: string, publication: Publication): Where {
  const inTexts = useInTexts(name, publication);
  if (inTexts !== undefined) return inTexts;
  const { cover } = publication;
  if (cover?.image === name) return { file: cover.path, ...at(cover.place) };
  throw new Error(`Expected a use of ${name}`);
}

/** The images of `publication` that its texts show: all but one that is its cover alone. */
export function textImages(publication: Publication): ImageAsset[] {
  const { cover, images } = publication;
  return images.filter(
    ({ name }) => name !== cover?.image || useInTexts(name, publication) !== undefined,
  );
}

function useInTexts(name: string, { sections }: Publication): Where | undefined {
  for (const { path, front, children, back, notes } of sections) {
    for (const node of walk([...front, ...children, ...back, ...notes])) {
      if (node.type === "image" && node.url === name)
        return { file: path, place: placeOf(node.position) };
    }
  }
  return undefined;
}
