/** Whether something is as it should be; only noted; or has to be put right by whoever asks, or on the machine. */
export type State = "ok" | "note" | "amiss" | "broken";

/** One thing that was looked at. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly name: string;
  readonly state: State;
  /** What was found. */
  readonly found: string;
  /** What can be done about it. */
  readonly remedy?: string;
}

/** What was looked at together. */
export interface Examination {
  readonly title: string;
  readonly findings: readonly Finding[];
}
