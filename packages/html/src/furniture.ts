import { styles } from "@printery/design";
import type { Contributor } from "@printery/document";
import { type Publication, terms } from "@printery/publication";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** Where the reader is, and the same text in other formats. */
export function masthead({ id, kind, metadata, formats }: Publication): Element[] {
  const { library, downloads, contents } = terms(metadata.lang);
  const paged = (["pdf", "epub"] as const).filter((format) => formats.includes(format));
  return [
    h("nav.path", { ariaLabel: library }, [
      h("a", { href: "../index.html" }, library),
      kind === "book" ? h("a", { href: "index.html" }, metadata.title) : null,
    ]),
    ...(paged.length === 0
      ? []
      : [
          h(
            "nav.downloads",
            { ariaLabel: downloads },
            paged.map((format) => h("a", { href: `${id}.${format}` }, format.toUpperCase())),
          ),
        ]),
  ];
}

/** “By Ada Byron and Mary Shelley”, or nothing. */
export function byline(authors: readonly Contributor[], lang: string): Element[] {
  if (authors.length === 0) return [];
  const { by, and } = terms(lang);
  const names = authors.map(({ name }) => name);
  const last = names.pop() ?? "";
  const all = names.length === 0 ? last : `${names.join(", ")} ${and} ${last}`;
  return [h("p.byline", `${by} ${all}`)];
}

/** An ISO 8601 date as people of `lang` write it, as exact as it is. */
export function dated(date: string | undefined, lang: string): Element[] {
  if (date === undefined) return [];
  const [, month, day] = date.slice(0, 10).split("-");
  const format = new Intl.DateTimeFormat([lang, "en"], {
    timeZone: "UTC",
    calendar: "gregory",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  });
  return [h("p.dateline", h("time", { dateTime: date }, format.format(new Date(date))))];
}

/** The way to the section before and the one after; the title page comes before the first. */
export function pageTurn({ sections, metadata }: Publication, index: number): Element {
  const { previous, next } = terms(metadata.lang);
  const before = sections[index - 1];
  const after = sections[index + 1];
  return h("nav.turn", { ariaLabel: `${previous} / ${next}` }, [
    turn(
      "prev",
      previous,
      before === undefined ? "index.html" : `${before.id}.html`,
      before?.title ?? metadata.title,
    ),
    after === undefined ? null : turn("next", next, `${after.id}.html`, after.title),
  ]);
}

function turn(rel: string, word: string, href: string, title: string): Element {
  return h("a", { rel, href }, [h("span", word), " ", title]);
}

/** Rights, source, and what the pages are set in. */
export function footer({ style, metadata }: Publication): ElementContent[] {
  const { rights, source, colophon } = terms(metadata.lang);
  const { scale } = styles[style];
  const faces = [
    ...new Set(
      Object.values(scale)
        .flat()
        .map(({ face }) => face),
    ),
  ];
  const rows: readonly (readonly [string, ElementContent | string | undefined])[] = [
    [rights, metadata.rights ?? metadata.license],
    [source, metadata.source],
    [colophon, `${faces.join(", ")} · printery`],
  ];
  return [
    h(
      "dl.imprint",
      rows.flatMap(([term, value]) =>
        value === undefined ? [] : [h("div", [h("dt", term), h("dd", value)])],
      ),
    ),
  ];
}
