import type { Cache } from "./cache.ts";
import { hasErrors, type Message } from "./message.ts";
import type { Files, Stage } from "./stage.ts";

/**
 * `stage`, which makes nothing where `check` finds an error in what it made. `check` is given files by their paths in the output folder,
 * what the stage made them of, and what the stage is given to keep things in.
 */
export function checked(
  stage: Stage,
  check: (files: Files, inputs: Files, cache?: Cache) => Promise<readonly Message[]>,
): Stage {
  return async (id, inputs, cache) => {
    const result = await stage(id, inputs, cache);
    if (result.files.size === 0) return result;
    const placed = new Map([...result.files].map(([path, bytes]) => [`${id}/${path}`, bytes]));
    const problems = await check(placed, inputs, cache);
    if (!hasErrors(problems)) return { ...result, problems };
    return { files: new Map(), messages: result.messages, problems };
  };
}
