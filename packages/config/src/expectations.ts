import * as z from "zod";
import { isLanguageTag } from "./language-tag.ts";

// The message of each schema is what it expects, as a person would say it: “Expected <message>, not …”.

export const text: z.ZodString = z.string("text").min(1, "text");

const LANGUAGE = "a language tag such as en-GB";

export const languageTag: z.ZodString = z
  .string(LANGUAGE)
  .regex(/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i, { error: LANGUAGE, abort: true })
  .refine(isLanguageTag, LANGUAGE)
  .describe("BCP 47.");

export function oneOf<const Name extends string>(
  names: readonly Name[],
): z.ZodEnum<{ [Key in Name]: Key }> {
  return z.enum(names, `one of ${names.join(", ")}`);
}

/** A mapping with these keys and no others; about another key its message lists these. */
export function mapping<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  const error = ({ code }: { readonly code?: string }) =>
    code === "unrecognized_keys" ? Object.keys(shape).join(", ") : "keys with values";
  return z.strictObject(shape, { error });
}
