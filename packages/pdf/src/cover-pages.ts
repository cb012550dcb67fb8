import { styleOf, trimSize } from "@printery/design";
import { terms } from "@printery/publication";
import type { Message } from "@printery/task";
import type { Sheet } from "./bind.ts";
import { itemsOf } from "./drawing-items.ts";
import type { PageItem } from "./item.ts";
import { coverItem, coverToRead } from "./own-cover.ts";
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
  const size = trimSize(publication.trim);
  const { items, pictures } = await frontOf(edition, figure, report);
  const label = terms(publication.metadata.lang).cover;
  const blank = { number: 0, label, numbering: "roman", opens: true, items: [] } as const;
  const front: Sheet = { ...blank, side: "recto", items };
  const inside: Sheet[] = styleOf(publication).facing ? [{ ...blank, side: "verso" }] : [];
  const covers: readonly Sheet[] = [front, ...inside];
  return {
    ...edition,
    pictures,
    covers: covers.length,
    sheets: [...covers, ...sheets],
    finish: (sheet) =>
      covers.includes(sheet) ? { pageSize: size, items: sheet.items } : finish(sheet),
  };
}

/** No asset is called so. */
const COVER = "cover";

/** What stands on the front, and the pictures with its own. */
async function frontOf(
  { publication, pictures }: Bound,
  figure: Tag,
  report: (message: Message) => void,
): Promise<{ readonly items: readonly PageItem[]; readonly pictures: Bound["pictures"] }> {
  const size = trimSize(publication.trim);
  const own = pictures.get(publication.cover?.image ?? "");
  if (own !== undefined) {
    const picture = { ...(await coverToRead(own, size)), name: COVER };
    const items = [coverItem(COVER, { x: 0, y: 0, ...size }, figure)];
    return { items, pictures: new Map([...pictures, [COVER, picture]]) };
  }
  // Loaded only where there is a cover to be drawn.
  const { frontCover } = await import("@printery/cover");
  const { drawing, messages } = frontCover(publication, size);
  for (const message of messages) report(message);
  return { items: itemsOf(drawing, figure), pictures };
}
