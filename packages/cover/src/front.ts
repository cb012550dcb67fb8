import { styles, type Type } from "@printery/design";
import { nameList, type Publication } from "@printery/publication";
import type { Area, Fill, Panel, Shape } from "./drawing.ts";
import { displayLines, type Lines, placed } from "./set-lines.ts";

/** Takes a text that no face of ours can draw: it is left off. */
export type Miss = (text: string) => void;

/** Where the parts of a panel stand; all sizes are shares of its width. */
export interface Layout {
  readonly unit: number;
  /** Between the margins. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  /** Where the field of colour ends. */
  readonly horizon: number;
  /** Of the last line on the paper. */
  readonly foot: number;
}

/** Share of the height of a cover that the field of colour takes from the top. */
const FIELD = 0.7;
/** Shares of the width: at the sides and the foot, down to the first line of the field, and of the paper. */
const MARGIN = 0.095;
const HEAD = 0.155;
const BELOW_FIELD = 0.13;

/** The layout of one side of the cover of `publication`. */
export function layoutOf({ metadata }: Publication, { x, y, width, height }: Panel): Layout {
  const isBare = metadata.authors.length === 0 && !metadata.publisher;
  return {
    unit: width,
    x: x + width * MARGIN,
    width: width * (1 - 2 * MARGIN),
    top: y + width * HEAD,
    // With nothing to print on the paper, the field takes all of it.
    horizon: y + height * (isBare ? 1 : FIELD),
    foot: y + height - width * MARGIN,
  };
}

/** The paper, and the field of colour above `horizon`. */
export function ground({ x, y, width, height }: Panel, horizon: number): Area[] {
  return [
    { kind: "area", x, y, width, height, fill: "paper" },
    { kind: "area", x, y, width, height: horizon - y, fill: "field" },
  ];
}

/** A text of a cover; sizes are shares of the width of its front. */
export interface CoverText {
  readonly text: string | undefined;
  readonly type: Type;
  readonly max: number;
  readonly maxLines: number;
  readonly mostLines?: number;
}

/** Sets the texts of one side of a cover. */
export interface Setter {
  readonly fit: (text: CoverText) => Lines | undefined;
  /** The first base line is at `y`. */
  readonly place: (lines: Lines | undefined, y: number, fill: Fill) => Shape[];
}

/** How the marks of series and publisher are set. */
export const MARK = { max: 0.034, maxLines: 1 } as const;

/** Smallest share of its largest size that a text is set in before it is cut. */
const SMALLEST = 0.25;

/** The setter for a side laid out like `layout`; lines are aligned as the title of the house is, if nothing else is said. */
export function setterOf(
  publication: Publication,
  layout: Layout,
  miss: Miss,
  align: "start" | "center" = isCentred(publication) ? "center" : "start",
): Setter {
  const { unit, x, width } = layout;
  const { lang } = publication.metadata;
  return {
    fit({ text = "", type, max, ...lines }) {
      if (text.trim() === "") return undefined;
      const limits = { ...lines, max: max * unit, min: max * unit * SMALLEST, measure: width };
      const fitted = displayLines(text, type, lang, limits);
      if (fitted === undefined) miss(text);
      return fitted;
    },
    place: (lines, y, fill) =>
      lines === undefined ? [] : placed(lines, { x, width, y, align, lang, fill }),
  };
}

function isCentred({ style }: Publication): boolean {
  return styles[style].scale.title.align === "center";
}

/** The front: series and title on the field, authors and publisher on the paper. */
export function frontShapes(publication: Publication, layout: Layout, miss: Miss): Shape[] {
  const { style, metadata } = publication;
  const { series, authors, publisher, lang } = metadata;
  const { label, byline } = styles[style].scale;
  const { unit, top, horizon, foot } = layout;
  const setter = setterOf(publication, layout, miss);
  const names = setter.fit({ text: nameList(authors, lang), type: byline, max: 0.06, maxLines: 2 });
  const mark = (text: string | undefined) => setter.fit({ text, type: label, ...MARK });
  return [
    ...setter.place(mark(series), top, "onField"),
    ...titleShapes(publication, layout, setter),
    ...setter.place(names, horizon + unit * BELOW_FIELD, "text"),
    ...setter.place(mark(publisher), foot, "text"),
  ];
}

/**
 * The title, and below it what it says further. Where titles are centred, they stand in the middle of the field above an
 * ornament, else at its foot below a bar.
 */
function titleShapes(publication: Publication, layout: Layout, setter: Setter): Shape[] {
  const { title: type, subtitle: under, body } = styles[publication.style].scale;
  const { unit, x, top, horizon } = layout;
  const { main, further } = titlesOf(publication);
  const title = setter.fit({ text: main, type, max: 0.2, maxLines: 3, mostLines: 5 });
  const subtitle = setter.fit({ text: further, type: under, max: 0.05, maxLines: 3 });
  // Clear of the descenders of the title, too.
  const gap = unit * 0.06 + (title?.size ?? 0) * 0.25;
  const above = title === undefined ? 0 : title.size * title.lettering.capHeight;
  const between = subtitle === undefined ? 0 : gap + subtitle.leading * (subtitle.lines.length - 1);
  const below = title === undefined ? 0 : title.leading * (title.lines.length - 1);
  if (!isCentred(publication)) {
    const first = horizon - unit * MARGIN - between - below;
    const bar = { x, y: first - above - unit * 0.07, width: unit * 0.13, height: unit * 0.012 };
    return [
      { kind: "area", ...bar, fill: "onField" },
      ...setter.place(title, first, "onField"),
      ...setter.place(subtitle, first + below + gap, "onField"),
    ];
  }
  const ornament = setter.fit({
    text: styles[publication.style].ornament,
    type: body,
    max: 0.07,
    maxLines: 1,
  });
  const height = above + below + between + unit * 0.15;
  const first = top + (horizon - top - height) * 0.45 + above;
  return [
    ...setter.place(title, first, "onField"),
    ...setter.place(subtitle, first + below + gap, "onField"),
    ...setter.place(ornament, first + below + between + unit * 0.15, "onField"),
  ];
}

/** A long title says what it is about behind a colon. */
function titlesOf({ metadata: { title, subtitle } }: Publication): {
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
