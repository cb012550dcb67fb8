import type { Element, Root } from "hast";
import type { About } from "./account.ts";
import { attribute, elementsIn, textIn } from "./elements.ts";

/** What `page` says of itself: in its meta elements, in JSON-LD, in its root, in the comment that a browser left. */
export function aboutPage(page: Root, text: string): About {
  const elements = [...elementsIn(page)];
  const metas = new Map<string, string[]>();
  for (const one of elements) {
    if (one.tagName !== "meta") continue;
    const name = attribute(one, "name") ?? attribute(one, "property") ?? attribute(one, "itemProp");
    const content = attribute(one, "content")?.trim();
    if (name === undefined || !content) continue;
    metas.set(name.toLowerCase(), [...(metas.get(name.toLowerCase()) ?? []), content]);
  }
  const linked = linkedData(elements);
  const first = (...names: string[]) => names.flatMap((name) => metas.get(name) ?? [])[0];
  const authors = [
    ...(metas.get("citation_author") ?? []).map(inOrder),
    ...(metas.get("author") ?? []),
    ...(metas.get("dc.creator") ?? []),
    ...(metas.get("article:author") ?? []),
    ...linked.authors,
  ].filter((name) => !/^https?:|^@|[<>{}]/.test(name) && name.length < 80);
  const one = (name: string, value: string | undefined) =>
    value === undefined || value === "" ? {} : { [name]: value };
  return {
    ...one("title", first("og:title", "citation_title", "dc.title") ?? titleOf(elements)),
    ...(authors.length === 0 ? {} : { authors: [...new Set(authors)] }),
    ...one(
      "date",
      dateIn(
        first(
          "article:published_time",
          "citation_publication_date",
          "dc.date",
          "dcterms.created",
          "date",
          "datepublished",
          "dcterms.issued",
        ) ??
          linked.published ??
          timeOf(elements),
      ),
    ),
    ...one(
      "modified",
      dateIn(first("article:modified_time", "dcterms.modified") ?? linked.modified),
    ),
    ...one("lang", languageOf(elements)),
    ...one("source", sourceOf(elements, text, first("og:url"))),
    ...one("publisher", first("og:site_name", "dc.publisher", "citation_publisher")),
    ...one("description", first("description", "og:description", "dc.description")?.slice(0, 2000)),
    ...one("license", linkTo(elements, "license")),
    ...keywordsOf(metas),
  };
}

/** “Marsh, Ada”, as catalogues have it, is “Ada Marsh”. */
function inOrder(name: string): string {
  const [last = "", first, ...more] = name.split(/\s*,\s*/);
  return first === undefined || more.length > 0 ? name : `${first} ${last}`;
}

function keywordsOf(metas: ReadonlyMap<string, readonly string[]>): About {
  const said = [...(metas.get("keywords") ?? []), ...(metas.get("article:tag") ?? [])];
  const words = said.flatMap((one) => one.split(/\s*[,;]\s*/)).filter((word) => word !== "");
  return words.length === 0 ? {} : { keywords: [...new Set(words)].slice(0, 50) };
}

function titleOf(elements: readonly Element[]): string | undefined {
  const title = elements.find(({ tagName }) => tagName === "title");
  return title && textIn(title).replace(/\s+/g, " ").trim();
}

/** The day of a moment, `2021-03-04`; undefined where `said` begins with none. */
export function dateIn(said: string | undefined): string | undefined {
  const match = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(said ?? "");
  if (match === null) return undefined;
  const [, year = "", month, day] = match;
  const parts = [year, ...[month, day].filter((part) => part !== undefined)];
  const date = parts.map((part) => part.padStart(2, "0")).join("-");
  return Number(year) >= 1000 && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

function timeOf(elements: readonly Element[]): string | undefined {
  const times = elements.filter(({ tagName }) => tagName === "time");
  const [only, ...others] = times;
  const marked = times.find(
    (one) =>
      attribute(one, "pubDate") !== undefined || attribute(one, "itemProp") === "datePublished",
  );
  const time = marked ?? (others.length === 0 ? only : undefined);
  return time && attribute(time, "dateTime");
}

function languageOf(elements: readonly Element[]): string | undefined {
  const root = elements.find(({ tagName }) => tagName === "html");
  const said = root && (attribute(root, "lang") ?? attribute(root, "xmlLang"));
  return said === undefined ? undefined : languageIn(said);
}

/** The language tag that `said` is, `pt-BR` of `pt_BR`; undefined where it is none. */
export function languageIn(said: string): string | undefined {
  const tag = said.trim().replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function linkTo(elements: readonly Element[], rel: string): string | undefined {
  const link = elements.find(
    (one) => one.tagName === "link" && (attribute(one, "rel") ?? "").split(" ").includes(rel),
  );
  return link && addressIn(attribute(link, "href"));
}

function addressIn(said: string | undefined): string | undefined {
  return said !== undefined && /^https?:\/\//i.test(said) && URL.canParse(said) ? said : undefined;
}

function sourceOf(
  elements: readonly Element[],
  text: string,
  said: string | undefined,
): string | undefined {
  const saved = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/.exec(text.slice(0, 4096))?.[1];
  return linkTo(elements, "canonical") ?? addressIn(said) ?? addressIn(saved);
}

interface Linked {
  readonly authors: readonly string[];
  readonly published?: string;
  readonly modified?: string;
}

/** What JSON-LD says of the article of a page; a block that is broken says nothing. */
function linkedData(elements: readonly Element[]): Linked {
  for (const one of elements) {
    if (one.tagName !== "script" || attribute(one, "type") !== "application/ld+json") continue;
    const article = articleIn(textIn(one));
    if (article === undefined) continue;
    const text = (value: unknown) => (typeof value === "string" ? value : undefined);
    const published = text(article.datePublished);
    const modified = text(article.dateModified);
    return {
      authors: listOf(article.author).flatMap(
        (author) => text(author) ?? text(fieldsOf(author)?.name) ?? [],
      ),
      ...(published === undefined ? {} : { published }),
      ...(modified === undefined ? {} : { modified }),
    };
  }
  return { authors: [] };
}

function articleIn(json: string): Record<string, unknown> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const candidates = listOf(value).flatMap((one) => [one, ...listOf(fieldsOf(one)?.["@graph"])]);
  return candidates
    .map(fieldsOf)
    .find(
      (one) =>
        listOf(one?.["@type"]).some((type) =>
          /Article|Posting|Report|WebPage/.test(String(type)),
        ) && one?.datePublished !== undefined,
    );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}
