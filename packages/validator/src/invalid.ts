import type { Finding } from "@printery/press";
import type { Message, RuleId } from "@printery/task";

/** The message for an output that its validator does not accept. */
export function invalid(file: string, reason: string): Message {
  return { file, severity: "error", ruleId: "output-invalid", reason };
}

/** A finding of our own checks, which know the rule and its source. */
export function messageOf(file: string, finding: Finding, ruleId: RuleId): Message {
  const { rule, severity, reason, source } = finding;
  return { file, severity, ruleId, reason: `${reason} (${rule}; ${source})` };
}
