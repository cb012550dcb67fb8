import { type NodeOf, walk } from "@printery/document";
import { placeOf } from "@printery/task";
import type { Section } from "./publication.ts";
import type { Tell } from "./tell.ts";

/** Schemes a reader may be sent to. */
const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Where a link leads: to an address, or to a section and perhaps one of its headings. */
export type LinkTarget =
  | { readonly url: string }
  | { readonly section: Section; readonly heading?: string };

/**
 * Where the author's link to `url` leads from `section`: to the web, to one of its own headings, or to
 * another of `sections` by the path of its source, perhaps with the id of a heading. Undefined for anything else, which stays plain text.
 */
export function linkTarget(
  url: string,
  section: Section,
  sections: readonly Section[],
): LinkTarget | undefined {
  const within = (path: string) => sections.filter((each) => each.path === path);
  // A text that was divided has its headings in several sections.
  if (url.startsWith("#")) return headingIn([section, ...within(section.path)], url);
  if (URL.canParse(url)) {
    const { protocol, href } = new URL(url);
    return SCHEMES.has(protocol) ? { url: href } : undefined;
  }
  const base = `file:///${section.path.split("/").map(encodeURIComponent).join("/")}`;
  if (/^[\\/]/.test(url) || !URL.canParse(url, base)) return undefined;
  const { pathname, hash } = new URL(url, base);
  const found = within(decoded(pathname.slice(1)));
  const [first] = found;
  return headingIn(found, hash) ?? (first && { section: first });
}

/** Tells of each link in `sections` that leads nowhere, and so stays plain text. */
export function tellOfDeadLinks(sections: readonly Section[], tell: Tell): void {
  for (const section of sections) {
    const { front, children, back, notes, path } = section;
    for (const node of walk([...front, ...children, ...back, ...notes])) {
      if (node.type !== "link" || linkTarget(node.url, section, sections) !== undefined) continue;
      tell({
        file: path,
        place: placeOf(node.position),
        severity: "warning",
        ruleId: "link-dead",
        reason: `Expected an address (http, https, mailto, tel), or a place in this publication, not “${said(node)}”; its text stays, without a link`,
      });
    }
  }
}

function said({ url, title }: NodeOf<"link">): string {
  return title === undefined ? url : `${url}” with the title “${title}`;
}

/** The first heading of `sections` that `hash`, with its `#`, names. */
function headingIn(sections: readonly Section[], hash: string): LinkTarget | undefined {
  const heading = decoded(hash.slice(1));
  const section = sections.find(({ headings }) => headings.some(({ id }) => id === heading));
  return section && { section, heading };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign: the author means it literally.
    return text;
  }
}
