import type { Mark, Placed } from "../reading/mark.ts";
import { shared } from "../reading/matrix.ts";
import { coverOf, inksOf, type Paint, paintWords, type Space } from "../reading/paint.ts";
import type { Box } from "../reading/pdf-file.ts";
import type { Survey, SurveyedPage } from "../reading/survey.ts";
import { type Fault, type Limits, type Rule, X4 } from "../rule.ts";
import { mm, placeWords } from "./place-words.ts";

/** What is on the pages. */
export const markRules: readonly Rule[] = [
  {
    id: "device-rgb",
    clause: `${X4}, 6.4.3.2, device colours, which must be those of the output intent; ISO 32000-1, 8.6.4`,
    severity: "error",
    find: (survey) => everywhere(survey, colourFault("rgb")),
  },
  {
    id: "managed-colour",
    clause: `${X4}, 6.4, colour, allows it; the inks are then left to the printer (ISO 32000-1, 8.6.5)`,
    severity: "warning",
    find: (survey) => everywhere(survey, colourFault("managed")),
  },
  {
    id: "black-text",
    clause: "ISO 12647-2, register: text in one ink stays sharp where inks don't meet",
    severity: "warning",
    find: (survey) => everywhere(survey, blackTextFault),
  },
  {
    id: "black-overprint",
    clause: "ISO 32000-1, 8.6.7, with an overprint mode of 1",
    severity: "warning",
    find: (survey) => everywhere(survey, overprintFault),
  },
  {
    id: "ink-limit",
    clause: "ISO 12647-2, tone value sum; the printer's own limit",
    severity: "warning",
    find: (survey, { ink }) => everywhere(survey, (mark) => inkFault(mark, ink)),
  },
  {
    id: "image-resolution",
    clause: "twice the ruling of a screen of 150 lines to the inch, as printers ask",
    severity: "warning",
    find: ({ pages }, limits) =>
      pages.flatMap((page) =>
        printed(page)
          .flatMap((mark) => resolutionFault(mark, page.trim ?? page.media, limits))
          .map((fault) => ({ ...fault, page: page.number })),
      ),
  },
];

/** The faults of all marks that are printed and not cut off. */
function everywhere({ pages, loose }: Survey, look: (mark: Mark) => Fault[]): Fault[] {
  return [
    ...pages.flatMap((page) =>
      printed(page).flatMap((mark) => look(mark).map((fault) => ({ ...fault, page: page.number }))),
    ),
    ...loose.flatMap(look),
  ];
}

/** Marks on the page or its bleed: those of registration, and bars of colour, stand outside. */
function printed({ marks, bleed, trim }: SurveyedPage): readonly Mark[] {
  const area = bleed ?? trim;
  return area === undefined ? marks : marks.filter(({ box }) => overlaps(box, area));
}

/** Whether boxes share more than an edge. */
function overlaps(one: Box, other: Box): boolean {
  const both = shared(one, other);
  return both !== undefined && (both.right > both.left || both.top > both.bottom);
}

function colourFault(kind: "rgb" | "managed"): (mark: Mark) => Fault[] {
  return ({ kind: what, paint, image }) => {
    const space: Space | undefined = paint?.space ?? image?.space;
    if (space?.kind !== kind) return [];
    return [{ reason: `Expected CMYK, grey or an ink by name, not ${what} in ${space.name}` }];
  };
}

/** Points: larger letters may have other inks below them. */
const DISPLAY = 24;

function blackTextFault({ kind, paint, sizePt = 0 }: Mark): Fault[] {
  if (kind !== "text" || paint === undefined || sizePt >= DISPLAY || !isMixedBlack(paint))
    return [];
  return [{ reason: `Expected black text on the black plate alone, not in ${paintWords(paint)}` }];
}

/** Whether the eye takes it for black, and more than black ink makes it. */
function isMixedBlack(paint: Paint): boolean {
  const inks = inksOf(paint);
  if (inks === undefined) return false;
  const { cyan, magenta, yellow, black } = inks;
  const isDark = black >= 0.85 || (black >= 0.5 && Math.min(cyan, magenta, yellow) >= 0.5);
  return isDark && cyan + magenta + yellow > 0;
}

function overprintFault({ kind, paint, overprints }: Mark): Fault[] {
  if (kind !== "text" || paint === undefined) return [];
  const inks = inksOf(paint);
  const isBlack = inks?.black === 1 && inks.cyan + inks.magenta + inks.yellow + inks.spots === 0;
  // Grey knocks out whatever the mode is (ISO 32000-1, table 148).
  if (!isBlack || (overprints && paint.space.kind !== "grey")) return [];
  return [{ reason: "Expected black text to overprint what is below it, not to knock it out" }];
}

function inkFault({ paint }: Mark, limit: number): Fault[] {
  if (paint === undefined || coverOf(paint) <= limit + 0.5) return [];
  const cover = Math.round(coverOf(paint));
  return [
    { reason: `Expected at most ${limit} % of all inks, not ${cover} % (${paintWords(paint)})` },
  ];
}

function resolutionFault(
  { image, box, paint }: Mark,
  trim: Box | undefined,
  limits: Limits,
): Fault[] {
  // A stencil of a few pixels is a field of one colour.
  if (image === undefined || trim === undefined || paint !== undefined) return [];
  const dpi = resolutionOf(image);
  // A pixel more or less is nobody's fault.
  if (dpi >= limits.resolution - 1) return [];
  const { width, height, widthPt, heightPt } = image;
  const place = placeWords(box, trim);
  return [
    {
      reason: `Expected at least ${limits.resolution} dpi, not ${Math.round(dpi)}: ${width} × ${height} pixels on ${mm(widthPt)} × ${mm(heightPt)} mm, ${place}`,
    },
  ];
}

/** Pixels to the inch, across or down, whichever are fewer. */
function resolutionOf({ width, height, widthPt, heightPt }: Placed): number {
  return Math.min((width / widthPt) * 72, (height / heightPt) * 72);
}
