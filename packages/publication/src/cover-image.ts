import { at, mapping, text } from "@printery/config";
import type { Place } from "@printery/task";
import * as z from "zod";
import type { Said } from "./config-of.ts";
import type { ImageShelf } from "./images.ts";

/** A picture that stands in place of the front that is drawn. */
export interface CoverImage {
  /** Name of an image asset. */
  readonly image: string;
  /** What it shows, where its publisher says so. */
  readonly alt?: string;
  /** The file that names it, and where, for messages. */
  readonly path: string;
  readonly place?: Place;
}

/** What publication.yaml may say of the cover. */
export interface CoverConfig {
  /** Its place, from the file that names it. */
  readonly image: string;
  readonly alt?: string;
}

/** Reads a name alone, or a name with what the picture shows. */
export const coverConfig: z.ZodType<CoverConfig> = z
  .union(
    [
      text.transform((image): CoverConfig => ({ image })),
      mapping({
        image: text.describe("Its file, as seen from publication.yaml."),
        alt: text.describe("What it shows, for those who can't see it.").exactOptional(),
      }),
    ],
    "the name of an image, or the keys image, alt",
  )
  .describe("The front of the cover, in place of one that is drawn.");

const number = z.int().min(1);

export const coverSchema: z.ZodType<CoverImage> = z.strictObject({
  image: z.string().regex(/^images\/[^/]+$/),
  alt: z.string().exactOptional(),
  path: z.string(),
  place: z
    .strictObject({
      line: number,
      column: number,
      endLine: number.exactOptional(),
      endColumn: number.exactOptional(),
    })
    .exactOptional(),
});

/** The cover that is asked for, whose image is taken from `shelf`. */
export function coverOf(
  said: Said<CoverConfig> | undefined,
  shelf: ImageShelf,
): { readonly cover?: CoverImage } {
  if (said === undefined) return {};
  const { value, file: path, place } = said;
  const { image, ...rest } = value;
  return { cover: { ...rest, image: shelf.named(image, path, place), path, ...at(place) } };
}
