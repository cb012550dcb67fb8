/** Shares of cyan, magenta, yellow and black, from 0 to 1. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** What a colour is printed in: the four inks of the process, or one of its own, which those stand in for on a screen. */
export interface Ink {
  readonly cmyk: Cmyk;
  /** The name of an ink of its own. */
  readonly spot?: string;
}

/** What colours are mixed for. */
export interface Mix {
  /** Absolute path of the ICC profile. */
  readonly profile: string;
  /** The most of all inks together: 3 is 300 %. */
  readonly limit: number;
  /** Names of inks of their own, by CSS hex. */
  readonly spots: ReadonlyMap<string, string>;
  /** Colours of areas, by CSS hex: what warmth they have is seen. */
  readonly areas?: readonly string[];
}

/**
 * Inks for `colours`, by CSS hex in lower case. Greys are printed in black alone: text in four inks is never sharp, and a
 * grey of four is none where the plates don't meet. Those of areas are not.
 */
export async function mixInks(colours: Iterable<string>, mix: Mix): Promise<Map<string, Ink>> {
  const wanted = [...new Set([...colours].map((hex) => hex.toLowerCase()))].sort();
  const areas = new Set(mix.areas?.map((hex) => hex.toLowerCase()));
  const isMixed = (hex: string) => areas.has(hex) || mix.spots.has(hex) || !isGrey(rgbOf(hex));
  const mixed = wanted.filter(isMixed);
  const separated = await separateColours(mixed.map(rgbOf), mix);
  const inks = new Map<string, Ink>();
  for (const hex of wanted) if (!isMixed(hex)) inks.set(hex, { cmyk: inBlack(rgbOf(hex)) });
  const spots = new Map<string, Ink>();
  for (const [index, hex] of mixed.entries()) {
    const cmyk = separated[index] ?? PAPER;
    const spot = mix.spots.get(hex);
    // An ink looks alike wherever it is used (ISO 15930-7, 6.4), so its first colour stands for it.
    const ink = spot === undefined ? { cmyk } : (spots.get(spot) ?? { cmyk, spot });
    if (spot !== undefined) spots.set(spot, ink);
    inks.set(hex, ink);
  }
  return inks;
}

/** The name of black with other inks below it, among inks by their colours: deeper, for areas. */
export const RICH_BLACK = "rich black";

const PAPER: Cmyk = [0, 0, 0, 0];

/** Whether nothing but black is printed. */
export function isBlack({ cmyk: [cyan, magenta, yellow, black], spot }: Ink): boolean {
  return spot === undefined && cyan + magenta + yellow === 0 && black === 1;
}

type Rgb = readonly [red: number, green: number, blue: number];

function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** Of 255: what the greys of a style differ by in warmth, and far from what a colour has. */
const WARMTH = 24;

function isGrey(rgb: Rgb): boolean {
  return Math.max(...rgb) - Math.min(...rgb) <= WARMTH;
}

/** A tint so dark is printed solid: the dots of a screen would fray the edges of letters for nothing. */
const SOLID = 0.95;

function inBlack([red, green, blue]: Rgb): Cmyk {
  const tint = tintFor(0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue));
  return [0, 0, 0, tint >= SOLID ? 1 : Math.round(tint * 1000) / 1000];
}

/** Light that a channel of sRGB stands for, from 0 to 1 (IEC 61966-2-1). */
function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** How much a dot of a half covers on paper beyond it (FOGRA39: 16 % of black). */
const GAIN = 0.16;

/**
 * The tint of black that reflects `light`, from 0 for solid black to 1 for paper: dots cover 1 − light of the paper (Murray
 * and Davies), having grown by 4 · gain · tint · (1 − tint).
 */
function tintFor(light: number): number {
  const growth = 4 * GAIN;
  return (1 + growth - Math.sqrt((1 + growth) ** 2 - 4 * growth * (1 - light))) / (2 * growth);
}

/** The tint of black, from 0 to 1, for a grey of sRGB, from 0 to 255. */
export function shade(grey: number): number {
  return tintFor(linear(grey));
}

async function separateColours(colours: readonly Rgb[], { profile, limit }: Mix): Promise<Cmyk[]> {
  if (colours.length === 0) return [];
  // Loaded only where it is needed: it takes as long as ten pages.
  const { default: sharp } = await import("sharp");
  const raw = { width: colours.length, height: 1, channels: 3 } as const;
  const inks = await sharp(Buffer.from(colours.flat()), { raw })
    .withIccProfile(profile, { attach: false })
    .toColourspace("cmyk")
    .raw()
    .toBuffer();
  limitInk(inks, limit);
  return colours.map((_, index) => {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = inks.subarray(index * 4, index * 4 + 4);
    return [share(cyan), share(magenta), share(yellow), share(black)];
  });
}

function share(level: number): number {
  return Math.round((level / 255) * 100) / 100;
}

/**
 * Keeps each pixel of `inks` (cyan, magenta, yellow, black, a byte each) within `limit`, where 3 is 300 %: black takes the
 * place of the grey that the other three make (grey component replacement), then they are all thinned. Gives back the most
 * that a pixel had of all inks together, in the same measure.
 */
export function limitInk(inks: Uint8Array, limit: number): number {
  const most = Math.floor(limit * 255);
  let had = 0;
  for (let at = 0; at < inks.length; at += 4) {
    const [cyan, magenta, yellow, black] = [
      inks[at] ?? 0,
      inks[at + 1] ?? 0,
      inks[at + 2] ?? 0,
      inks[at + 3] ?? 0,
    ];
    const sum = cyan + magenta + yellow + black;
    if (sum > had) had = sum;
    const excess = sum - most;
    if (excess <= 0) continue;
    // One step of grey takes three of ink away and adds one.
    const grey = Math.min(cyan, magenta, yellow, 255 - black, Math.ceil(excess / 2));
    const left = cyan + magenta + yellow - 3 * grey;
    const room = Math.max(0, most - black - grey);
    const thinned = left > room ? room / left : 1;
    inks[at] = (cyan - grey) * thinned;
    inks[at + 1] = (magenta - grey) * thinned;
    inks[at + 2] = (yellow - grey) * thinned;
    inks[at + 3] = black + grey;
  }
  return had / 255;
}
