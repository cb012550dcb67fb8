import {
  faceNames,
  type HouseStyle,
  marginsOn,
  type Style,
  styleFrom,
  styles,
  trimSize,
  trims,
} from "@printery/design";
import * as z from "zod";

// The message of each schema is what it expects: “Expected scale.body.sizePt to be <message>, not …”.

const points = (least: number, most: number): z.ZodNumber => {
  const message = `points from ${least} to ${most}`;
  return z.number(message).min(least, message).max(most, message);
};
const share = (least: number, most: number): z.ZodNumber => {
  const message = `a number from ${least} to ${most}`;
  return z.number(message).min(least, message).max(most, message);
};
const truth = z.boolean("true or false");
const anyOf = <const Name extends string>(names: readonly Name[]) =>
  z.enum(names, `one of ${names.join(", ")}`);
const keys = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, `keys among ${Object.keys(shape).join(", ")}`);

const colourNames = ["paper", "text", "muted", "accent", "rule"] as const;

const type = keys({
  face: anyOf(faceNames),
  weight: z.literal([400, 600, 700], "400, 600 or 700"),
  italic: truth.exactOptional(),
  smallCaps: truth.exactOptional(),
  sizePt: points(4, 144),
  leadingPt: points(4, 200),
  tracking: share(-0.1, 0.5).exactOptional(),
  align: anyOf(["left", "center", "justify"]).exactOptional(),
  colour: anyOf(colourNames).exactOptional(),
  before: share(0, 20).exactOptional(),
  after: share(0, 20).exactOptional(),
});

const colour = z
  .string("a colour such as #1D1B18")
  .regex(/^#[0-9a-f]{6}$/i, "a colour such as #1D1B18");
const palette = keys({
  paper: colour,
  text: colour,
  muted: colour,
  accent: colour,
  rule: colour,
});

const margin = points(0, 300);

/** What a whole style is. */
export const styleSchema: z.ZodType<Style> = keys({
  name: z
    .string("a name")
    .regex(/^[a-z][a-z0-9-]*$/, "a name of small letters, digits and hyphens"),
  scale: keys({
    body: type,
    title: type,
    subtitle: type,
    standfirst: type,
    byline: type,
    dateline: type,
    credit: type,
    label: type,
    chapter: type,
    headings: z.tuple([type, type, type], "three types"),
    quote: type,
    pullquote: type,
    verse: type,
    caption: type,
    code: type,
    table: type,
    note: type,
    runningHead: type,
    folio: type,
    contents: type,
    small: type,
  }),
  paragraphs: anyOf(["indent", "space"]),
  indentPt: points(0, 60),
  trim: anyOf(Object.keys(trims) as (keyof typeof trims)[]),
  facing: truth,
  sideMatter: truth,
  margins: keys({ inner: margin, top: margin, outer: margin, bottom: margin }),
  twoColumns: keys({ inner: margin, outer: margin, gutter: margin }),
  opener: keys({
    recto: truth,
    sinkLines: share(0, 30),
    leadInWords: share(0, 12),
  }),
  band: keys({ heightPt: points(0, 400), colour: anyOf(colourNames) }).exactOptional(),
  pullquotes: anyOf(["hang", "inset", "bar"]),
  ornament: z
    .string("an ornament such as ❦")
    .regex(/^[^\p{Cc}\p{Cs}]{1,20}$/u, "an ornament such as ❦"),
  light: palette,
  dark: palette,
});

/** A style of a project's own, with the one of ours that it is based on; or what is wrong with it, a sentence each. */
export type ReadHouseStyle =
  | { readonly style: Style; readonly basedOn: HouseStyle["basedOn"] }
  | { readonly mistakes: readonly string[] };

/** `given`, one of the `styles` of a project. */
export function readHouseStyle(given: unknown): ReadHouseStyle {
  const { name, basedOn } = (given ?? {}) as Partial<HouseStyle>;
  const ours = Object.keys(styles);
  if (typeof name !== "string" || name === "") {
    return { mistakes: ["Expected a style with a name, not one without"] };
  }
  if (ours.includes(name)) {
    return {
      mistakes: [`Expected another name for a style than that of one of ours, not ${name}`],
    };
  }
  if (basedOn === undefined || !ours.includes(basedOn)) {
    const reason = `Expected basedOn of the style ${name} to be one of ${ours.join(", ")}, not ${shown(basedOn)}`;
    return { mistakes: [reason] };
  }
  const whole = styleFrom(given as HouseStyle);
  const { success, data, error } = styleSchema.safeParse(whole);
  if (success) {
    const mistakes = [...contrastMistakes(data), ...marginMistakes(data)];
    return mistakes.length === 0 ? { style: data, basedOn } : { mistakes };
  }
  return {
    mistakes: error.issues.flatMap((issue) => {
      const place = issue.path.join(".");
      if (issue.code === "unrecognized_keys") {
        const where = place === "" ? "" : ` in ${place}`;
        return issue.keys.map(
          (key) => `Expected ${issue.message}${where} of the style ${name}, not ${key}`,
        );
      }
      const value = issue.path.reduce<unknown>(
        (within, key) => (within as Record<PropertyKey, unknown> | undefined)?.[key],
        whole,
      );
      return `Expected ${place} of the style ${name} to be ${issue.message}, not ${shown(value)}`;
    }),
  };
}

function shown(value: unknown): string {
  if (typeof value === "string") return `“${value.slice(0, 60)}”`;
  if (typeof value === "object" && value !== null) return "an object";
  return value === undefined ? "nothing" : String(value);
}

/** What stands out from the paper, and by how much at least (WCAG 2.2, 1.4.6 and 1.4.3). */
const CONTRASTS = [
  ["text", 7],
  ["muted", 4.5],
  ["accent", 4.5],
] as const;

function contrastMistakes({ name, ...style }: Style): string[] {
  return (["light", "dark"] as const).flatMap((scheme) =>
    CONTRASTS.flatMap(([part, least]) => {
      const found = contrast(style[scheme][part], style[scheme].paper);
      if (found >= least) return [];
      return `Expected ${scheme}.${part} of the style ${name} to stand out from its paper by ${least}:1, not ${found.toFixed(1)}:1`;
    }),
  );
}

/** As WCAG 2.2 has it. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Text has more than half of the page, each way. */
function marginMistakes(style: Style): string[] {
  const { inner, outer, top, bottom } = marginsOn(style, style.trim);
  const { width, height } = trimSize(style.trim);
  if (inner + outer < width / 2 && top + bottom < height / 2) return [];
  return [
    `Expected margins of the style ${style.name} that leave more than half of the page to the text, not ${inner} and ${outer} of ${width} points, ${top} and ${bottom} of ${height}`,
  ];
}
