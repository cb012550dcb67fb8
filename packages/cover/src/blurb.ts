import { styleOf, type Type } from "@printery/design";
import type { Publication } from "@printery/publication";
import type { Shape } from "./drawing.ts";
import type { Layout } from "./layout.ts";
import { letteringOf } from "./outline.ts";
import { type Lines, placed, textLines } from "./set-lines.ts";
import type { Miss } from "./setter.ts";

/** Takes the last words that there is room for, of a text that is too long for the back. */
export type Cut = (lastWords: string) => void;

/** Sizes of the text, the largest first, as shares of the width of the back: 11 to 8.5 points on A5. */
const SIZES = [0.0262, 0.0242, 0.0222, 0.0203] as const;
const SMALLEST = SIZES[3];
/** Share of the width that is free above the end of the field. */
const FREE = 0.08;

interface Paragraph {
  readonly text: string;
  readonly type: Type;
}

/** What the book is about, and who its authors are, on the field of the back; the first base line is at `top`. */
export function blurbShapes(
  publication: Publication,
  layout: Layout,
  { top, miss, cut }: { readonly top: number; readonly miss: Miss; readonly cut: Cut },
): Shape[] {
  const { lang } = publication.metadata;
  const { unit, x, width, horizon } = layout;
  const room = horizon - unit * FREE - top;
  const { blurb, about } = paragraphsOf(publication, miss);
  const set = (texts: readonly Paragraph[], share: number): Lines[] =>
    texts.map(({ text, type }) =>
      textLines(text, type, lang, { size: share * unit, measure: width }),
    );
  // Larger letters come before a word on the authors, and that before all of the text.
  const ways = [[...blurb, ...about], blurb].flatMap((texts) =>
    SIZES.map((share) => set(texts, share)),
  );
  const fitting = ways.find((each) => depthOf(each) <= room);
  const shown = fitting ?? shortened(set(blurb, SMALLEST), room, cut);
  let y = top;
  return shown.flatMap((lines) => {
    const place = { x, width, y, align: "start", lang, fill: "onField" } as const;
    y += lines.leading * (lines.lines.length + BETWEEN);
    return placed(lines, place);
  });
}

/** Of a line, between paragraphs. */
const BETWEEN = 0.6;

function paragraphsOf(
  publication: Publication,
  miss: Miss,
): { readonly blurb: readonly Paragraph[]; readonly about: readonly Paragraph[] } {
  const { metadata, press } = publication;
  const { body: type } = styleOf(publication).scale;
  const said = press?.blurb ?? metadata.description ?? metadata.standfirst ?? "";
  const known = (texts: readonly string[], as: Type): Paragraph[] =>
    texts
      .map((text) => text.trim().replace(/\s+/g, " "))
      .filter((text) => {
        const isDrawn = letteringOf(as, metadata.lang).covers(text);
        if (!isDrawn) miss(text);
        return text !== "" && isDrawn;
      })
      .map((text) => ({ text, type: as }));
  return {
    blurb: known(said.split(/\n\s*\n/), type),
    about: known(
      metadata.authors.flatMap(({ note }) => note ?? []),
      { ...type, italic: true },
    ),
  };
}

/** Words, which are enough to find the place. */
const SHOWN = 5;

/** From the first base line to the last. */
function depthOf(paragraphs: readonly Lines[]): number {
  const depth = (total: number, { leading, lines }: Lines) =>
    total + leading * (lines.length + BETWEEN);
  const [last] = paragraphs.slice(-1);
  return last === undefined ? 0 : paragraphs.reduce(depth, 0) - last.leading * (1 + BETWEEN);
}

/** `paragraphs` as far as there is `room` for them. */
function shortened(paragraphs: readonly Lines[], room: number, cut: Cut): Lines[] {
  const kept: Lines[] = [];
  for (const paragraph of paragraphs) {
    const above = depthOf([...kept, { ...paragraph, lines: [""] }]);
    const count = Math.floor((room - above) / paragraph.leading) + 1;
    if (count < 1) break;
    kept.push({ ...paragraph, lines: paragraph.lines.slice(0, count) });
    if (count < paragraph.lines.length) break;
  }
  const last = kept.pop();
  if (last === undefined) return [];
  const end = (last.lines.at(-1) ?? "")
    .replace(/\s*\S*$/u, "")
    .replace(/[^\p{L}\p{M}\p{N}]+$/u, "");
  cut(end.split(" ").slice(-SHOWN).join(" "));
  return [...kept, { ...last, lines: [...last.lines.slice(0, -1), `${end} …`] }];
}
