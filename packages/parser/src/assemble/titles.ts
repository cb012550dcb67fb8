import type { Role } from "../roles/state.ts";
import type { Reading } from "./reading.ts";

/** Between a title and its subtitle nothing else stands but these. */
const BETWEEN: ReadonlySet<Role> = new Set(["title", "byline", "dateline", "boilerplate"]);

/** `readings` with one title: what stands tightly under it is part of it, what follows is the subtitle, what comes later a heading. */
export function withOneTitle(readings: readonly Reading[]): Reading[] {
  const first = readings.findIndex(({ role }) => role === "title");
  const group = readings[first]?.block.group;
  const end = readings.findIndex(({ role }, at) => at > first && !BETWEEN.has(role));
  return readings.map((reading, at) => {
    if (reading.role !== "title" || reading.block.group === group) return reading;
    return { ...reading, role: end < 0 || at < end ? "subtitle" : "heading" };
  });
}
