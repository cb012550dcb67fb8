import { readText } from "../read-text.ts";
import { compile } from "../roles/model.ts";
import { table } from "../roles/weights.ts";
import type { Format } from "./format.ts";

const fitted = compile(table);

/** Text without markup: its structure is inferred. */
export const text: Format = {
  extensions: [".txt", ".text"],
  read: (source, context) => readText(source, context, fitted),
};
