import type { Tell } from "@printery/config";
import { type NodeOf, walk } from "@printery/document";
import { type Message, placeOf } from "@printery/task";
import { likelyBeside } from "./file-name.ts";
import type { OutwardLink } from "./neighbours.ts";
import type { Section } from "./publication.ts";

/** Schemes a reader may be sent to. */
const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);

/** What a link says: an address, or a place by the path of its source and the id of a heading, empty for none. */
export type Link = { readonly url: string } | { readonly path: string; readonly heading: string };

/**
 * What the author's link to `url` says in the text at `path`; undefined for what is neither an address that a reader may be sent to nor a
 * path from there: a script, a file on the author's disk, another computer.
 */
export function readLink(url: string, path: string): Link | undefined {
  if (url.startsWith("#")) return { path, heading: decoded(url.slice(1)) };
  if (URL.canParse(url)) {
    const { protocol, href } = new URL(url);
    return SCHEMES.has(protocol) ? { url: href } : undefined;
  }
  const base = `file:///${path.split("/").map(encodeURIComponent).join("/")}`;
  if (/^[\\/]/.test(url) || !URL.canParse(url, base)) return undefined;
  const { pathname, hash } = new URL(url, base);
  return { path: decoded(pathname.slice(1)), heading: decoded(hash.slice(1)) };
}

/** Where a link leads: to an address, or to a section and perhaps one of its headings. */
export type LinkTarget =
  | { readonly url: string }
  | { readonly section: Section; readonly heading?: string };

/**
 * Where the author's link to `url` leads from `section`: to the web, to one of its own headings, or to
 * another of those that come `from` the source at a path, perhaps with the id of a heading. Undefined for anything else, which stays plain text.
 */
export function linkTarget(
  url: string,
  section: Section,
  from: (path: string) => readonly Section[],
): LinkTarget | undefined {
  const link = readLink(url, section.path);
  if (link === undefined || "url" in link) return link;
  // A text that was divided has its headings in several sections.
  if (url.startsWith("#")) return placeIn([section, ...from(section.path)], link.heading);
  const found = from(link.path);
  const [first] = found;
  return placeIn(found, link.heading) ?? (first && { section: first });
}

/**
 * Tells of each link in `sections` that leads nowhere, and so stays plain text. Those to files that `mayBeThere` are given back instead.
 */
export function tellOfDeadLinks(
  sections: readonly Section[],
  tell: Tell,
  mayBeThere: (path: string) => boolean = () => false,
): OutwardLink[] {
  const outward: OutwardLink[] = [];
  const byPath = sectionsByPath(sections);
  const from = (path: string) => byPath.get(path) ?? [];
  for (const section of sections) {
    const { front, children, back, notes, path } = section;
    for (const node of walk([...front, ...children, ...back, ...notes])) {
      if (node.type !== "link" || linkTarget(node.url, section, from) !== undefined) continue;
      const link = node.url.startsWith("#") ? undefined : readLink(node.url, path);
      const meant = link && "path" in link ? likelyBeside(link.path, byPath.keys()) : undefined;
      const hint = meant === undefined ? "" : ` (${meant} is there)`;
      const message: Message = {
        file: path,
        place: placeOf(node.position),
        severity: "warning",
        ruleId: "link-dead",
        reason: `Expected an address (http, https, mailto, tel), or a place in this publication, not “${said(node)}”${hint}; its text stays, without a link`,
      };
      if (link !== undefined && "path" in link && mayBeThere(link.path)) {
        outward.push({ ...link, message });
      } else tell(message);
    }
  }
  return outward;
}

/** `sections` by the paths of their sources; those of a text that was divided have one. */
export function sectionsByPath(
  sections: readonly Section[],
): ReadonlyMap<string, readonly Section[]> {
  const byPath = new Map<string, Section[]>();
  for (const section of sections) {
    const known = byPath.get(section.path);
    if (known === undefined) byPath.set(section.path, [section]);
    else known.push(section);
  }
  return byPath;
}

function said({ url, title }: NodeOf<"link">): string {
  return title === undefined ? url : `${url}” with the title “${title}`;
}

/** The first of `sections` that has a place called `name`. */
function placeIn(sections: readonly Section[], name: string): LinkTarget | undefined {
  if (name === "") return undefined;
  const section = sections.find((each) => headingFor(each, name) !== undefined);
  const heading = section && headingFor(section, name);
  return section && { section, ...(heading ? { heading } : {}) };
}

/**
 * The id of the heading in `section` that links call `name`, by its id, or else by what its author or GitHub calls it, or else whatever the case
 * of its letters; empty for a place above all headings, as “top” is (HTML, 7.4.6.3); undefined where there is none.
 */
export function headingFor(
  section: Pick<Section, "headings" | "names">,
  name: string,
): string | undefined {
  const places = placesIn(section);
  return places.get(name) ?? places.get(name.toLowerCase());
}

/** What each link is looked up in, made once. */
const known = new WeakMap<Section["headings"], ReadonlyMap<string, string>>();

/** The id of each heading of a section, by all that {@link headingFor} finds it by. */
export function placesIn({
  headings,
  names = [],
}: Pick<Section, "headings" | "names">): ReadonlyMap<string, string> {
  const found = known.get(headings);
  if (found !== undefined) return found;
  const places = new Map<string, string>(headings.map(({ id }) => [id, id]));
  const add = (name: string, id: string) => void (places.has(name) || places.set(name, id));
  const others = headings.flatMap(({ id, names: own = [] }) =>
    own.map((name) => [name, id] as const),
  );
  for (const [name, id] of others) add(name, id);
  for (const name of names) add(name, "");
  for (const [name, id] of [...places]) add(name.toLowerCase(), id);
  add("top", "");
  known.set(headings, places);
  return places;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign: the author means it literally.
    return text;
  }
}
