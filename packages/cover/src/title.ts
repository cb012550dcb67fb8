import { styleOf } from "@printery/design";
import { isRightToLeft } from "@printery/publication";
import type { Area, Shape } from "./drawing.ts";
import { isCentred, type Layout, MARGIN } from "./layout.ts";
import type { Setter } from "./setter.ts";
import type { Titled } from "./titled.ts";

/** Shares of the width: between title and subtitle, from there to the ornament, and the bar above a title. */
const GAP = 0.048;
const ORNAMENT = 0.14;
const BAR = { gap: 0.06, width: 0.13, height: 0.012 };
/** Three lines, or five where they would be small; of a size and a depth for which the field of every trim has room. */
const TITLE = { max: 0.2, maxLines: 3, mostLines: 5, depth: 0.54 };
/** Share of the free field that is above a title in its middle: the eye has the middle there. */
const ABOVE = 0.42;

/**
 * The title, and below it what it says further. Where titles are centred, they stand in the middle of the field above an
 * ornament, else at its foot below a bar.
 */
export function titleShapes(publication: Titled, layout: Layout, setter: Setter): Shape[] {
  const { title: type, subtitle: under, body } = styleOf(publication).scale;
  const { unit, top, horizon } = layout;
  const { main, further } = titlesOf(publication);
  const title = setter.fit({ text: main, type, ...TITLE });
  const subtitle = setter.fit({ text: further, type: under, max: 0.05, maxLines: 3 });
  const above = title?.above ?? 0;
  // From the first base line of the title to its last, to the first of the subtitle, and to its last.
  const down = title?.down ?? 0;
  const next = down + (title?.below ?? 0) + unit * GAP + (subtitle?.above ?? 0);
  const last = subtitle === undefined ? down : next + subtitle.down;
  if (!isCentred(publication)) {
    const first = horizon - unit * MARGIN - last;
    return [
      bar(publication, layout, first - above),
      ...setter.place(title, first, "onField"),
      ...setter.place(subtitle, first + next, "onField"),
    ];
  }
  const text = styleOf(publication).ornament;
  const ornament = setter.fit({ text, type: body, max: 0.07, maxLines: 1 });
  const free = horizon - top - above - last - unit * ORNAMENT;
  const first = top + free * ABOVE + above;
  return [
    ...setter.place(title, first, "onField"),
    ...setter.place(subtitle, first + next, "onField"),
    ...setter.place(ornament, first + last + unit * ORNAMENT, "onField"),
  ];
}

/** Above a title whose letters begin at `top`, on the side where its lines begin. */
function bar({ metadata }: Titled, { unit, x, width }: Layout, top: number): Area {
  const length = unit * BAR.width;
  const start = isRightToLeft(metadata.lang) ? x + width - length : x;
  const [y, height] = [top - unit * (BAR.gap + BAR.height), unit * BAR.height];
  return { kind: "area", x: start, y, width: length, height, fill: "onField" };
}

/** The title alone, and what it says further: of a long one, what stands behind a colon. */
export function titlesOf({ metadata: { title, subtitle } }: Titled): {
  readonly main: string;
  readonly further: string | undefined;
} {
  const [, main, further] = /^(.+?)\s*[:：]\s+(.+)$/su.exec(title) ?? [];
  if (subtitle !== undefined || main === undefined || title.length < LONG) {
    return { main: title, further: subtitle };
  }
  return { main, further };
}

/** Characters. */
const LONG = 24;
