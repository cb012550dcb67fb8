import { mapping, oneOf } from "@printery/config";
import * as z from "zod";

/** Levels of the Web Content Accessibility Guidelines 2.2 that a publisher may claim. */
const wcagLevels = ["A", "AA", "AAA"] as const;

/** A publisher's word that the publication was looked at and is accessible: no program can give it. */
export interface Conformance {
  readonly level: (typeof wcagLevels)[number];
  readonly certifiedBy: string;
  /** Address of the report. */
  readonly report?: string;
}

/** What shops and libraries file a publication under, besides its metadata. */
export interface Catalogue {
  /** Its number in its series. */
  readonly volume?: number;
  /** BISAC subject codes. */
  readonly bisac?: readonly string[];
  /** Thema subject codes. */
  readonly thema?: readonly string[];
  readonly accessibility?: Conformance;
}

const NUMBER = "a whole number from 1";
const BISAC = "a BISAC code such as HIS015000";
const THEMA = "a Thema code such as NHTB";
const WHO = "certifiedBy, who has looked at it";
const ADDRESS = "an address that begins with https://";

/** A code, or several. */
function codes(pattern: RegExp, expected: string, what: string) {
  const code = z.string(expected).regex(pattern, expected);
  return z
    .union(
      [code.transform((one) => [one]), z.array(code, expected).min(1, expected)],
      `${expected}, or a list of them`,
    )
    .describe(what)
    .exactOptional();
}

type Optional<Value> = z.ZodExactOptional<z.ZodType<Value>>;

/** The keys of publication.yaml that fill {@link Catalogue}. */
export const catalogueShape: {
  readonly [Key in keyof Catalogue]-?: Optional<NonNullable<Catalogue[Key]>>;
} = {
  volume: z.int(NUMBER).min(1, NUMBER).describe("Its number in its series.").exactOptional(),
  bisac: codes(/^[A-Z]{3}\d{6}$/, BISAC, "Its subjects for shops in America: BISAC."),
  thema: codes(/^[A-Z][A-Z0-9]{0,7}$/, THEMA, "Its subjects for shops elsewhere: Thema."),
  accessibility: mapping({
    level: oneOf(wcagLevels).describe("Of WCAG 2.2."),
    certifiedBy: z.string(WHO).min(1, WHO).describe("Who has looked at it."),
    report: z
      .string(ADDRESS)
      .regex(/^https?:\/\/\S+$/, ADDRESS)
      .describe("Address of their report.")
      .exactOptional(),
  })
    .describe("Your claim that the e-book conforms to EPUB Accessibility 1.1.")
    .exactOptional(),
};

/** Reads a {@link Catalogue}. */
export const catalogueSchema: z.ZodType<Catalogue> = z.strictObject({
  volume: z.int().exactOptional(),
  bisac: z.array(z.string()).exactOptional(),
  thema: z.array(z.string()).exactOptional(),
  accessibility: z
    .strictObject({
      level: z.enum(wcagLevels),
      certifiedBy: z.string(),
      report: z.string().exactOptional(),
    })
    .exactOptional(),
});
