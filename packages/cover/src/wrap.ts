import { styleOf } from "@printery/design";
import { bookIsbn, isRightToLeft, type Publication } from "@printery/publication";
import type { Message } from "@printery/task";
import { blurbShapes } from "./blurb.ts";
import { coloursOf } from "./colours.ts";
import { type Cover, missing } from "./cover.ts";
import type { Panel, Shape } from "./drawing.ts";
import { frontShapes } from "./front.ts";
import { ISBN_PANEL, isbnShapes } from "./isbn-panel.ts";
import { ground, type Layout, layoutOf } from "./layout.ts";
import { MARK, type Miss, setterOf } from "./setter.ts";
import { spineShapes } from "./spine.ts";
import { SMALLEST_ON_SPINE } from "./spine-line.ts";

/** The sheet that a cover is printed on, and the panels on it. Points from the top left. */
export interface WrapPlan {
  readonly width: number;
  readonly height: number;
  readonly front: Panel;
  readonly back: Panel;
  readonly spine?: Panel;
}

/** What is kept clear at each side of text on the spine, in points; or what a spine with text would have to have. */
export type SpineText = { readonly clear: number } | { readonly expected: string };

type Tell = (message: Pick<Message, "severity" | "ruleId" | "reason">) => void;

/**
 * The cover that is wrapped around `publication`, in its house style. One ground lies behind back, spine and front: where
 * a fold is a millimetre off, no edge shows it. Where its publisher has a picture for the front, that is left to the picture.
 */
export function wrapCover(publication: Publication, plan: WrapPlan, spineText: SpineText): Cover {
  const { width, height, front, back, spine } = plan;
  const messages = new Map<string, Message>();
  const file = publication.sections[0]?.path ?? publication.id;
  const add = (message: Message) => void messages.set(message.reason, message);
  const tell: Tell = (message) => add({ file, ...message });
  const miss: Miss = (text) => add(missing(text, publication));
  const layout = layoutOf(publication, front);
  const shapes = [
    ...ground({ x: 0, y: 0, width, height }, layout.horizon),
    ...(publication.cover === undefined ? frontShapes(publication, layout, miss) : []),
    ...(spine === undefined ? [] : onSpine(publication, spine, layout, spineText, { miss, tell })),
    ...backShapes(publication, back, { miss, tell }),
  ];
  const drawing = { width, height, colours: coloursOf(publication.id), shapes };
  return { drawing, messages: [...messages.values()] };
}

/** Where what goes wrong is told. */
interface Reports {
  readonly miss: Miss;
  readonly tell: Tell;
}

function onSpine(
  publication: Publication,
  panel: Panel,
  { horizon }: Layout,
  text: SpineText,
  { miss, tell }: Reports,
): Shape[] {
  const lettered =
    "clear" in text
      ? spineShapes(publication, panel, { horizon, clear: text.clear }, miss)
      : undefined;
  if (lettered !== undefined) return lettered;
  const inches = (panel.width / 72).toFixed(3);
  const expected =
    "expected" in text
      ? text.expected
      : `a spine that has room for letters of ${SMALLEST_ON_SPINE} points, not one of ${inches} in`;
  const reason = `Expected ${expected}; the spine of the cover stays blank`;
  tell({ severity: "info", ruleId: "spine-blank", reason });
  return [];
}

/** Series and blurb on the field, the publisher and the barcode on the paper. */
function backShapes(publication: Publication, panel: Panel, { miss, tell }: Reports): Shape[] {
  const { metadata } = publication;
  const { label } = styleOf(publication).scale;
  const layout = layoutOf(publication, panel);
  const setter = setterOf(publication, layout, miss);
  const series = setter.fit({ text: metadata.series, type: label, ...MARK });
  const top = layout.top + (series === undefined ? 0 : layout.unit * 0.1);
  const cut = (lastWords: string) =>
    tell({
      severity: "warning",
      ruleId: "blurb-overlong",
      reason: `Expected a blurb that the back of the cover has room for, not a longer one; it ends after “${lastWords}”`,
    });
  return [
    ...setter.place(series, layout.top, "onField"),
    ...blurbShapes(publication, layout, { top, miss, cut }),
    ...footShapes(publication, panel, layout, { miss, tell }),
  ];
}

/** The barcode at the foot of the back, beside the spine, and the publisher beside it. */
function footShapes(
  publication: Publication,
  back: Panel,
  layout: Layout,
  { miss, tell }: Reports,
): Shape[] {
  const { lang, publisher = "", identifier = "" } = publication.metadata;
  const { width, height, clear } = ISBN_PANEL;
  const isRightward = isRightToLeft(lang);
  const x = isRightward ? back.x + clear : back.x + back.width - clear - width;
  const panel = { x, y: back.y + back.height - clear - height, width, height };
  const isbn = bookIsbn(identifier);
  if (isbn === undefined) {
    tell({
      severity: "info",
      ruleId: "isbn-missing",
      reason: `Expected an ISBN as identifier, not ${identifier || "none"}; the cover goes without a barcode`,
    });
  }
  const from = isRightward ? x + width + clear : layout.x;
  const to = isRightward ? layout.x + layout.width : x - clear;
  const beside = { ...layout, x: from, width: to - from };
  const setter = setterOf(publication, beside, miss, "start");
  const { label } = styleOf(publication).scale;
  return [
    ...setter.place(setter.fit({ text: publisher, type: label, ...MARK }), layout.foot, "text"),
    ...(isbn === undefined ? [] : isbnShapes(isbn, panel)),
  ];
}
