import type { PDFObject } from "@cantoo/pdf-lib";
import { get, itemsOf, nameOf, numberOf } from "./pdf-file.ts";

/** A colour space (ISO 32000-1, 8.6), by what it means at a press. */
export type Space =
  | { readonly kind: "grey" }
  | { readonly kind: "cmyk" }
  | { readonly kind: "pattern" }
  /** Of three colours of light, or seen by the eye: as it is named in the file. */
  | { readonly kind: "rgb"; readonly name: string }
  | { readonly kind: "managed"; readonly name: string }
  /** Inks by name, process inks among them. */
  | { readonly kind: "inks"; readonly names: readonly string[] };

/** Colours by their numbers in a space, 0 to 1. */
export interface Paint {
  readonly space: Space;
  readonly values: readonly number[];
}

/** How much of each ink a paint lays down, 0 to 1; `spots` are all that are not process inks. */
interface Inks {
  readonly cyan: number;
  readonly magenta: number;
  readonly yellow: number;
  readonly black: number;
  readonly spots: number;
}

export const BLACK: Paint = { space: { kind: "grey" }, values: [0] };

/** The space that `object` is, or is named by: a device's or one of `resources`. */
export function spaceOf(object: PDFObject | string | undefined, resources?: PDFObject): Space {
  const name = typeof object === "string" ? object : nameOf(object);
  const known = name === undefined ? undefined : get(resources, "ColorSpace", name);
  const items = itemsOf(known ?? (typeof object === "string" ? undefined : object));
  switch (nameOf(items[0]) ?? name) {
    case "DeviceGray":
    case "G":
    case "CalGray":
      return { kind: "grey" };
    case "DeviceCMYK":
    case "CMYK":
      return { kind: "cmyk" };
    case "DeviceRGB":
    case "RGB":
      return { kind: "rgb", name: "DeviceRGB" };
    case "ICCBased":
      return ofProfile(numberOf(get(items[1], "N")));
    case "Indexed":
    case "I":
      return spaceOf(items[1], resources);
    case "Separation":
      return { kind: "inks", names: [nameOf(items[1]) ?? ""] };
    case "DeviceN":
      return { kind: "inks", names: itemsOf(items[1]).map((item) => nameOf(item) ?? "") };
    case "Pattern":
      return { kind: "pattern" };
    default:
      return { kind: "managed", name: nameOf(items[0]) ?? name ?? "none" };
  }
}

function ofProfile(components: number | undefined): Space {
  if (components === 1) return { kind: "grey" };
  if (components === 4) return { kind: "cmyk" };
  return { kind: "managed", name: "ICCBased with three colours" };
}

/** The colour that a space begins with (ISO 32000-1, 8.6.5 to 8.6.6). */
export function firstIn(space: Space): Paint {
  if (space.kind === "inks") return { space, values: space.names.map(() => 1) };
  if (space.kind === "cmyk") return { space, values: [0, 0, 0, 1] };
  return { space, values: space.kind === "grey" ? [0] : [0, 0, 0] };
}

/** The inks of `paint`; none where what it lays down is not known: of patterns, and of what is no colour of the press. */
export function inksOf({ space, values }: Paint): Inks | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (space.kind === "grey") return { cyan: 0, magenta: 0, yellow: 0, black: 1 - a, spots: 0 };
  if (space.kind === "cmyk") return { cyan: a, magenta: b, yellow: c, black: d, spots: 0 };
  if (space.kind !== "inks") return undefined;
  const tintOf = (ink: string) => {
    const at = space.names.findIndex((name) => name === ink || name === "All");
    return at < 0 ? 0 : (values[at] ?? 0);
  };
  const process = ["Cyan", "Magenta", "Yellow", "Black", "All", "None"];
  return {
    cyan: tintOf("Cyan"),
    magenta: tintOf("Magenta"),
    yellow: tintOf("Yellow"),
    black: tintOf("Black"),
    spots: space.names.reduce(
      (sum, name, index) => sum + (process.includes(name) ? 0 : (values[index] ?? 0)),
      0,
    ),
  };
}

/** Per cent of all inks of `paint` together. */
export function coverOf(paint: Paint): number {
  const inks = inksOf(paint);
  if (inks === undefined) return 0;
  const { cyan, magenta, yellow, black, spots } = inks;
  return (cyan + magenta + yellow + black + spots) * 100;
}

/** “C 60 M 40 Y 40 K 100”, or as the space names it. */
export function paintWords({ space, values }: Paint): string {
  const percent = (value: number) => Math.round(value * 100);
  if (space.kind === "cmyk") {
    const [c = 0, m = 0, y = 0, k = 0] = values.map(percent);
    return `C ${c} M ${m} Y ${y} K ${k}`;
  }
  if (space.kind === "grey") return `K ${percent(1 - (values[0] ?? 0))}`;
  if (space.kind === "inks") {
    return space.names.map((name, index) => `${name} ${percent(values[index] ?? 0)}`).join(" ");
  }
  return space.kind === "pattern" ? "a pattern" : space.name;
}
