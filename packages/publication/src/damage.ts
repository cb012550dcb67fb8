import { NOT_BUILT } from "@printery/config";
import type { Files, Message } from "@printery/task";
import { bareImage } from "./bare-image.ts";
import { isEndless } from "./drawing-work.ts";
import { firstUse } from "./first-use.ts";
import type { ImageAsset, Publication } from "./publication.ts";

/** The images of a publication as they may be published, by name, and what their author should know. */
export interface Mended {
  readonly images: Files;
  readonly messages: readonly Message[];
}

/**
 * The images of `publication`, each with nothing in it but what shows it. What is wrong with one is told where it is first
 * used: where it can't be decoded, an error; where it can in part, a warning, and what could be is written anew. A header
 * alone shows neither.
 */
export async function mended(publication: Publication, images: Files): Promise<Mended> {
  const messages: Message[] = [];
  const whole = new Map<string, Uint8Array>();
  for (const asset of publication.images) {
    const bytes = images.get(asset.name);
    if (bytes === undefined) throw new Error(`The bytes of ${asset.name} are missing`);
    const read = await damageOf(asset, bytes);
    const bare = read === undefined ? bareImage(bytes, asset.mediaType) : undefined;
    const damage = bare === undefined ? (read ?? partly(asset)) : undefined;
    if (damage !== undefined) {
      const where = firstUse(asset.name, publication);
      messages.push({ ...where, ruleId: "image-unreadable", ...damage });
      if (damage.severity === "error") continue;
    }
    whole.set(asset.name, bare ?? (await writtenAnew(bytes, asset.mediaType)));
  }
  return { images: whole, messages };
}

/** What can be decoded of `bytes`, in the same colours and the same way up. */
async function writtenAnew(
  bytes: Uint8Array,
  mediaType: ImageAsset["mediaType"],
): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const isMoving = mediaType === "image/gif" || mediaType === "image/webp";
  const image = sharp(bytes, { failOn: "truncated", animated: isMoving });
  const { space, orientation = 1 } = await image.metadata();
  const same = image.toColourspace(space).keepIccProfile();
  // sharp tells the way up by all of Exif, of which nothing else then stays.
  const turned = orientation === 1 ? same : same.withMetadata({ orientation });
  const encoded = await turned
    .toFormat(FORMATS[mediaType], mediaType === "image/jpeg" ? { quality: 92 } : {})
    .toBuffer();
  return bareImage(encoded, mediaType) ?? encoded;
}

const FORMATS = {
  "image/png": "png",
  "image/jpeg": "jpeg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/svg+xml": "png",
} as const satisfies { readonly [Type in ImageAsset["mediaType"]]: string };

type Damage = Pick<Message, "severity" | "reason">;

/** The most that sharp decodes by itself; a page at 600 dots to the inch has a seventh. */
const MOST_PIXELS = 0x3fff ** 2;

/** What is wrong with the image in `bytes` beyond its header; undefined where nothing is. */
export async function damageOf(
  { mediaType, width, height }: ImageAsset,
  bytes: Uint8Array,
): Promise<Damage | undefined> {
  const isDrawing = mediaType === "image/svg+xml";
  const kind = KINDS[mediaType];
  if (!isDrawing && width * height > MOST_PIXELS) {
    const pixels = `${Math.round((width * height) / 1e6)} million pixels`;
    const most = `${Math.round(MOST_PIXELS / 1e6)} million`;
    return error(`Expected an image of at most ${most} pixels, not one of ${pixels}`);
  }
  if (isDrawing && isEndless(Buffer.from(bytes).toString("utf8")))
    return error(
      "Expected a drawing that is drawn in seconds, not one of so many parts, steps of filters or letters in a line",
    );
  // Loaded only where it is needed: it takes longer than most texts.
  const { default: sharp } = await import("sharp");
  // A drawing has no pixels of its own; drawn, it is one wide at least.
  const scale = Math.max(SMALL / Math.max(width, height), 1 / Math.min(width, height));
  const density = isDrawing ? Math.max(1, 72 * scale) : 72;
  const decodes = async (failOn: "truncated" | "warning") => {
    try {
      const image = sharp(bytes, { failOn, density }).resize(SMALL, SMALL, { fit: "inside" });
      await image.raw().toBuffer();
      return true;
    } catch {
      // sharp has no other way of saying that the image is damaged.
      return false;
    }
  };
  if (await decodes("warning")) return undefined;
  if (!(await decodes("truncated"))) return error(`Expected a whole image, not a damaged ${kind}`);
  return partly({ mediaType });
}

function partly({ mediaType }: Pick<ImageAsset, "mediaType">): Damage {
  const reason = `Expected a whole image, not a ${KINDS[mediaType]} with damaged parts; what can be read of it is published`;
  return { severity: "warning", reason };
}

/** Pixels: enough to have decoded all of it. */
const SMALL = 64;

const KINDS: { readonly [Type in ImageAsset["mediaType"]]: string } = {
  "image/png": "PNG",
  "image/jpeg": "JPEG",
  "image/gif": "GIF",
  "image/webp": "WebP",
  "image/svg+xml": "SVG",
};

function error(expected: string): Damage {
  return { severity: "error", reason: `${expected}; ${NOT_BUILT}` };
}
