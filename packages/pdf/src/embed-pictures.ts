import type { KitDocument, KitImage } from "./kit.ts";
import type { TextPage } from "./paginate.ts";
import type { Picture } from "./pictures.ts";
import type { Profile } from "./profile.ts";
import type { Separation } from "./separate.ts";

interface Illustrated {
  readonly profile: Profile;
  readonly sheets: readonly TextPage[];
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Puts the pictures that stand on pages into the file; one after the other, or they would be written in any order. */
export async function embedPictures(
  document: KitDocument,
  { profile, ...illustrated }: Illustrated,
): Promise<ReadonlyMap<string, KitImage>> {
  const images = new Map<string, KitImage>();
  for (const picture of usedPictures(illustrated)) {
    const image =
      profile.standard === "PDF/X-4"
        ? embedInks(document, await profile.forme.separate(picture), `I${images.size + 1}`)
        : await embed(document, picture);
    images.set(picture.name, image);
  }
  return images;
}

function usedPictures({ sheets, pictures }: Omit<Illustrated, "profile">): Set<Picture> {
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

/** pdfkit opens PNGs and JPEGs alone, and takes every JPEG of four inks for an inverted one. */
function embedInks(document: KitDocument, separation: Separation, label: string): KitImage {
  const { width, height, space, filter, bytes } = separation;
  // Adobe's JPEGs, which sharp's are, have no ink at 255.
  const isInverted = filter === "DCTDecode" && space === "DeviceCMYK";
  const obj = document.ref({
    Type: "XObject",
    Subtype: "Image",
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: 8,
    Filter: filter,
    ...(isInverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  });
  obj.end(bytes);
  return { width, height, label, obj, embed: () => undefined };
}
