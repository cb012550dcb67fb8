import type { Cue } from "./cue.ts";
import * as layout from "./layout.ts";
import * as length from "./length.ts";
import * as neighbours from "./neighbours.ts";
import * as phrasing from "./phrasing.ts";
import * as wording from "./wording.ts";

/** Every cue by its name. */
export const cues = { ...length, ...wording, ...phrasing, ...layout, ...neighbours } as const;

export type CueName = keyof typeof cues;

/** The names, in the order in which a block's evidence is listed. */
export const cueNames: readonly CueName[] = Object.keys(cues) as CueName[];

export const cueOf: (name: CueName) => Cue = (name) => cues[name];
