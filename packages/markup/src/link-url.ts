import { headingFor, readLink, type Section } from "@printery/publication";

/**
 * Where the author's link to `url` leads, or undefined where it must stay plain text: to an address, or inside the
 * publication to places that exist, the section's own headings and other sections by the path of their source.
 */
export function linkUrl(
  url: string,
  section: Pick<Section, "path" | "headings" | "names">,
  sectionUrl: (path: string, heading: string) => string | undefined = () => undefined,
): string | undefined {
  const link = readLink(url, section.path);
  if (link === undefined || "url" in link) return link?.url;
  if (!url.startsWith("#")) return sectionUrl(link.path, link.heading);
  const own = headingFor(section, link.heading);
  if (own !== undefined) return own === "" ? sectionUrl(section.path, "") : hashOf(own);
  // A text that was divided has its headings in several sections.
  const elsewhere = sectionUrl(section.path, link.heading);
  return elsewhere?.includes("#") ? elsewhere : undefined;
}

/** The section among `sections` whose source is `path`: the one that has `heading`, if any has, else the first. */
export function findPlace(
  sections: readonly Section[],
  path: string,
  heading: string,
): { readonly section: Section; readonly hash: string } | undefined {
  const found = byPath(sections).get(path) ?? [];
  const own =
    heading === "" ? undefined : found.find((each) => headingFor(each, heading) !== undefined);
  if (own !== undefined) return { section: own, hash: hashOf(headingFor(own, heading) ?? "") };
  const [first] = found;
  return first && { section: first, hash: "" };
}

/** Letters of any script stand in a URL as they are; a per cent sign does not. */
function hashOf(id: string): string {
  return id === "" ? "" : `#${id.replaceAll("%", "%25")}`;
}

/** What every link of a publication is looked up in, made once. */
const paths = new WeakMap<readonly Section[], ReadonlyMap<string, readonly Section[]>>();

function byPath(sections: readonly Section[]): ReadonlyMap<string, readonly Section[]> {
  const known = paths.get(sections);
  if (known !== undefined) return known;
  const made = new Map<string, Section[]>();
  for (const section of sections) {
    const others = made.get(section.path);
    if (others === undefined) made.set(section.path, [section]);
    else others.push(section);
  }
  paths.set(sections, made);
  return made;
}
