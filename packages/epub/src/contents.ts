import { type PageStart, type Publication, terms } from "@printery/publication";
import { sha256 } from "@printery/task";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { x } from "xastscript";
import { hrefs, sectionHrefs } from "./hrefs.ts";
import { identifierOf } from "./identifier.ts";
import type { Origin, Page } from "./page.ts";
import { pageBreakId } from "./page-breaks.ts";
import { xmlDocument } from "./xml.ts";

/** A line of the contents list, and the lines below it. */
export interface ContentsItem {
  readonly title: string;
  readonly href: string;
  readonly children: readonly ContentsItem[];
}

/** The sections in reading order, those of a part below it, and below each section its main headings. */
export function contentsOf(publication: Publication): ContentsItem[] {
  const { sections, index, metadata } = publication;
  const urls = sectionHrefs(publication);
  const top: { title: string; href: string; children: ContentsItem[] }[] = [];
  for (const section of sections) {
    const href = urls.get(section.id) ?? "";
    const children = section.headings
      .filter(({ depth, title }) => depth === 2 && title !== "")
      // Letters of any script stand in a URL as they are; a per cent sign does not.
      .map(({ id, title }) => ({
        title,
        href: `${href}#${id.replaceAll("%", "%25")}`,
        children: [],
      }));
    const part = section.depth === 2 ? top.at(-1) : undefined;
    (part?.children ?? top).push({ title: section.title || section.id, href, children });
  }
  if (index.length > 0) {
    const { index: title } = terms(metadata.lang);
    top.push({ title, href: hrefs.index, children: [] });
  }
  return top;
}

/**
 * The navigation document (EPUB 3.3, clause 7): contents, and the landmarks among `pages`. In a
 * book it is a page, and so a landmark, itself.
 */
export function contentsPage(
  publication: Publication,
  pages: readonly Page[],
  starts: readonly PageStart[] = [],
): Page {
  const { lang } = publication.metadata;
  const { contents, landmarks } = terms(lang);
  const page = { href: hrefs.contents, title: contents, lang, matter: "front" as const };
  const places =
    publication.kind === "book" ? [...pages, { ...page, landmark: "toc" as const }] : pages;
  return {
    ...page,
    body: () => [
      h("nav.contents", { role: "doc-toc", "aria-labelledby": "contents" }, [
        h("h1#contents", contents),
        contentsList(contentsOf(publication)),
      ]),
      h("nav", { "epub:type": "landmarks", "aria-label": landmarks, hidden: true }, [
        h(
          "ol",
          places.flatMap((page) => landmarkItem(page, lang)),
        ),
      ]),
      ...pageList(publication, starts),
    ],
  };
}

function contentsList(items: readonly ContentsItem[]): ElementContent {
  return h(
    "ol",
    items.map(({ title, href, children }) =>
      h("li", [h("a", { href }, title), ...(children.length > 0 ? [contentsList(children)] : [])]),
    ),
  );
}

/** What a {@link contentsPage} is made of: the same links, landmarks and pages. */
export function contentsOrigin(
  publication: Publication,
  pages: readonly Page[],
  starts: readonly PageStart[],
): Origin {
  const { kind, metadata } = publication;
  const items = contentsOf(publication);
  const landmarks = pages.flatMap(({ landmark, href, title }) =>
    landmark === undefined ? [] : [[landmark, href, title]],
  );
  const digest = sha256(JSON.stringify([kind, metadata.lang, items, landmarks, starts]));
  const hrefs = [...hrefsIn(items), ...pagesOf(publication, starts).map(({ href }) => href)];
  const urls = hrefs.map((href) => ["", "", href] as const);
  return { digest, told: () => ({ urls, images: [] }), isStill: () => true };
}

function hrefsIn(items: readonly ContentsItem[]): string[] {
  return items.flatMap(({ href, children }) => [href, ...hrefsIn(children)]);
}

/** Where printed pages begin (EPUB 3.3, 7.4.4), nothing where none are printed. */
function pageList(publication: Publication, starts: readonly PageStart[]): Element[] {
  if (starts.length === 0) return [];
  const name = terms(publication.metadata.lang).page;
  return [
    h("nav", { role: "doc-pagelist", "aria-label": name, hidden: true }, [
      h(
        "ol",
        pagesOf(publication, starts).map(({ label, href }) => h("li", [h("a", { href }, label)])),
      ),
    ]),
  ];
}

function pagesOf(publication: Publication, starts: readonly PageStart[]) {
  const hrefOf = sectionHrefs(publication);
  return starts.map(({ label, section }) => ({
    label,
    href: `${hrefOf.get(section)}#${pageBreakId(label)}`,
  }));
}

function landmarkItem(
  { landmark, href, title }: Omit<Page, "body">,
  lang: string,
): ElementContent[] {
  if (landmark === undefined) return [];
  const label = landmark === "bodymatter" ? terms(lang).startOfContent : title;
  return [h("li", [h("a", { "epub:type": landmark, href }, label)])];
}

/** What Kindle shows (Kindle Publishing Guidelines, NCX Guidelines); the navigation document has them all. */
const MOST_LEVELS = 2;

/** The contents for reading systems made for EPUB 2 (OPF 2.0.1, clause 2.4.1); `place` tells where a link’s place is now. */
export function contentsNcx(publication: Publication, place: (href: string) => string): string {
  const { title, lang } = publication.metadata;
  let order = 0;
  const points = (items: readonly ContentsItem[], depth = 1): ReturnType<typeof x>[] =>
    items.map(({ title, href, children }) => {
      order += 1;
      return x("navPoint", { id: `point-${order}`, playOrder: order }, [
        x("navLabel", [x("text", title)]),
        x("content", { src: place(href) }),
        ...(depth < MOST_LEVELS ? points(children, depth + 1) : []),
      ]);
    });
  return xmlDocument(
    x(
      "ncx",
      { xmlns: "http://www.daisy.org/z3986/2005/ncx/", version: "2005-1", "xml:lang": lang },
      [
        x("head", [x("meta", { name: "dtb:uid", content: identifierOf(publication) })]),
        x("docTitle", [x("text", title)]),
        x("navMap", points(contentsOf(publication))),
      ],
    ),
  );
}
