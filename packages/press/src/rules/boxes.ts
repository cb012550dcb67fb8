import type { Box } from "../reading/pdf-file.ts";
import type { SurveyedPage } from "../reading/survey.ts";
import { type Fault, type Rule, X4 } from "../rule.ts";

/** Where a page ends. */
export const boxRules: readonly Rule[] = [
  {
    id: "trim-box",
    clause: `${X4}, 6.12, page boxes; ISO 32000-1, 14.11.2`,
    severity: "error",
    find: ({ pages }) =>
      pages.flatMap(({ trim, art, number }) => {
        if ((trim === undefined) !== (art === undefined)) return [];
        const found = trim === undefined ? "neither" : "both";
        return [{ reason: `Expected a TrimBox or an ArtBox, not ${found}`, page: number }];
      }),
  },
  {
    id: "box-nesting",
    clause: `${X4}, 6.12, page boxes; ISO 32000-1, 14.11.2`,
    severity: "error",
    find: ({ pages }) => pages.flatMap(nestingFaults),
  },
];

/** Points: boxes are written with as many decimals as their writer pleases. */
const TOLERANCE = 0.01;

function nestingFaults({ media, bleed, trim, art, number }: SurveyedPage): Fault[] {
  const page = { page: number };
  if (media === undefined) return [{ reason: "Expected a MediaBox, not none", ...page }];
  const inner = trim ?? art;
  const isIn = (box: Box | undefined, outer: Box) => box === undefined || isInside(box, outer);
  return [
    ...(isIn(bleed, media)
      ? []
      : [{ reason: "Expected the BleedBox inside the MediaBox, not beyond it", ...page }]),
    ...(isIn(inner, bleed ?? media)
      ? []
      : [
          {
            reason: "Expected the TrimBox inside the BleedBox and the MediaBox, not beyond",
            ...page,
          },
        ]),
  ];
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - TOLERANCE &&
    inner.bottom >= outer.bottom - TOLERANCE &&
    inner.right <= outer.right + TOLERANCE &&
    inner.top <= outer.top + TOLERANCE
  );
}
