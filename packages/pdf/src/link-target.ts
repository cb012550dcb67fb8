import type { Section } from "@printery/publication";
import type { Target } from "./text.ts";

/** Only these leave the document: no address a reader follows runs a script or opens a file. */
const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Where the author's link to `url` leads from `section`: to the web, to one of its own headings, or to
 * another of `sections` by the path of its source, perhaps with the id of a heading. Undefined for anything else, which stays plain text.
 */
export function linkTarget(
  url: string,
  section: Section,
  sections: readonly Section[],
): Target | undefined {
  const within = (path: string) => sections.filter((each) => each.path === path);
  // A text that was divided has its headings in several sections.
  if (url.startsWith("#")) return headingIn([section, ...within(section.path)], url);
  if (URL.canParse(url)) {
    const { protocol, href } = new URL(url);
    return SCHEMES.has(protocol) ? { url: href } : undefined;
  }
  const base = `file:///${section.path.split("/").map(encodeURIComponent).join("/")}`;
  if (!URL.canParse(url, base)) return undefined;
  const { pathname, hash } = new URL(url, base);
  const found = within(decoded(pathname.slice(1)));
  const [first] = found;
  return headingIn(found, hash) ?? (first && { anchor: first.id });
}

/** The first heading of `sections` that `hash`, with its `#`, names. */
function headingIn(sections: readonly Section[], hash: string): Target | undefined {
  const name = decoded(hash.slice(1));
  const found = sections.find(({ headings }) => headings.some(({ id }) => id === name));
  return found && { anchor: `${found.id}/${name}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign: the author means it literally.
    return text;
  }
}
