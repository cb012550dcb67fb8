import { readFile } from "node:fs/promises";
import { page } from "@printery/html";
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { bodyOf, type Frame } from "./frame.ts";
import type { HubName } from "./hubs.ts";

/** What a search can be narrowed to: the name of pagefind's filter, and the hub whose word names it. */
const facets: readonly (readonly [string, HubName])[] = [
  ["author", "authors"],
  ["series", "series"],
  ["subject", "subjects"],
  ["language", "languages"],
  ["year", "years"],
  ["kind", "kinds"],
];

/**
 * The page on which everything is searched. Its form appears at once where there is script, with the room of what comes later, so that
 * nothing below it moves from under a reader who is on it already.
 */
export function searchPage(frame: Frame): Root {
  const { library } = frame;
  const { words, title, hubs } = library;
  const asked = facets.flatMap(([filter, key]) =>
    hubs
      .filter((hub) => hub.key === key && hub.shelves.length > 1)
      .map(({ name }) => [filter, name] as const),
  );
  const body = bodyOf(frame, "search.html", { title: `${words.search} – ${title}` });
  return page({
    ...body,
    search: true,
    head: [...(body.head ?? []), h("script", { src: "search.js", defer: true })],
    main: [
      h("header.heading", [h("h1.title", words.search)]),
      h("form.asking", { role: "search", dataSearch: "", hidden: true }, [
        h("p.term", [
          h("label", { htmlFor: "Term" }, words.search),
          h("input", { id: "Term", type: "search", name: "q", autocomplete: "off" }),
          h("button", { type: "submit" }, words.search),
        ]),
        h(
          "p.facets",
          asked.map(([filter, name]) => h("label", [h("span", name), select(filter, words.any)])),
        ),
      ]),
      h(
        "p.status",
        {
          role: "status",
          dataWords: "",
          dataServer: words.needsServer,
          dataFailed: words.searchFailed,
          dataResults: words.results,
        },
        "",
      ),
      h("noscript", h("p", words.needsScript)),
      h("ol.shelf.found"),
      h("button.more", { type: "button", hidden: true }, words.more),
    ],
  });
}

function select(name: string, any: string): Element {
  return h("select", { name, disabled: true }, [h("option", { value: "" }, any)]);
}

/** The field on the library's first page: it leads to the other, with what is looked for. */
export function searchField({ library: { words } }: Frame): Element {
  return h("form.asking", { role: "search", action: "search.html", method: "get" }, [
    h("p.term", [
      h("label", { htmlFor: "Term" }, words.search),
      h("input", { id: "Term", type: "search", name: "q" }),
      h("button", { type: "submit" }, words.search),
    ]),
  ]);
}

/** The script of the search page. */
export function searchScript(): Promise<Uint8Array> {
  return readFile(new URL("../assets/search.js", import.meta.url));
}
