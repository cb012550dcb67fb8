import { readJson } from "@printery/document";
import * as z from "zod";
import type { PageStart } from "./page-starts.ts";

const schema: z.ZodType<readonly PageStart[]> = z.array(
  z.strictObject({ label: z.string(), section: z.string(), words: z.array(z.string()) }),
);

/** The pages that `json` holds. @throws SchemaError */
export function pageStartsIn(json: unknown): readonly PageStart[] {
  return readJson(schema, json, "list of pages");
}
