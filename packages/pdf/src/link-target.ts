import type { Section } from "@printery/publication";
import type { Target } from "./text.ts";

/** Only these leave the document: no address a reader follows runs a script or opens a file. */
const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/**
 * Where the author's link to `url` leads from `section`: to the web, to one of its own headings, or to
 * another of `sections` by the path of its source. Undefined for anything else, which stays plain text.
 */
export function linkTarget(
  url: string,
  section: Section,
  sections: readonly Section[],
): Target | undefined {
  if (url.startsWith("#")) {
    const heading = section.headings.find(({ id }) => id === decoded(url.slice(1)));
    return heading && { anchor: `${section.id}/${heading.id}` };
  }
  if (URL.canParse(url)) {
    const { protocol, href } = new URL(url);
    return SCHEMES.has(protocol) ? { url: href } : undefined;
  }
  const base = `file:///${section.path.split("/").map(encodeURIComponent).join("/")}`;
  if (!URL.canParse(url, base)) return undefined;
  const path = decoded(new URL(url, base).pathname.slice(1));
  const found = sections.find((each) => each.path === path);
  return found && { anchor: found.id };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign: the author means it literally.
    return text;
  }
}
