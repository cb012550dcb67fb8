import { type ConfigFile, type Corrections, correctionsShape, readYaml } from "@printery/config";
import * as z from "zod";
import type { PlacedCorrection } from "./find.ts";

/** What is said of how a text is read. */
export interface TextCorrections {
  readonly lines: readonly PlacedCorrection[];
  readonly paragraphs?: "infer";
}

/** What else is there, compose reads. */
const shape: z.ZodType<Corrections> = z.object(correctionsShape);

/** What `file` says of the reading of its text, or of all; of one with mistakes nothing, which compose tells of. */
export function correctionsIn(file: ConfigFile): TextCorrections {
  const yaml = readYaml(file);
  if ("expected" in yaml) return { lines: [] };
  const { lines = [], paragraphs } = shape.safeParse(yaml.value).data ?? {};
  return {
    lines: lines.map((correction): PlacedCorrection => {
      const place = yaml.placeOfKey(["lines", correction.lines]);
      return { ...correction, file: file.path, ...(place && { place }) };
    }),
    ...(paragraphs && { paragraphs }),
  };
}
