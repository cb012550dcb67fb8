import { join } from "node:path";
import { MANIFEST, readManifest } from "./manifest.ts";
import { trace, traces } from "./memory.ts";

/** What stands in an output folder, as far as the next build asks. */
export interface Glimpse {
  readonly found: Awaited<ReturnType<typeof readManifest>>;
  /** Paths, sizes and times of the files of each publication, by its id. */
  readonly placed: ReadonlyMap<string, string>;
}

/** A look at `out` that was taken before it was this build's alone, and is worth something while its manifest is what it was. */
export interface EarlyGlimpse extends Glimpse {
  readonly mark: string;
}

/** Look at `out` while tasks run on other processors. Undefined where that can't be done. */
export async function glimpse(
  out: string,
  ids: readonly string[],
): Promise<EarlyGlimpse | undefined> {
  try {
    const mark = trace(join(out, MANIFEST));
    const found = await readManifest(out);
    return { mark, found, placed: new Map(ids.map((id) => [id, traces(join(out, id))])) };
  } catch {
    // Whoever opens the folder meets what is amiss with it.
    return undefined;
  }
}

/** What stands in `out` now that it is this build's alone. */
export async function settle(out: string, early: EarlyGlimpse | undefined): Promise<Glimpse> {
  if (early !== undefined && early.mark === trace(join(out, MANIFEST))) return early;
  return { found: await readManifest(out), placed: new Map() };
}
