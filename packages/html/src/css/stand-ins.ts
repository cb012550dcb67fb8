import type { FaceName } from "@printery/design";
import { MORE, percent, SIGNS_FAMILY, screenScale } from "./font-face.ts";

/** Shares of the size: how wide a letter of English is on average, in an upright, an italic and a heavier cut. */
type Widths = readonly [number, number, number];

/** A family that systems have, under one of several names; each cut by its full name, as `local()` wants it. */
interface SystemFace {
  readonly families: readonly string[];
  readonly slanted: "Italic" | "Oblique";
  readonly widths: Widths;
}

/*
 * Widths are of the same 6,000 characters of English, spaces included: of our faces and DejaVu as HarfBuzz shapes them, of Times,
 * Helvetica and Courier by Adobe's metrics (AFM), which those that took their place share to the letter.
 */
const TIMES: SystemFace = {
  families: ["Times New Roman", "Times", "Liberation Serif", "Tinos"],
  ...{ slanted: "Italic", widths: [0.4006, 0.4017, 0.4257] },
};
const DEJAVU_SERIF: SystemFace = {
  families: ["DejaVu Serif"],
  ...{ slanted: "Italic", widths: [0.5107, 0.5107, 0.5639] },
};
const ARIAL: SystemFace = {
  families: ["Arial", "Helvetica", "Liberation Sans", "Arimo"],
  ...{ slanted: "Italic", widths: [0.442, 0.442, 0.4759] },
};
const DEJAVU_SANS: SystemFace = {
  families: ["DejaVu Sans"],
  ...{ slanted: "Oblique", widths: [0.5042, 0.5048, 0.5699] },
};
const COURIER: SystemFace = {
  families: ["Courier New", "Liberation Mono", "Cousine"],
  ...{ slanted: "Italic", widths: [0.6, 0.6, 0.6] },
};

interface OwnFace {
  readonly widths: Widths;
  /** Shares of the size, from the line the letters stand on (`hhea`). */
  readonly ascent: number;
  readonly descent: number;
  readonly standIns: readonly SystemFace[];
  readonly generic: "serif" | "sans-serif" | "monospace";
}

const faces: { readonly [Face in FaceName]: OwnFace } = {
  "EB Garamond": {
    ...{ widths: [0.377, 0.3641, 0.4029], ascent: 1.007, descent: 0.298 },
    ...{ standIns: [TIMES, DEJAVU_SERIF], generic: "serif" },
  },
  "Source Serif 4": {
    ...{ widths: [0.4714, 0.4327, 0.4777], ascent: 1.036, descent: 0.335 },
    ...{ standIns: [TIMES, DEJAVU_SERIF], generic: "serif" },
  },
  "Source Sans 3": {
    ...{ widths: [0.4126, 0.4033, 0.4246], ascent: 1.024, descent: 0.4 },
    ...{ standIns: [ARIAL, DEJAVU_SANS], generic: "sans-serif" },
  },
  // A system's own is about as wide.
  "Source Code Pro": {
    ...{ widths: [0.6, 0.6, 0.6], ascent: 0.984, descent: 0.273 },
    ...{ standIns: [COURIER], generic: "monospace" },
  },
};

const CUTS = ["", "font-style: italic; ", "font-weight: 600; "];

/** Faces of the system in sizes at which their lines are as long and stand as high as those of `face`, while it loads. */
export function standIns(face: FaceName): string {
  const { widths, ascent, descent, standIns } = faces[face];
  const scale = screenScale(face);
  return standIns
    .flatMap(({ families, slanted, widths: theirs }, nth) =>
      CUTS.map((cut, at) => {
        const size = ((widths[at] ?? 1) * scale) / (theirs[at] ?? 1);
        const names = families.map((family) => family + (["", ` ${slanted}`, " Bold"][at] ?? ""));
        // The overrides are shares of the size that is adjusted (CSS Fonts 5, 8.1).
        return `@font-face { font-family: "${nameOf(face, nth)}"; ${cut}src: ${names.map((name) => `local("${name}")`).join(", ")}; size-adjust: ${percent(size)}; ascent-override: ${percent((ascent * scale) / size)}; descent-override: ${percent((descent * scale) / size)}; line-gap-override: 0%; }`;
      }),
    )
    .join("\n");
}

/**
 * What text of `face` is set in until its font is known: what stands in. To name families that no rule has yet would have a browser ask the system
 * for each of them in each cut, before it paints anything.
 */
export function standInFamilies(face: FaceName): string {
  const { standIns, generic } = faces[face];
  return [...standIns.map((_, nth) => `"${nameOf(face, nth)}"`), generic].join(", ");
}

/** What text of `face` is set in: the face, the text face for what it lacks, what the publication brings, what stands in. */
export function familyOf(face: FaceName, body: FaceName): string {
  const families = [...new Set([face, body]), MORE, SIGNS_FAMILY].map((family) => `"${family}"`);
  return [...families, standInFamilies(face)].join(", ");
}

/** Where a page has {@link standInFamilies} of `face`, and {@link familyOf} it once its fonts are known. */
export function familyVariable(face: FaceName): string {
  return `var(--${face.toLowerCase().replaceAll(" ", "-")})`;
}

function nameOf(face: FaceName, nth: number): string {
  return `Like ${face}${nth === 0 ? "" : ` ${nth + 1}`}`;
}
