import type { ImageAsset, Publication } from "@printery/publication";
import type { Files } from "@printery/task";
import sharp from "sharp";

/** An image as the book carries it. */
export interface Picture {
  readonly href: string;
  readonly mediaType: ImageAsset["mediaType"];
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** The images of the publication by name, each such that every reading system can show it. */
export async function picturesOf(
  { images }: Publication,
  files: Files,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const { name, ...image } of images) {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`The bytes of ${name} are missing`);
    pictures.set(name, await fitted({ ...image, href: name, bytes }));
  }
  return pictures;
}

/** Apple Books shows no image of more (Asset Guide, “Images”). */
const MOST_PIXELS = 4_000_000;

async function fitted(picture: Picture): Promise<Picture> {
  const { mediaType, width, height, bytes, href } = picture;
  if (mediaType === "image/svg+xml") {
    if (!isActive(Buffer.from(bytes).toString("utf8"))) return picture;
    const png = await sharp(bytes).resize({ width, height, fit: "fill" }).png().toBuffer();
    return { ...picture, href: `${href}.png`, mediaType: "image/png", bytes: png };
  }
  // A GIF may be an animation, which resizing would stop.
  if (width * height <= MOST_PIXELS || mediaType === "image/gif") return picture;
  const scaled = Math.floor(width * Math.sqrt(MOST_PIXELS / (width * height)));
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .resize({ width: scaled })
    .toBuffer({ resolveWithObject: true });
  return { ...picture, width: info.width, height: info.height, bytes: data };
}

/** Whether an SVG does more than draw: scripts, other files, foreign content. A picture of it stands in. */
function isActive(svg: string): boolean {
  return ACTIVE.some((pattern) => pattern.test(svg));
}

const ACTIVE = [
  /<!(DOCTYPE|ENTITY)/i,
  /<(\w+:)?(script|foreignObject|iframe|handler)\b/i,
  /\son\w+\s*=/i,
  /\b(href|src)\s*=\s*["'](?!#)/i,
  /@import|url\(\s*["']?(?!["'#])/i,
];
