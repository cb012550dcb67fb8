import type { Press } from "@printery/publication";

/** What a file doesn't say of the book it is for. */
export interface Book {
  readonly press: Pick<Press, "paper" | "leafMm" | "binding">;
  /** Whether it is read from right to left, its first page bound at its right. */
  readonly rightToLeft: boolean;
}
