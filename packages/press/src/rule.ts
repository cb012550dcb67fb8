import type { Severity } from "@printery/task";
import type { Survey } from "./reading/survey.ts";

/** What a file is held against where it says nothing of it itself. */
export interface Limits {
  /** Per cent: the most of all inks together. */
  readonly ink: number;
  /** Pixels to the inch: the fewest of an image at its size. */
  readonly resolution: number;
}

export const usualLimits: Limits = { ink: 300, resolution: 300 };

/** One thing that is not as it ought to be. */
export interface Fault {
  /** “Expected …, not …”. */
  readonly reason: string;
  /** From 1. */
  readonly page?: number;
}

/** Something that a printer asks of a file. */
export interface Rule {
  readonly id: string;
  /** Where it stands. ISO 15930-7 is told by what a part is about, and by its number where that is known (decision 0028). */
  readonly clause: string;
  /** An error is what no press takes, a warning what prints worse than it was meant. */
  readonly severity: Exclude<Severity, "info">;
  readonly find: (survey: Survey, limits: Limits) => readonly Fault[];
}

export const X4 = "ISO 15930-7:2010";
