import type { Message } from "@printery/task";

/** The message for an output that its validator does not accept. */
export function invalid(file: string, reason: string): Message {
  return { file, severity: "error", ruleId: "output-invalid", reason };
}
