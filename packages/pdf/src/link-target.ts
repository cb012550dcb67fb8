import {
  linkTarget as find,
  neighbourUrl,
  type Publication,
  readLink,
  type Section,
} from "@printery/publication";
import type { Target } from "./text.ts";

/** Where the author's link to `url` leads: by the anchor of its section or heading where it stays within, else by an address. */
export function linkTarget(
  url: string,
  section: Section,
  publication: Pick<Publication, "sections" | "neighbours">,
): Target | undefined {
  const found = find(url, section, (path) =>
    publication.sections.filter((each) => each.path === path),
  );
  if (found === undefined) return beside(url, section, publication);
  if ("url" in found) return found;
  const { section: to, heading } = found;
  return { anchor: heading === undefined ? to.id : `${to.id}/${heading}` };
}

/** The address of the text of another publication that `url` leads to. */
function beside(
  url: string,
  { path }: Section,
  publication: Pick<Publication, "neighbours">,
): Target | undefined {
  const link = readLink(url, path);
  if (link === undefined || "url" in link) return undefined;
  const address = neighbourUrl(publication, link.path, link.heading);
  return address === undefined ? undefined : { url: address };
}
