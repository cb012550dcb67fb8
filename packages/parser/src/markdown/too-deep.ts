import type { Position } from "@printery/document";
import { placeOf, wayOut } from "@printery/task";
import type { Desk } from "./desk.ts";

/** Tell, once a text, that what stands at `position` is deeper within others than is read, and so is text. */
export function tellTooDeep(what: "blocks" | "marks", position: Position, desk: Desk): void {
  const { tooDeep, context } = desk;
  if (tooDeep.has(what)) return;
  tooDeep.add(what);
  const { nesting } = context.limits;
  const reason = `Expected at most ${nesting} ${what} within each other, not more (${wayOut("nesting", nesting * 2)}); keeping what is deeper as literal text`;
  context.tell({
    place: placeOf(position),
    severity: "warning",
    ruleId: "nesting-too-deep",
    reason,
  });
}
