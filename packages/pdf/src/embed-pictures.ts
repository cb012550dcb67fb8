import type { KitDocument, KitImage } from "./kit.ts";
import type { TextPage } from "./paginate.ts";
import type { Picture } from "./pictures.ts";

interface Illustrated {
  readonly sheets: readonly TextPage[];
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Puts the pictures that stand on pages into the file; one after the other, or they would be written in any order. */
export async function embedPictures(
  document: KitDocument,
  illustrated: Illustrated,
): Promise<ReadonlyMap<string, KitImage>> {
  const images = new Map<string, KitImage>();
  for (const picture of usedPictures(illustrated))
    images.set(picture.name, await embed(document, picture));
  return images;
}

function usedPictures({ sheets, pictures }: Illustrated): Set<Picture> {
  const used = new Set<Picture>();
  for (const { items } of sheets) {
    for (const item of items) {
      const picture = item.type === "image" ? pictures.get(item.item.image) : undefined;
      if (picture !== undefined) used.add(picture);
    }
  }
  return used;
}

/** Puts a picture into the file, when it has been unpacked: a PNG takes its own time. */
async function embed(document: KitDocument, { bytes }: Picture): Promise<KitImage> {
  const image = document.openImage(Buffer.from(bytes));
  await new Promise<void>((resolve) => {
    const finalize = image.finalize?.bind(image);
    if (finalize === undefined) {
      image.embed(document);
      resolve();
      return;
    }
    image.finalize = () => {
      finalize();
      resolve();
    };
    image.embed(document);
  });
  return image;
}
