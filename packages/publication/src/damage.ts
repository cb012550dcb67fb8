import type { Files, Message } from "@printery/task";
import { firstUse } from "./first-use.ts";
import type { ImageAsset, Publication } from "./publication.ts";
import { NOT_BUILT } from "./tell.ts";

/**
 * What is wrong with the images of `publication`, each told where it is first used: one that can't be decoded is an error,
 * one that can in part a warning. A header alone shows neither.
 */
export async function damages(publication: Publication, images: Files): Promise<Message[]> {
  const messages: Message[] = [];
  for (const asset of publication.images) {
    const bytes = images.get(asset.name);
    if (bytes === undefined) throw new Error(`The bytes of ${asset.name} are missing`);
    const damage = await damageOf(asset, bytes);
    if (damage === undefined) continue;
    messages.push({ ...firstUse(asset.name, publication), ruleId: "image-unreadable", ...damage });
  }
  return messages;
}

/** The most that sharp decodes by itself; a page at 600 dots to the inch has a seventh. */
const MOST_PIXELS = 0x3fff ** 2;

async function damageOf(
  { mediaType, width, height }: ImageAsset,
  bytes: Uint8Array,
): Promise<Pick<Message, "severity" | "reason"> | undefined> {
  const isDrawing = mediaType === "image/svg+xml";
  const kind = KINDS[mediaType];
  if (!isDrawing && width * height > MOST_PIXELS) {
    const pixels = `${Math.round((width * height) / 1e6)} million pixels`;
    const most = `${Math.round(MOST_PIXELS / 1e6)} million`;
    return error(`Expected an image of at most ${most} pixels, not one of ${pixels}`);
  }
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
  const reason = `Expected a whole image, not a ${kind} with damaged parts; it is published as it is`;
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

function error(expected: string): Pick<Message, "severity" | "reason"> {
  return { severity: "error", reason: `${expected}; ${NOT_BUILT}` };
}
