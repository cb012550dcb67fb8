import { type Anchor, type Flow, type Heading, plainText, walk } from "@printery/document";
import GithubSlugger, { slug } from "github-slugger";
import type { ContentsEntry } from "./publication.ts";
import { replaceIn } from "./replace.ts";

/** Running text whose headings can be linked to, and a list of them. */
export interface HeadedText {
  readonly children: readonly Flow[];
  /** Every heading, in order. */
  readonly headings: readonly ContentsEntry[];
  /** Of `anchors`, those above the first heading. */
  readonly names: readonly string[];
}

/**
 * `children` with headings that start at depth 2, skip no level and have ids unique in the section, those that their
 * author suggests where he does, in which notes 1 to `notes` have anchors of their own. Each goes by the names of `anchors` on it and
 * below it, too.
 */
export function nameHeadings(
  children: readonly Flow[],
  notes: number,
  anchors: readonly Anchor[] = [],
): HeadedText {
  const slugger = new GithubSlugger();
  const onGithub = new GithubSlugger();
  const named = namesByHeading(children, anchors);
  for (const anchor of reserved(notes)) slugger.slug(anchor);
  const above: number[] = [];
  const headings: ContentsEntry[] = [];
  const heading = (node: Heading): Heading => {
    const title = plainText(node.children).trim();
    const depth = depthBelow(above, node.depth);
    const id = slugger.slug(anchorName(node.id ?? title));
    const others = [
      onGithub.slug(title),
      node.id ?? id,
      ...(named.get(node.position.start.offset) ?? []),
    ];
    const names = [...new Set(others)].filter((name) => name !== id && name !== "");
    headings.push({ id, depth, title, ...(names.length > 0 && { names }) });
    return { ...node, depth, id };
  };
  return { children: replaceIn(children, { heading }), headings, names: named.get(-1) ?? [] };
}

/**
 * The names of `anchors`, by where the heading starts that they stand on, right before, or below; by -1 where they stand above all.
 */
function namesByHeading(
  children: readonly Flow[],
  anchors: readonly Anchor[],
): ReadonlyMap<number, readonly string[]> {
  const named = new Map<number, string[]>();
  const starts =
    anchors.length === 0
      ? []
      : walk(children).flatMap((node) =>
          node.type === "heading" ? [node.position.start.offset] : [],
        );
  for (const { name, offset } of anchors) {
    const next = children.find(({ position }) => position.end.offset > offset);
    const isBefore = next?.type === "heading" && next.position.start.offset > offset;
    const heading = isBefore
      ? next.position.start.offset
      : (starts.findLast((start) => start <= offset) ?? -1);
    named.set(heading, [...(named.get(heading) ?? []), name]);
  }
  return named;
}

/** A name that begins with a letter, as style sheets and older readers want it: “1. Salt” is `section-1-salt`. */
function anchorName(title: string): string {
  const name = slug(title.normalize("NFC")).replace(/^-+/, "");
  if (name === "") return "section";
  return /^\p{L}/u.test(name) ? name : `section-${name}`;
}

/** Ids that renderers give to what they add, so that no heading may have them. */
function reserved(notes: number): string[] {
  const each = Array.from({ length: notes }, (_, index) => index + 1);
  return [
    ...["attachments", "contents", "main", "notes", "related", "section", "title"],
    ...each.flatMap((n) => [`note-${n}`, `noteref-${n}`]),
  ];
}

/** The depth of a heading whose source says `depth`, below those open `above`, which it closes and joins. */
function depthBelow(above: number[], depth: number): Heading["depth"] {
  while ((above.at(-1) ?? 0) >= depth) above.pop();
  above.push(depth);
  const depths: readonly Heading["depth"][] = [2, 3, 4, 5, 6];
  // Five source depths at most are open at once, each deeper than the one before.
  return depths[above.length - 1] ?? 6;
}
