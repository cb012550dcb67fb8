import type { Reason, Rival } from "@printery/parser";

/** “short +1.6”. */
export function formatReason({ name, weight }: Reason): string {
  return `${name} ${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}`;
}

/** “paragraph 22 %”; nothing of one that was hardly in question. */
export function formatRival({ role, confidence }: Rival): string | undefined {
  const share = Math.round(confidence * 100);
  return share === 0 ? undefined : `${role} ${share} %`;
}
