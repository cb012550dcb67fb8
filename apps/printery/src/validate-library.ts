import type { Files, Message } from "@printery/task";
import { invalid } from "@printery/validator";
import type { Element } from "xast";
import { fromXml } from "xast-util-from-xml";

const ATOM = "http://www.w3.org/2005/Atom";
const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** RFC 3339, 5.6, as Atom narrows it (RFC 4287, 3.3); sitemaps take the same. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * What is wrong with what the library says to programs: feeds and the catalogue (RFC 4287, OPDS 1.2), sitemaps, the JSON
 * Feed and robots.txt, and where an address within the library leads to nothing in `files`.
 */
export function validateLibrary(files: Files): Message[] {
  const url = addressIn(files);
  if (url === undefined) return [];
  const messages: Message[] = [];
  for (const [path, bytes] of files) {
    const judge = judges.find(({ pattern }) => pattern.test(path));
    if (judge === undefined) continue;
    const { faults, addresses } = judge.judge(Buffer.from(bytes).toString("utf8"));
    messages.push(...faults.map((fault) => invalid(path, fault)));
    for (const address of new Set(addresses)) {
      if (leadsToAFile(address, url, files)) continue;
      const reason = `Expected a file of the library at “${address}”, not a dead link`;
      messages.push({ file: path, severity: "error", ruleId: "link-broken", reason });
    }
  }
  return messages;
}

/** The address of the library at whose pages `path` is looked for; links of the page for what is not found begin at its host. */
function addressIn(files: Files): string | undefined {
  const feed = Buffer.from(files.get("feed.json") ?? []).toString("utf8");
  const [, url] = /"home_page_url": "([^"]+)"/.exec(feed) ?? [];
  return url;
}

function leadsToAFile(address: string, url: string, files: Files): boolean {
  if (!address.startsWith(url)) return false;
  const path = decodeURIComponent(address.slice(url.length).replace(/[#?].*$/, ""));
  return files.has(path) || files.has(`${path}index.html`);
}

interface Judgement {
  readonly faults: readonly string[];
  /** What must lead to a file. */
  readonly addresses: readonly string[];
}

const judges: readonly { readonly pattern: RegExp; readonly judge: (text: string) => Judgement }[] =
  [
    { pattern: /^(feed|opds|opds\/.+)\.xml$/, judge: (text) => judgeXml(text, judgeFeed) },
    { pattern: /^sitemap(\.\d+)?\.xml$/, judge: (text) => judgeXml(text, judgeSitemap) },
    { pattern: /^feed\.json$/, judge: judgeJson },
    { pattern: /^robots\.txt$/, judge: judgeRobots },
  ];

function judgeXml(text: string, judge: (root: Element) => Judgement): Judgement {
  try {
    const root = fromXml(text).children.find((child) => child.type === "element");
    if (root?.type === "element") return judge(root);
    return { faults: ["Expected an element, not an empty file"], addresses: [] };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { faults: [`Expected well-formed XML: ${reason}`], addresses: [] };
  }
}

function judgeFeed(feed: Element): Judgement {
  const entries = children(feed, "entry");
  const hasAuthor = children(feed, "author").length > 0;
  const faults = [
    ...(feed.attributes.xmlns === ATOM ? [] : [`Expected the namespace ${ATOM}`]),
    ...missing(feed, "the feed", "4.1.1"),
    ...entries.flatMap((entry) => [
      ...missing(entry, `the entry “${words(children(entry, "title")[0])}”`, "4.1.2"),
      ...(hasAuthor || children(entry, "author").length > 0
        ? []
        : ["Expected an author of each entry, or of the feed (RFC 4287, 4.1.1)"]),
      ...(children(entry, "link").length > 0
        ? []
        : ["Expected a link in each entry without content (RFC 4287, 4.1.1.1)"]),
    ]),
    ...[feed, ...entries].flatMap((element) =>
      [...children(element, "updated"), ...children(element, "published")].flatMap((moment) =>
        MOMENT.test(words(moment))
          ? []
          : [
              `Expected a moment such as 2023-02-01T00:00:00Z, not “${words(moment)}” (RFC 4287, 3.3)`,
            ],
      ),
    ),
  ];
  const links = [feed, ...entries].flatMap((element) => children(element, "link"));
  return { faults, addresses: links.map(({ attributes }) => attributes.href ?? "") };
}

/** What must be there, once. */
function missing(element: Element, name: string, clause: string): string[] {
  return ["id", "title", "updated"].flatMap((wanted) =>
    children(element, wanted).length === 1
      ? []
      : [`Expected ${name} with one ${wanted} (RFC 4287, ${clause})`],
  );
}

function judgeSitemap(root: Element): Judgement {
  const places = [...children(root, "url"), ...children(root, "sitemap")];
  const faults = [
    ...(root.attributes.xmlns === SITEMAP ? [] : [`Expected the namespace ${SITEMAP}`]),
    ...(places.length <= 50_000
      ? []
      : ["Expected at most 50,000 addresses (sitemaps.org/protocol)"]),
    ...places.flatMap((place) =>
      children(place, "lastmod").flatMap((moment) =>
        MOMENT.test(words(moment)) ? [] : [`Expected a moment, not “${words(moment)}”`],
      ),
    ),
  ];
  return { faults, addresses: places.map((place) => words(children(place, "loc")[0])) };
}

function judgeJson(text: string): Judgement {
  try {
    const { version, items } = JSON.parse(text) as {
      version?: string;
      items?: { id?: string; url?: string }[];
    };
    const faults = [
      ...(version === "https://jsonfeed.org/version/1.1"
        ? []
        : ["Expected version 1.1 of JSON Feed"]),
      ...(Array.isArray(items) ? [] : ["Expected items (JSON Feed 1.1, Top-level)"]),
      ...(items ?? []).flatMap(({ id }) =>
        id ? [] : ["Expected an id of each item (JSON Feed 1.1, Items)"],
      ),
    ];
    return { faults, addresses: (items ?? []).flatMap(({ url }) => url ?? []) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { faults: [`Expected JSON: ${reason}`], addresses: [] };
  }
}

function judgeRobots(text: string): Judgement {
  return {
    faults: [],
    addresses: [...text.matchAll(/^Sitemap: (.*)$/gm)].map(([, url = ""]) => url),
  };
}

function children(element: Element, name: string): Element[] {
  return element.children.filter(
    (child): child is Element => child.type === "element" && child.name === name,
  );
}

function words(element: Element | undefined): string {
  return (element?.children ?? [])
    .map((child) => (child.type === "text" ? child.value : ""))
    .join("");
}
