import type { Mark, Placed } from "../reading/mark.ts";
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
      everywhere({ pages, loose: [] }, (mark, page) =>
        resolutionFault(mark, page?.trim ?? page?.media, limits),
      ),
  },
];

/** The faults of all marks that are printed and not cut off. */
function everywhere(
  { pages, loose }: Pick<Survey, "pages" | "loose">,
  look: (mark: Mark, page?: SurveyedPage) => readonly Fault[],
): Fault[] {
  const faults: Fault[] = [];
  for (const page of pages) {
    const area = page.bleed ?? page.trim;
    for (const mark of page.marks) {
      if (!isPrinted(mark, area)) continue;
      for (const fault of look(mark, page)) faults.push({ ...fault, page: page.number });
    }
  }
  return [...faults, ...loose.flatMap((mark) => look(mark))];
}

/** Whether `mark` is within `area`, the page or its bleed, by more than an edge: marks of registration, and bars of colour, stand outside. */
function isPrinted({ box }: Mark, area: Box | undefined): boolean {
  if (area === undefined) return true;
  const width = Math.min(box.right, area.right) - Math.max(box.left, area.left);
  const height = Math.min(box.top, area.top) - Math.max(box.bottom, area.bottom);
  return width >= 0 && height >= 0 && (width > 0 || height > 0);
}

const NONE: readonly Fault[] = [];

function colourFault(kind: "rgb" | "managed"): (mark: Mark) => readonly Fault[] {
  return ({ kind: what, paint, image }) => {
    const space: Space | undefined = paint?.space ?? image?.space;
    if (space?.kind !== kind) return NONE;
    return [{ reason: `Expected CMYK, grey or an ink by name, not ${what} in ${space.name}` }];
  };
}

/** Points: larger letters may have other inks below them. */
const DISPLAY = 24;

function blackTextFault({ kind, paint, sizePt = 0 }: Mark): readonly Fault[] {
  if (kind !== "text" || paint === undefined || sizePt >= DISPLAY || !isMixedBlack(paint))
    return NONE;
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

function overprintFault({ kind, paint, overprints }: Mark): readonly Fault[] {
  if (kind !== "text" || paint === undefined) return NONE;
  const inks = inksOf(paint);
  const isBlack = inks?.black === 1 && inks.cyan + inks.magenta + inks.yellow + inks.spots === 0;
  // Grey knocks out whatever the mode is (ISO 32000-1, table 148).
  if (!isBlack || (overprints && paint.space.kind !== "grey")) return NONE;
  return [{ reason: "Expected black text to overprint what is below it, not to knock it out" }];
}

function inkFault({ paint }: Mark, limit: number): readonly Fault[] {
  if (paint === undefined || coverOf(paint) <= limit + 0.5) return NONE;
  const cover = Math.round(coverOf(paint));
  return [
    { reason: `Expected at most ${limit} % of all inks, not ${cover} % (${paintWords(paint)})` },
  ];
}

function resolutionFault(
  { image, box, paint }: Mark,
  trim: Box | undefined,
  limits: Limits,
): readonly Fault[] {
  // A stencil of a few pixels is a field of one colour.
  if (image === undefined || trim === undefined || paint !== undefined) return NONE;
  const dpi = resolutionOf(image);
  // A pixel more or less is nobody's fault.
  if (dpi >= limits.resolution - 1) return NONE;
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
