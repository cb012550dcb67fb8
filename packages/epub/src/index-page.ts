import { indexMarkup } from "@printery/markup";
import { type Publication, terms } from "@printery/publication";
import type { ElementContent } from "hast";
import { h } from "hastscript";
import { hrefs, sectionHrefs } from "./hrefs.ts";
import type { Page } from "./page.ts";

/**
 * The index of a book (EPUB Indexes 1.0), nothing where it has no terms: one list, which every checker takes as
 * well-formed, whose letters are parted by space.
 */
export function indexPages(publication: Publication): Page[] {
  const { index, metadata } = publication;
  if (index.length === 0) return [];
  const { index: title } = terms(metadata.lang);
  const urls = sectionHrefs(publication);
  const groups = indexMarkup(publication, (id) => urls.get(id) ?? "");
  const items = groups.flatMap(({ items: [first, ...others] }) =>
    first === undefined ? [] : [h("li.letter", first.properties, first.children), ...others],
  );
  return [
    {
      href: hrefs.index,
      title,
      lang: metadata.lang,
      matter: "back",
      body: () => [
        h("section.index", { role: "doc-index", "aria-label": title }, [
          h("header", [h("h1", title)]),
          ...withTypes([h("ul.index-entry-list", items)]),
        ]),
      ],
    },
  ];
}

/** `nodes` with those of their classes that are terms of the vocabulary as `epub:type`s. */
function withTypes(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== "element") return node;
    const { className, ...properties } = node.properties;
    const classes = Array.isArray(className) ? className.map(String) : [];
    const types = classes.filter((name) => name.startsWith("index-"));
    const others = classes.filter((name) => !name.startsWith("index-"));
    return {
      ...node,
      properties: {
        ...properties,
        ...(types.length > 0 ? { "epub:type": types.join(" ") } : {}),
        ...(others.length > 0 ? { className: others } : {}),
      },
      children: withTypes(node.children),
    };
  });
}
