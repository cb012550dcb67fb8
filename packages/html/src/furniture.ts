import { styles } from "@printery/design";
import type { Contributor } from "@printery/document";
import { type Publication, terms } from "@printery/publication";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** Where the reader is, and the same text in other formats. */
export function masthead(publication: Publication): Element[] {
  const { id, kind, metadata, formats } = publication;
  const { library, downloads } = terms(metadata.lang);
  const paged = (["pdf", "epub"] as const).filter((format) => formats.includes(format));
  return [
    ...(kind === "book" || publication.library
      ? [
          h("nav.path", { ariaLabel: library }, [
            publication.library ? h("a", { href: "../index.html" }, library) : null,
            kind === "book" ? h("a", { href: "index.html" }, metadata.title) : null,
          ]),
        ]
      : []),
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

/** An ISO 8601 date as people of `lang` write it, as exact as it is; one that no calendar has, as it stands. */
export function dated(date: string | undefined, lang: string): Element[] {
  if (date === undefined) return [];
  const day = date.slice(0, 10);
  const time = new Date(day);
  if (Number.isNaN(time.getTime())) return [h("p.dateline", date)];
  const precision = { 4: { year: "numeric" }, 7: { month: "long", year: "numeric" } } as const;
  const format = new Intl.DateTimeFormat(locale(lang), {
    timeZone: "UTC",
    calendar: "gregory",
    ...(day.length === 4 || day.length === 7 ? precision[day.length] : { dateStyle: "long" }),
  });
  return [h("p.dateline", h("time", { dateTime: day }, format.format(time)))];
}

/** `lang` where it is a tag; British English where it says no country, or nothing we understand. */
function locale(lang: string): string {
  return lang !== "en" && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(lang) ? lang : "en-GB";
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
    [source, metadata.source === undefined ? undefined : citation(metadata.source)],
    [colophon, `${faces.join(", ")} · printery`],
  ];
  return [
    h(
      "dl.imprint",
      rows.flatMap(([term, value]) =>
        value === undefined ? [] : [h("div", [h("dt", term), h("dd", [value])])],
      ),
    ),
  ];
}

function citation(source: string): ElementContent {
  return /^https?:/i.test(source) && URL.canParse(source)
    ? h("a", { href: new URL(source).href }, source)
    : { type: "text", value: source };
}
