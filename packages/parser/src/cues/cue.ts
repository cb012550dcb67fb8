import type { Block } from "../cut/block.ts";
import type { Survey } from "./survey.ts";

/** How strongly a block shows one sign: 0 not at all, 1 plainly. `at` is its index among the survey's blocks. */
export type Cue = (block: Block, at: number, survey: Survey) => number;

/** A claim as a strength. */
export function sign(holds: boolean | number | undefined): number {
  return holds ? 1 : 0;
}
