import { readLink, type Section } from "@printery/publication";

/**
 * Where the author's link to `url` leads, or undefined where it must stay plain text: to an address, or inside the
 * publication to places that exist, the section's own headings and other sections by the path of their source.
 */
export function linkUrl(
  url: string,
  { path, headings }: Pick<Section, "path" | "headings">,
  sectionUrl: (path: string, heading: string) => string | undefined = () => undefined,
): string | undefined {
  const link = readLink(url, path);
  if (link === undefined || "url" in link) return link?.url;
  if (!url.startsWith("#")) return sectionUrl(link.path, link.heading);
  if (idsOf(headings).has(link.heading)) return url;
  // A text that was divided has its headings in several sections.
  const elsewhere = sectionUrl(path, link.heading);
  return elsewhere?.includes("#") ? elsewhere : undefined;
}

/** The section among `sections` whose source is `path`: the one that has `heading`, if any has, else the first. */
export function findPlace(
  sections: readonly Section[],
  path: string,
  heading: string,
): { readonly section: Section; readonly hash: string } | undefined {
  const found = byPath(sections).get(path) ?? [];
  const own = found.find(({ headings }) => idsOf(headings).has(heading));
  // Letters of any script stand in a URL as they are; a per cent sign does not.
  if (own !== undefined) return { section: own, hash: `#${heading.replaceAll("%", "%25")}` };
  const [first] = found;
  return first && { section: first, hash: "" };
}

/** What every link of a publication is looked up in, made once. */
const paths = new WeakMap<readonly Section[], ReadonlyMap<string, readonly Section[]>>();
const ids = new WeakMap<Section["headings"], ReadonlySet<string>>();

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

function idsOf(headings: Section["headings"]): ReadonlySet<string> {
  const known = ids.get(headings);
  if (known !== undefined) return known;
  const made = new Set(headings.map(({ id }) => id));
  ids.set(headings, made);
  return made;
}
