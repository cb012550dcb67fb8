/** Work by its name, and what each piece of it took the last time, in milliseconds. */
export type Times = ReadonlyMap<string, number>;

/** How far some work has come. */
export interface Standing {
  /** Names of all that may have to be made. */
  readonly expected: ReadonlySet<string>;
  /** Names of what is made; some may not have been expected. */
  readonly done: ReadonlySet<string>;
  /** What each took this time, or the time before. */
  readonly times: Times;
  /** Since it began. */
  readonly milliseconds: number;
}

/**
 * Milliseconds that are left, by how long what is done has taken together, and what is left took the last time; what was never made
 * counts as the middle one of all that were. Undefined until something is done.
 */
export function millisecondsLeft({
  expected,
  done,
  times,
  milliseconds,
}: Standing): number | undefined {
  if (done.size === 0) return undefined;
  const usual = middle([...times.values()]);
  const weigh = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + (times.get(name) ?? usual), 0);
  const made = weigh(done);
  const open = weigh([...expected].filter((name) => !done.has(name)));
  return made === 0 ? undefined : (milliseconds * open) / made;
}

/** One that half of the others are below; 1 of none. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] || 1;
}

/** “3 of at most 12 artefacts, about 20 s left”; of what is looked at although no text changed, as with another plugin, only how long it takes. */
export function standingWords(standing: Standing): string {
  const { expected, done, milliseconds } = standing;
  const all = new Set([...expected, ...done]).size;
  if (all === 0) return `nothing made yet, ${duration(milliseconds)} so far`;
  const left = millisecondsLeft(standing);
  // The first is no measure of the others.
  const isKnown = left !== undefined && milliseconds > 2000;
  const soon = left === 0 ? ", looking at them" : `, about ${duration(left ?? 0)} left`;
  const when = isKnown ? soon : `, ${duration(milliseconds)} so far`;
  return `${done.size} of at most ${all} ${all === 1 ? "artefact" : "artefacts"}${when}`;
}

/** “7 s”, “40 s”, “3 min”: as exact as an estimate is. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 10) return `${seconds} s`;
  if (seconds < 90) return `${Math.round(seconds / 5) * 5} s`;
  return `${Math.round(seconds / 60)} min`;
}
