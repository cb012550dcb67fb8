import type { Metadata } from "@printery/document";

/** What stands where nothing is known: the first moment that the ZIP format can tell. */
const UNKNOWN = "1980-01-01T00:00:00Z";

/** When a publication last changed, in UTC to the second: `epoch` in seconds, else its own dates, of which a part may be left out. */
export function momentOf({ modified, date }: Metadata, epoch?: number): string {
  if (epoch !== undefined) return utc(epoch * 1000);
  const milliseconds = Date.parse(modified ?? date ?? UNKNOWN);
  // A date that no calendar has ("2021-02-40") says nothing.
  return Number.isNaN(milliseconds) ? UNKNOWN : utc(milliseconds);
}

function utc(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
