import * as z from "zod";

const trimNames = ["A4", "A5", "B5", "Letter", "US Trade", "Digest", "Royal", "Demy"] as const;
type TrimName = (typeof trimNames)[number];

/** The size of a page: by its name, or width first, “120 x 190 mm”. */
export type Trim = TrimName | `${number} x ${number} ${"mm" | "in"}`;

/** Millimetres: the smallest and the largest side that anybody binds. */
const LEAST = 70;
const MOST = 500;

const SIZE = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|in)$/;
/** For editors that go by the schema. */
const WRITTEN = new RegExp(`^(${trimNames.join("|")}|${SIZE.source.slice(1, -1)})$`);
const EXPECTED = `one of ${trimNames.join(", ")}, or a size of ${LEAST} to ${MOST} mm such as 120 x 190 mm or 5.5 x 8.5 in`;

/** `text` as a trim; nothing where it is none that can be bound. */
function readTrim(text: string): Trim | undefined {
  const name = trimNames.find((known) => known === text);
  if (name !== undefined) return name;
  const [, across, down, unit] = SIZE.exec(text) ?? [];
  if (unit !== "mm" && unit !== "in") return undefined;
  const [width, height] = [Number(across), Number(down)];
  const scale = unit === "in" ? 25.4 : 1;
  const isBound = [width, height].every((side) => side * scale >= LEAST && side * scale <= MOST);
  return isBound ? `${width} x ${height} ${unit}` : undefined;
}

/** Reads `trim` of publication.yaml. */
export const trimConfig: z.ZodType<Trim> = z
  .string(EXPECTED)
  .regex(WRITTEN, { error: EXPECTED, abort: true })
  .refine((text) => readTrim(text) !== undefined, EXPECTED)
  .transform((text) => readTrim(text) ?? "A5")
  .describe(`The size of the page: ${EXPECTED}.`);

/** A trim as a Publication has it. */
export const trimSchema: z.ZodType<Trim> = z.custom<Trim>(
  (value) => typeof value === "string" && readTrim(value) === value,
);
