import type { Publication, SourceAsset } from "@printery/publication";
import type { Files } from "@printery/task";
import type { Forme } from "./forme.ts";

/** A file that a PDF carries along. */
export interface Attachment {
  /** As a reader saves it, with forward slashes. */
  readonly name: string;
  readonly mediaType: SourceAsset["mediaType"];
  /** What it is, for people. */
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** What a file promises, and what it carries beside its pages: the pages know nothing of it. */
export type Profile = ReadingProfile | PressProfile;

interface ReadingProfile {
  readonly standard: "PDF/A-2a" | "PDF/A-3a";
  readonly attachments: readonly Attachment[];
}

interface PressProfile {
  readonly standard: "PDF/X-4";
  readonly forme: Forme;
}

/** For reading: PDF/A-2 allows no files of other kinds. */
export const reading: Profile = { standard: "PDF/A-2a", attachments: [] };

/** For archives: with what `publication` was made from. */
export function archiving({ sources, sections, metadata }: Publication, assets: Files): Profile {
  const attachments = sources.map(({ name: asset, mediaType }): Attachment => {
    const name = asset.slice("sources/".length);
    const bytes = assets.get(asset);
    if (bytes === undefined) throw new Error(`Expected the bytes of ${asset}`);
    // A section's path begins with the publication's folder, if it has one.
    const text = sections.find(({ path }) =>
      [path, path.slice(path.indexOf("/") + 1)].includes(name),
    );
    return { name, mediaType, description: (text ?? metadata).title, bytes };
  });
  return { standard: "PDF/A-3a", attachments };
}
