import { linkTarget as find, type Section } from "@printery/publication";
import type { Target } from "./text.ts";

/** Where the author's link to `url` leads, by the anchor of its section or heading where it stays within. */
export function linkTarget(
  url: string,
  section: Section,
  sections: readonly Section[],
): Target | undefined {
  const found = find(url, section, (path) => sections.filter((each) => each.path === path));
  if (found === undefined || "url" in found) return found;
  const { section: to, heading } = found;
  return { anchor: heading === undefined ? to.id : `${to.id}/${heading}` };
}
