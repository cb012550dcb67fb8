import { type Range, type Style, type WebFont, type WebSet, webSets } from "@printery/design";

/** The families that have what no text face has: the scripts that a publication brings, and the signs of our pages. */
export const MORE = "More";
export const SIGNS_FAMILY = "Signs";

/** Garamond is small on its body; this brings its x-height near that of the other faces. */
const enlarged: { readonly [face: string]: number } = { "EB Garamond": 1.1 };

/** What `face` is multiplied by on a screen. */
export function screenScale(face: string): number {
  return enlarged[face] ?? 1;
}

/** One rule per font, which a browser loads where the page has a character of its set in its cut. */
export function fontFaces(style: Style, fonts: readonly WebFont[], folder: string): string {
  const scale = screenScale(style.scale.body.face);
  const rank = ({ set }: WebFont) => (set === "signs" ? -1 : order.indexOf(set));
  return [...fonts]
    .sort((one, other) => rank(one) - rank(other))
    .map(({ face, weight, italic, set, name, covers }) =>
      set === "signs"
        ? fontFace({ family: SIGNS_FAMILY, url: folder + name, scale, ranges: covers })
        : fontFace({
            family: face,
            weight: String(weight),
            italic,
            url: folder + name,
            scale: screenScale(face),
            ranges: loadedFor[set],
          }),
    )
    .join("\n");
}

export interface FontFace {
  readonly family: string;
  /** As CSS has it: one, or from one to another. */
  readonly weight?: string;
  readonly italic?: boolean;
  readonly url: string;
  readonly scale: number;
  readonly ranges: readonly Range[];
}

/** The rule of one font file (CSS Fonts 4, 4). */
export function fontFace({ family, weight, italic, url, scale, ranges }: FontFace): string {
  const rules = [
    `font-family: "${family}"`,
    weight === undefined ? undefined : `font-weight: ${weight}`,
    italic ? "font-style: italic" : undefined,
    "font-display: swap",
    `src: url("${url}") format("${url.endsWith(".woff") ? "woff" : "woff2"}")`,
    scale === 1 ? undefined : `size-adjust: ${percent(scale)}`,
    `unicode-range: ${ranges.map(unicodeRange).join(", ")}`,
  ];
  return `@font-face { ${rules.filter((rule) => rule !== undefined).join("; ")}; }`;
}

function unicodeRange([first, last]: Range): string {
  const [from, to] = [first, last].map((code) => code.toString(16).toUpperCase());
  return from === to ? `U+${from}` : `U+${from}-${to}`;
}

/** The order of the rules: where the ranges of two share characters, the later one has them (CSS Fonts 4, 5.3). */
const order = Object.keys(webSets).reverse() as WebSet[];

/** How far apart two ranges of a set may be and still be one: scripts that lie farther apart have others between them. */
const NEAR = 0x100;

/** The characters of a set, with what later rules take back where that makes fewer ranges. */
const loadedFor: { readonly [Set in WebSet]: readonly Range[] } = fewest();

function fewest(): { readonly [Set in WebSet]: readonly Range[] } {
  const isIn = (set: WebSet, code: number) =>
    webSets[set].some(([first, last]) => first <= code && code <= last);
  const simplified = order.map((set, at): [WebSet, Range[]] => {
    const taken = order.slice(0, at);
    const isFree = (from: number, to: number) => {
      for (let code = from; code <= to; code += 1)
        if (taken.some((other) => isIn(other, code))) return false;
      return true;
    };
    const ranges: [number, number][] = [];
    for (const [first, last] of [...webSets[set]].sort(([one], [other]) => one - other)) {
      const before = ranges.at(-1);
      if (before !== undefined && first - before[1] < NEAR && isFree(before[1] + 1, first - 1))
        before[1] = last;
      else ranges.push([first, last]);
    }
    return [set, ranges];
  });
  return Object.fromEntries(simplified) as { [Set in WebSet]: Range[] };
}

/** As CSS has a share. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
