import type { PDFObject } from "@cantoo/pdf-lib";
import { mostInk } from "../reading/samples.ts";
import type { Fault, Rule } from "../rule.ts";

/** What is in the pictures: asked only for a shop, as each has to be unpacked for it. */
export const pictureRules: readonly Rule[] = [
  {
    id: "picture-ink",
    clause: "ISO 12647-2, tone value sum; the printer's own limit",
    severity: "warning",
    find: ({ pages }, { ink }) => {
      const known = new Map<PDFObject, number>();
      return pages.flatMap(({ marks, number }) =>
        marks.flatMap(({ image }): Fault[] => {
          if (image?.stream === undefined || image.space.kind !== "cmyk") return [];
          const most = known.get(image.stream) ?? mostInk(image.stream) ?? 0;
          known.set(image.stream, most);
          // A level of each ink is lost in rounding.
          if (most <= ink + 2) return [];
          const reason = `Expected a picture with at most ${ink} % of all inks, not ${Math.round(most)} %`;
          return [{ reason, page: number }];
        }),
      );
    },
  },
];
