import type { Publication } from "@printery/publication";
import type { Message } from "@printery/task";
import { coloursOf } from "./colours.ts";
import type { Drawing } from "./drawing.ts";
import { frontShapes } from "./front.ts";
import { ground, layoutOf } from "./layout.ts";

/** A drawing, and what could not be drawn. */
export interface Cover {
  readonly drawing: Drawing;
  readonly messages: readonly Message[];
}

/** The front of the cover of `publication` on a page of that size, in its house style. */
export function frontCover(
  publication: Publication,
  { width, height }: { readonly width: number; readonly height: number },
): Cover {
  const messages: Message[] = [];
  const sheet = { x: 0, y: 0, width, height };
  const layout = layoutOf(publication, sheet);
  const shapes = [
    ...ground(sheet, layout.horizon),
    ...frontShapes(publication, layout, (text) => messages.push(missing(text, publication))),
  ];
  return { drawing: { width, height, colours: coloursOf(publication.id), shapes }, messages };
}

/** That `text` is left off the cover. */
export function missing(text: string, { id, sections }: Publication): Message {
  return {
    file: sections[0]?.path ?? id,
    severity: "warning",
    ruleId: "glyph-missing",
    reason: `Expected text that one of our faces can draw, not “${text}”; the cover goes without it`,
  };
}
