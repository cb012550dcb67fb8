import { join } from "node:path";
import type { DeskMessage } from "@printery/desk/protocol";
import type { Files, Message } from "@printery/task";
import { withoutAnswered } from "../answered.ts";
import { linesOf } from "../inspect/inspection.ts";
import { eachOnce } from "../report.ts";
import { frameOf } from "./frames.ts";

/**
 * `messages` about files in the folder `root`, each with the lines it is about, as `read` has them by their paths; without those that a
 * side-car has answered.
 */
export async function deskMessages(
  messages: readonly Message[],
  root: string,
  read: Files,
): Promise<DeskMessage[]> {
  const open = eachOnce(messages).filter(
    (message) => withoutAnswered([{ ...message, file: join(root, message.file) }]).length > 0,
  );
  const rows = new Map<string, readonly string[]>();
  for (const { file, place } of open) {
    const bytes = read.get(file);
    if (place === undefined || bytes === undefined || rows.has(file)) continue;
    rows.set(file, await rowsOf(file, bytes));
  }
  return open.map(({ file, place, severity, ruleId, reason }) => ({
    file,
    ...place,
    severity,
    ruleId,
    reason,
    help: `/help/${ruleId}`,
    frame: frameOf(rows.get(file) ?? [], place),
  }));
}

/** The lines of a file, as the places of messages count them. */
async function rowsOf(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  if (/\.ya?ml$/i.test(file))
    return Buffer.from(bytes)
      .toString("utf8")
      .split(/\r\n|\r|\n/);
  const { textOf } = await import("@printery/parser");
  return linesOf(textOf(bytes));
}
