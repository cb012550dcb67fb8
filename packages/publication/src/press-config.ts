import { mapping, oneOf, text } from "@printery/config";
import * as z from "zod";
import {
  bindings,
  impositions,
  type Press,
  papers,
  pressMarks,
  pressTargets,
  spotRoles,
} from "./press.ts";

/** What publication.yaml may say of the press, with the file name of the ICC profile for its asset. */
export type PressConfig = Partial<Press>;

const within = (least: number, most: number, unit: string) => {
  const expected = `${least} to ${most} ${unit}`;
  return z.number(expected).min(least, expected).max(most, expected);
};

const yesOrNo = z.boolean("true or false");

/** What is no ink of its own, though it may be written where one is (ISO 32000-1, 8.6.6.4). */
const RESERVED = /^(all|none|cyan|magenta|yellow|black)$/i;
/** Bytes of a name (ISO 32000-1, table C.1). */
const LONGEST = 127;
const ink = text
  .refine((name) => /\S/.test(name) && !RESERVED.test(name.trim()), "the name of an ink of its own")
  .refine(
    (name) => new TextEncoder().encode(name).length <= LONGEST,
    `the name of an ink of at most ${LONGEST} bytes (ISO 32000-1, annex C)`,
  );

/** What is printed in an ink of its own. */
const COLOURS: Readonly<Record<(typeof spotRoles)[number], string>> = {
  accent: "The colour of headings, links and bands.",
  muted: "The colour of captions and running heads.",
  rule: "The colour of lines.",
  field: "The field of colour on the cover.",
};

const spots = mapping({
  ...Object.fromEntries(
    spotRoles.map((role) => [role, ink.describe(COLOURS[role]).exactOptional()]),
  ),
}) as unknown as z.ZodType<Press["spots"]>;

const described = mapping({
  target: oneOf(pressTargets).describe("The shop whose rules hold.").exactOptional(),
  profile: z
    .string("the file name of an ICC profile")
    .regex(/\.(icc|icm)$/i, "the file name of an ICC profile")
    .describe("An ICC profile in the folder, of the printing condition (FOGRA39 otherwise).")
    .exactOptional(),
  bleedMm: within(0, 20, "millimetres").describe("Beyond the trim.").exactOptional(),
  marks: z
    .union([z.literal(true).transform(() => pressMarks), z.array(oneOf(pressMarks))], {
      error: `true, or a list of ${pressMarks.join(", ")}`,
    })
    .describe("Printed outside the page.")
    .exactOptional(),
  inkLimit: within(100, 400, "per cent").describe("Of all inks together.").exactOptional(),
  richBlack: yesOrNo.describe("Whether black areas get other inks below them.").exactOptional(),
  spots: spots.describe("Inks by name for colours of the style.").exactOptional(),
  imposition: oneOf(impositions)
    .describe("A file with the pages on sheets besides.")
    .exactOptional(),
  sheets: z
    .int("1 to 16 sheets")
    .min(1, "1 to 16 sheets")
    .max(16, "1 to 16 sheets")
    .describe("In a signature.")
    .exactOptional(),
  paper: oneOf(papers).describe("By which the spine is as wide as it is.").exactOptional(),
  leafMm: within(0.03, 1, "millimetres").describe("Thickness of a leaf.").exactOptional(),
  binding: oneOf(bindings).describe("By which the cover is made.").exactOptional(),
  wrap: yesOrNo.describe("Whether the cover is a PDF of its own.").exactOptional(),
  blurb: text.describe("On the back of the cover.").exactOptional(),
});

/** Reads `print`: true for what is usual, false for no press file, or what differs from the usual. */
export const pressConfig: z.ZodType<PressConfig | false> = z
  .union(
    [z.literal(false), z.literal(true).transform((): PressConfig => ({})), described],
    "true, false, or keys with values",
  )
  .describe("What the press file is made for: keys, or false for no such file.");
