import { countWords, type Offer, type Publication, terms, unitWords } from "@printery/publication";
import type { Element } from "hast";
import { h } from "hastscript";
import { mediaTypeOf } from "./structured-data.ts";

/** A file of the publication, as its pages name it. */
interface Offered {
  readonly path: string;
  /** “PDF” */
  readonly name: string;
  /** “24 pages · 312 kB”, and the same in words to be heard; nothing where that is not known. */
  readonly facts: string;
  readonly spoken: string;
}

/** The other formats of `publication`, whether or not they have been built beside its pages. */
function offered({ id, formats, metadata }: Publication, offers: readonly Offer[]): Offered[] {
  const { lang } = metadata;
  const paths = formats.flatMap((format) => (format === "html" ? [] : [`${id}.${format}`]));
  const known = offers.map(({ path }) => path);
  return [...new Set([...paths, ...known])].map((path) => {
    const offer = offers.find((each) => each.path === path);
    const format = (/[^.]+$/.exec(path)?.[0] ?? "").toUpperCase();
    const isForPrint = path === `${id}.print.pdf`;
    return {
      path,
      name: isForPrint ? `${format} ${terms(lang).forPrint}` : format,
      facts: offer === undefined ? "" : factsOf(offer, lang, "short").join(" · "),
      spoken: offer === undefined ? "" : factsOf(offer, lang, "long").join(", "),
    };
  });
}

function factsOf({ pages, bytes }: Offer, lang: string, length: "short" | "long"): string[] {
  const counted = pages === undefined ? [] : [countWords(pages, terms(lang).pageCount, lang)];
  return [...counted, sizeWords(bytes, lang, length)];
}

function sizeWords(bytes: number, lang: string, length: "short" | "long"): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? unitWords(kilobytes, "kilobyte", lang, length)
    : unitWords(bytes / 1_000_000, "megabyte", lang, length);
}

/** Links for the head of the page; the press has its file by other ways. */
export function downloadLinks(publication: Publication, offers: readonly Offer[]): Element[] {
  return offered(publication, offers)
    .filter(({ path }) => path !== `${publication.id}.print.pdf`)
    .map(({ path, name }) =>
      h("link", { rel: "alternate", type: mediaTypeOf(path), href: path, title: name }),
    );
}

/** The formats by their names, above the text; who hears them hears what each is like. */
export function downloads(publication: Publication, offers: readonly Offer[]): Element[] {
  const own = publication.formats.map((format) => `${publication.id}.${format}`);
  const files = offered(publication, offers).filter(({ path }) => own.includes(path));
  if (files.length === 0) return [];
  return [
    h(
      "nav.downloads",
      { ariaLabel: terms(publication.metadata.lang).downloads },
      files.map(({ path, name, spoken }) =>
        h("a", { href: path, ariaLabel: spoken === "" ? undefined : `${name}, ${spoken}` }, name),
      ),
    ),
  ];
}

/** The same below the text, with what each is like. */
export function downloadList(publication: Publication, offers: readonly Offer[]): Element[] {
  return offered(publication, offers).map(({ path, name, facts, spoken }) =>
    facts === ""
      ? h("div", h("a", { href: path }, name))
      : h("div", [
          h("a", { href: path, ariaLabel: `${name}, ${spoken}` }, name),
          h("span", { ariaHidden: "true" }, ` ${facts}`),
        ]),
  );
}
