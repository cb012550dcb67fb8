import { page } from "@printery/html";
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { bodyOf, type Frame, leaf, rootOf } from "./frame.ts";
import type { Hub, Shelf } from "./hubs.ts";
import { pack, pageFile } from "./pack.ts";

/** The page on which every author, every year stands, with how much there is; more where they are many. */
export function hubPages({ key, name, shelves }: Hub, frame: Frame): [string, Root][] {
  const path = `${key}/index`;
  const pages = pack(
    shelves,
    (shelf) => 2 * Buffer.byteLength(shelf.path) + Buffer.byteLength(shelf.name) + 60,
  );
  return pages.map((shown, index): [string, Root] => {
    const file = pageFile(path, index);
    const whole = index === 0 ? name : `${name} – ${index + 1}`;
    return [
      file,
      page({
        ...bodyOf(frame, file, { title: `${whole} – ${frame.library.title}` }),
        main: [
          h("header.heading", [h("h1.title", name)]),
          h(
            "ul.hub",
            shown.map((shelf) => shelfLine(shelf, rootOf(file))),
          ),
          leaf(frame, path, index, pages.length),
        ].filter((part): part is Element => part !== null),
      }),
    ];
  });
}

function shelfLine({ name, path, entries }: Shelf, root: string): Element {
  return h("li", [h("a", { href: `${root}${path}.html` }, name), h("span", ` ${entries.length}`)]);
}
