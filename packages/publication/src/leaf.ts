import type { Flow } from "@printery/document";
import type { Section, SectionRole } from "./publication.ts";
import { isRoleName } from "./role.ts";

/** Whether `role` is that of a few words on a leaf of their own before the text. */
export function isLeaf(role: SectionRole): boolean {
  return role === "dedication" || role === "epigraph";
}

/** How many `sections` of a book stand before its contents: those leaves that it opens with (The Chicago Manual of Style, 1.4). */
export function countBeforeContents(sections: readonly Section[]): number {
  return Math.max(
    0,
    sections.findIndex(({ role }) => !isLeaf(role)),
  );
}

/**
 * Whether the title of `section` is heard and listed, and not seen on its page: a dedication or an epigraph that is called just that, and says
 * itself what it is (The Chicago Manual of Style, 1.39 to 1.41).
 */
export function hasUnseenTitle({ role, title, subtitle, children }: Section): boolean {
  const [first] = children;
  return (
    isLeaf(role) &&
    isRoleName(title, role) &&
    subtitle === undefined &&
    first !== undefined &&
    WORDS.has(first.type)
  );
}

/** What a leaf begins with that needs nothing above it. */
const WORDS: ReadonlySet<Flow["type"]> = new Set(["paragraph", "verse", "blockquote", "epigraph"]);
