import type { Drawing } from "@printery/cover";
import type { PageItem } from "./item.ts";
import type { Tag } from "./tag.ts";

/** `drawing`, whose unit is the point, as the items of a page of its size; its letters belong to `tag`. */
export function itemsOf({ shapes, colours }: Drawing, tag?: Tag): PageItem[] {
  return shapes.map((shape): PageItem => {
    const { x, y } = shape;
    const color = colours[shape.fill];
    if (shape.kind === "area") {
      const { width: w, height: h } = shape;
      return { type: "vector", item: { type: "rect", x, y, w, h, color } };
    }
    const { d: path, scale, turn } = shape;
    return {
      type: "svg",
      item: { x, y, path, scale, turn, color, ...(tag === undefined ? {} : { tag }) },
    };
  });
}
