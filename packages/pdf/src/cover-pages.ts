import { styles, trimSize } from "@printery/design";
import { terms } from "@printery/publication";
import type { Message } from "@printery/task";
import type { Sheet } from "./bind.ts";
import { itemsOf } from "./drawing-items.ts";
import type { Edition } from "./pdfmake-adapter.ts";
import type { Tag } from "./tag.ts";

type Bound = Omit<Edition<Sheet>, "profile">;

/**
 * `edition` behind the front of its cover, which is `figure` of the structure tree. Where pages face each other, a blank for the
 * inside of the cover follows, so that right-hand pages stay on the right.
 */
export async function behindCover(
  edition: Bound,
  figure: Tag,
  report: (message: Message) => void,
): Promise<Bound> {
  const { publication, sheets, finish } = edition;
  // Loaded only where there is a cover.
  const { frontCover } = await import("@printery/cover");
  const size = trimSize(publication.trim);
  const { drawing, messages } = frontCover(publication, size);
  for (const message of messages) report(message);
  const label = terms(publication.metadata.lang).cover;
  const blank = { number: 0, label, numbering: "roman", opens: true, items: [] } as const;
  const front: Sheet = { ...blank, side: "recto", items: itemsOf(drawing, figure) };
  const inside: Sheet[] = styles[publication.style].facing ? [{ ...blank, side: "verso" }] : [];
  const covers: readonly Sheet[] = [front, ...inside];
  return {
    ...edition,
    covers: covers.length,
    sheets: [...covers, ...sheets],
    finish: (sheet) =>
      covers.includes(sheet) ? { pageSize: size, items: sheet.items } : finish(sheet),
  };
}
