import { hasErrors, type Message } from "@printery/task";

/** What the process says when it ends. */
export const exitCodes = { ok: 0, content: 1, usage: 2, fault: 3, invalid: 4 } as const;

/** The command was called in a way it does not understand; `message` says what it expects. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The code for `messages`: a fault of ours before an author's mistake, and that before an output that failed validation. */
export function exitCode(messages: readonly Message[], strict = false): number {
  const failures = messages.filter(
    ({ severity }) => severity === "error" || (strict && severity === "warning"),
  );
  if (failures.length === 0) return exitCodes.ok;
  if (failures.some(({ ruleId }) => ruleId === "stage-failed")) return exitCodes.fault;
  const invalid = failures.every(
    ({ ruleId }) => ruleId === "output-invalid" || ruleId === "link-broken",
  );
  return invalid && hasErrors(failures) ? exitCodes.invalid : exitCodes.content;
}
