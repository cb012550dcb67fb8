import { styleOf } from "@printery/design";
import { coverNames } from "@printery/publication";
import type { Shape } from "./drawing.ts";
import { BELOW_FIELD, type Layout } from "./layout.ts";
import { MARK, type Miss, setterOf } from "./setter.ts";
import { titleShapes } from "./title.ts";
import type { Titled } from "./titled.ts";

/** The front: series and title on the field, authors and publisher on the paper. */
export function frontShapes(publication: Titled, layout: Layout, miss: Miss): Shape[] {
  const { metadata } = publication;
  const { series, publisher } = metadata;
  const { label, byline } = styleOf(publication).scale;
  const { unit, top, horizon, foot } = layout;
  const setter = setterOf(publication, layout, miss);
  const names = setter.fit({ text: coverNames(metadata), type: byline, max: 0.06, maxLines: 2 });
  const mark = (text: string | undefined) => setter.fit({ text, type: label, ...MARK });
  return [
    ...setter.place(mark(series), top, "onField"),
    ...titleShapes(publication, layout, setter),
    ...setter.place(names, horizon + unit * BELOW_FIELD, "text"),
    ...setter.place(mark(publisher), foot, "text"),
  ];
}
