import { at, NOT_BUILT, type Tell } from "@printery/config";
import { type Image, walk } from "@printery/document";
import { type Files, type Place, placeOf, usualLimits } from "@printery/task";
import { baseName, withoutExtension } from "./file-name.ts";
import { findImage, type ImageSource } from "./find-image.ts";
import { type NumberedParts, replaceInParts } from "./notes.ts";
import type { ImageAsset } from "./publication.ts";
import { slug, uniqueNames } from "./slug.ts";

/** The images of a publication, as its texts come to use them. */
export interface ImageShelf {
  /** `parts` of the text at `path` with the published names of their images. */
  readonly place: (parts: NumberedParts, path: string) => NumberedParts;
  /** The published name of the image that `url` means in the file at `from`, which names it at `place`. */
  readonly named: (url: string, from: string, place: Place | undefined) => string;
  /** Those in use, in order of first use. */
  readonly assets: () => ImageAsset[];
  /** Their bytes, by name. */
  readonly files: () => Files;
}

/** A shelf of the images among `files`, by content path, as many and as large as is usual where nobody says. */
export function imageShelf(
  files: Files,
  tell: Tell,
  { limits = usualLimits, unread = new Map() }: Partial<Omit<ImageSource, "files">> = {},
): ImageShelf {
  const assets = new Map<string, ImageAsset>();
  const bytesByName = new Map<string, Uint8Array>();
  const unique = uniqueNames();

  const named: ImageShelf["named"] = (url, from, place) => {
    const found = findImage(url, from, { files, limits, unread });
    if ("ruleId" in found) {
      const { ruleId, expected } = found;
      const reason = `${expected}; ${NOT_BUILT}`;
      tell({ file: from, ...at(place), severity: "error", ruleId, reason });
      return url;
    }
    const { path, bytes, header, extension } = found;
    const known = assets.get(path);
    if (known !== undefined) return known.name;
    const word = unique(slug(withoutExtension(baseName(path))) || "image");
    const name = `images/${word}.${extension}`;
    assets.set(path, { name, ...header });
    bytesByName.set(name, bytes);
    return name;
  };

  return {
    named,
    place: (parts, path) => {
      warnOfMissingAlt(parts, path, tell);
      const image = (node: Image) => ({
        ...node,
        url: named(node.url, path, placeOf(node.position)),
      });
      return replaceInParts(parts, { image });
    },
    assets: () => [...assets.values()],
    files: () => bytesByName,
  };
}

function warnOfMissingAlt(parts: NumberedParts, file: string, tell: Tell): void {
  for (const node of walk([...parts.children, ...parts.back, ...parts.notes])) {
    if (node.type !== "figure" || node.image.alt.trim() !== "") continue;
    tell({
      file,
      place: placeOf(node.image.position),
      severity: "warning",
      ruleId: "alt-missing",
      reason: `Expected a text that says what ${node.image.url} shows, not none; who can't see it will not know`,
    });
  }
}
