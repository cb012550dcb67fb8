import type { Cache } from "./cache.ts";
import { codeOf } from "./files.ts";
import { pluginFailure } from "./plugins.ts";
import type { Files, Stage, StageResult } from "./stage.ts";

/**
 * What `stage` makes of a publication. Where it throws, which is a fault of ours, the result is an error with its trace, so that the
 * other publications are made all the same; what the system refuses (a full disk, too many open files) has nothing to do with
 * this one and is thrown.
 */
export async function attempt(
  name: string,
  stage: Stage,
  id: string,
  inputs: Files,
  cache?: Cache,
): Promise<StageResult> {
  try {
    return await stage(id, inputs, cache);
  } catch (cause) {
    if (codeOf(cause)?.match(/^E[A-Z]+$/)) throw cause;
    const failure = pluginFailure(cause, id);
    if (failure !== undefined) return { files: new Map(), messages: [failure] };
    const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
    // Documents are called as their texts are.
    const [first = id] = inputs.keys();
    const file = inputs.has("publication.json") ? id : first.replace(/\.json$/, "");
    const said = (message.split("\n")[0] ?? "").slice(0, 200);
    const reason = `Expected the stage ${name} to make something of this, not to fail (“${said}”); it is a fault of printery, please report it with the text; this publication is not built`;
    const fault = { file, severity: "error", ruleId: "stage-failed", reason } as const;
    return { files: new Map(), messages: [stack === undefined ? fault : { ...fault, stack }] };
  }
}
