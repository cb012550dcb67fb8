import type { ImageItem } from "./item.ts";
import type { Picture } from "./pictures.ts";
import type { Tag } from "./tag.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture that covers `room` and is no larger: as wide as it, or as tall; what stands over is cut off. */
export function covering({ width, height }: Size, room: Size): Size {
  const scale = Math.max(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

/** The picture called `image`, which covers all of `area`: its middle in the middle, cut at the edges. */
export function coverItem(
  image: string,
  area: Size & { readonly x: number; readonly y: number },
  tag?: Tag,
): ImageItem {
  const { x, y, width, height } = area;
  const item = { image, x, y, _width: width, _height: height, cover: { width, height } };
  return { type: "image", item: tag === undefined ? item : { ...item, tag } };
}

/** Dots to the inch of a page that is read: what is finer no screen shows. */
const FINEST = 300;

/** `picture` for a page of `page` points to read: a JPEG, with no more dots than are seen. */
export async function coverToRead(picture: Picture, page: Size): Promise<Picture> {
  const across = Math.ceil((covering(picture, page).width / 72) * FINEST);
  const isPhoto = picture.mediaType === "image/jpeg";
  if (isPhoto && picture.width <= across) return picture;
  // Loaded only where it is needed: it takes longer than a page.
  const { default: sharp } = await import("sharp");
  // One that is damaged in part was told of, and is published.
  const bytes = await sharp(picture.bytes, { failOn: "truncated" })
    .autoOrient()
    .resize({ width: across, withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return { ...picture, mediaType: "image/jpeg", bytes };
}
