import { type Limits, usualLimits } from "@printery/task";
import { damageOf } from "./damage.ts";
import { findImage } from "./find-image.ts";

/** What keeps the image in `bytes` from being published, as “Expected …, not …”; undefined where nothing does. */
export async function imageProblem(
  bytes: Uint8Array,
  name: string,
  limits: Limits = usualLimits,
): Promise<string | undefined> {
  const file = "image";
  const found = findImage(file, "text", {
    files: new Map([[file, bytes]]),
    unread: new Map(),
    limits,
  });
  if ("ruleId" in found) return found.expected.replace(` in ${file},`, ` in ${name},`);
  const damage = await damageOf({ name, ...found.header }, bytes);
  return damage?.severity === "error" ? damage.reason.replace(/;[^;]*$/, "") : undefined;
}
