import type { Files } from "@printery/task";
import type { Publication } from "./publication.ts";

/** Files by their paths below the renderer's folder, with forward slashes: text or bytes. */
export type Rendered = Readonly<Record<string, string | Uint8Array>>;

/** A format of a project's own. */
export interface Renderer {
  /** As `--to` has it, and the folder of its files beside those of other formats: small letters, digits and hyphens. */
  readonly name: string;
  /**
   * The files of `publication` in this format; with `assets`, the bytes of its images by `ImageAsset.name`. The same Publication has to
   * give the same bytes: what is made is kept for that.
   */
  readonly render: (publication: Publication, assets: Files) => Rendered | Promise<Rendered>;
  /** What is wrong with what `render` gave, a sentence each; where there is anything, none of it is published. */
  readonly check?: (files: Rendered) => readonly string[] | Promise<readonly string[]>;
}
