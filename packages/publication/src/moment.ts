import type { Metadata } from "@printery/document";
import { UNDATED } from "./publication.ts";

/** When a publication last changed, in UTC to the second: `epoch` in seconds, else its own dates, of which a part may be left out. */
export function momentOf({ modified, date }: Metadata, epoch?: number): string {
  if (epoch !== undefined) return utc(epoch * 1000);
  const milliseconds = Date.parse(modified ?? date ?? UNDATED);
  // A date that no calendar has ("2021-02-40") says nothing.
  return Number.isNaN(milliseconds) ? UNDATED : utc(milliseconds);
}

function utc(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
