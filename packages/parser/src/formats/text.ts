import { weightedCue } from "../cues/own.ts";
import { readText } from "../read-text.ts";
import { compile, withCues } from "../roles/model.ts";
import { table } from "../roles/weights.ts";
import type { Format } from "./format.ts";

const fitted = compile(table);

/** Text without markup: its structure is inferred. */
export const text: Format = {
  extensions: [".txt", ".text"],
  read: (source, context) => {
    const { cues = [] } = context;
    const model = cues.length === 0 ? fitted : withCues(fitted, cues.map(weightedCue));
    return readText(source, context, model);
  },
};
