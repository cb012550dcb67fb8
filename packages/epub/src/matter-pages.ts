import { styleOf } from "@printery/design";
import { dateMarkup } from "@printery/markup";
import {
  bookIsbn,
  byline,
  coverWords,
  creditLines,
  licenceOf,
  nameList,
  type Publication,
  terms,
} from "@printery/publication";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { faceNamesOf } from "./faces.ts";
import { hrefs } from "./hrefs.ts";
import { identifierOf } from "./identifier.ts";
import type { Page } from "./page.ts";

/** The page that shows the cover image and nothing else. */
export function coverPage(publication: Publication, src: string): Page {
  const { lang } = publication.metadata;
  const alt = coverWords(publication);
  return {
    href: hrefs.cover,
    title: terms(lang).cover,
    lang,
    matter: "front",
    landmark: "cover",
    body: () => [
      h("section.cover", { "epub:type": "cover" }, [h("img", { src, alt, role: "doc-cover" })]),
    ],
  };
}

/** The title alone, before the title page, as a book has it whose pages face each other in print; else none. */
export function halfTitlePages(publication: Publication): Page[] {
  const { title, lang } = publication.metadata;
  if (!styleOf(publication).facing) return [];
  const section = h("section.half-title", { "epub:type": "halftitlepage", "aria-label": title }, [
    h("p", title),
  ]);
  return [{ href: hrefs.halfTitle, title, lang, matter: "front", body: () => [section] }];
}

/** Title, subtitle, authors, publisher. */
export function titlePage({ metadata }: Publication): Page {
  const { title, subtitle, authors, contributors, series, publisher, lang } = metadata;
  return {
    href: hrefs.titlePage,
    title: terms(lang).titlePage,
    lang,
    matter: "front",
    landmark: "titlepage",
    body: () => [
      h("section.title-page", { "epub:type": "titlepage", "aria-label": terms(lang).titlePage }, [
        ...line("series", series),
        h("h1", title),
        ...subtitleLine(subtitle),
        ...line("authors", nameList(authors, lang)),
        ...creditLines(contributors, lang).map((each) => h("p.credits", each)),
        ...line("publisher", publisher),
      ]),
    ],
  };
}

/** Who published it, when, and by what right. */
export function imprintPage(publication: Publication): Page {
  const { lang } = publication.metadata;
  return {
    href: hrefs.imprint,
    title: terms(lang).imprint,
    lang,
    matter: "front",
    landmark: "copyright-page",
    body: () => [
      h(
        "section.imprint",
        { "epub:type": "copyright-page", "aria-label": terms(lang).imprint },
        imprint(publication),
      ),
    ],
  };
}

/** The faces and the tool; after an article, which has no imprint page, the imprint as well. */
export function colophonPage(publication: Publication): Page {
  const { kind, metadata } = publication;
  const { colophon, setIn, madeWith, and } = terms(metadata.lang);
  const faces = faceNamesOf(publication);
  return {
    href: hrefs.colophon,
    title: colophon,
    lang: metadata.lang,
    matter: "back",
    landmark: "colophon",
    body: () => [
      h("section.colophon", { role: "doc-colophon", "aria-label": colophon }, [
        ...(kind === "article" ? imprint(publication) : []),
        h("p", [
          ...(faces.length === 0 ? [] : [`${setIn} ${faces.join(` ${and} `)}. `]),
          `${madeWith} printery.`,
        ]),
      ]),
    ],
  };
}

function imprint(publication: Publication): ElementContent[] {
  const {
    lang,
    title,
    date,
    publisher,
    rights,
    license,
    identifier,
    source,
    authors,
    contributors,
  } = publication.metadata;
  const isbn = bookIsbn(identifier ?? "")?.hyphenated;
  const faces = faceNamesOf(publication);
  return [
    ...line("work", title),
    ...line("authors", byline(authors, lang)),
    ...creditLines(contributors, lang).map((line) => h("p", line)),
    ...[...authors, ...contributors].flatMap(({ name, affiliation }) =>
      line("affiliation", affiliation && `${name}, ${affiliation}`),
    ),
    ...line("publisher", publisher),
    ...(date === undefined ? [] : [h("p", dateMarkup(date, lang))]),
    ...line("rights", rights),
    ...(license === undefined ? [] : [h("p.license", [licence(license, lang)])]),
    ...line("isbn", isbn && `ISBN ${isbn}`),
    ...(source === undefined ? [] : [h("p", `${terms(lang).source}: `, linked(source))]),
    ...line("identifier", isbn === undefined ? identifierOf(publication) : undefined),
    ...(faces.length === 0
      ? []
      : [
          english(
            lang,
            `${faces.join(" and ")} ${faces.length > 1 ? "are" : "is"} used under the SIL Open Font License 1.1.`,
          ),
        ]),
  ];
}

/** What others may do with it, as a link to its terms where they are known. */
function licence(license: string, lang: string): ElementContent {
  const { name, url } = licenceOf(license, lang);
  return url === undefined ? { type: "text", value: name } : h("a", { href: url }, name);
}

/** A paragraph of `text`, or nothing where there is none. */
export function line(className: string, text: string | undefined): Element[] {
  return text === undefined || text === "" ? [] : [h("p", { className }, text)];
}

/** The subtitle under a title. */
export function subtitleLine(subtitle: string | undefined): Element[] {
  return subtitle === undefined ? [] : [h("p.subtitle", { role: "doc-subtitle" }, subtitle)];
}

/** A sentence that we have in English only. */
function english(lang: string, text: string): Element {
  return h("p", { lang: lang.startsWith("en") ? undefined : "en" }, text);
}

/** `source` as a link where it is an address, else as it is. */
function linked(source: string): ElementContent {
  const isAddress = /^https?:/.test(source) && URL.canParse(source);
  return isAddress ? h("a", { href: new URL(source).href }, source) : h("span", source);
}
