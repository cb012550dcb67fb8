import type { Fault, Rule } from "../rule.ts";
import { placeWords } from "./place-words.ts";

/** What is in the pictures. */
export const pictureRules: readonly Rule[] = [
  {
    id: "picture-ink",
    clause: "ISO 12647-2, tone value sum; the printer's own limit",
    severity: "warning",
    find: ({ pages, inks }, { ink }) =>
      pages.flatMap((page) =>
        page.marks.flatMap(({ image, box }): Fault[] => {
          const most = image?.stream === undefined ? undefined : inks.get(image.stream);
          // A level of each ink is lost in rounding.
          if (image === undefined || most === undefined || most <= ink + 2) return [];
          const { width, height } = image;
          const picture = `the picture of ${width} × ${height} pixels, ${placeWords(box, page.trim ?? page.media ?? box)}`;
          const reason = `Expected at most ${ink} % of all inks in ${picture}, not ${Math.round(most)} %`;
          return [{ reason, page: page.number }];
        }),
      ),
  },
];
