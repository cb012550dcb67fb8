import { readJson } from "@printery/document";
import * as z from "zod";
import type { Offer } from "./offers.ts";
import type { PageStart } from "./page-starts.ts";

const pages: z.ZodType<{ readonly pages: readonly PageStart[] }> = z.strictObject({
  pages: z.array(
    z.strictObject({ label: z.string(), section: z.string(), words: z.array(z.string()) }),
  ),
});

const offers: z.ZodType<{ readonly offers: readonly Offer[] }> = z.strictObject({
  offers: z.array(
    z.strictObject({ path: z.string(), bytes: z.int(), pages: z.int().exactOptional() }),
  ),
});

/** The pages that `json` holds. @throws SchemaError */
export function pagesIn(json: unknown): { readonly pages: readonly PageStart[] } {
  return readJson(pages, json, "list of pages");
}

/** The offers that `json` holds. @throws SchemaError */
export function offersIn(json: unknown): { readonly offers: readonly Offer[] } {
  return readJson(offers, json, "list of offers");
}
