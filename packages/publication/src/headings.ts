import { type Flow, type Heading, plainText } from "@printery/document";
import GithubSlugger, { slug } from "github-slugger";
import type { ContentsEntry } from "./publication.ts";
import { replaceIn } from "./replace.ts";

/** Running text whose headings can be linked to, and a list of them. */
export interface HeadedText {
  readonly children: readonly Flow[];
  /** Every heading, in order. */
  readonly headings: readonly ContentsEntry[];
}

/**
 * `children` with headings that start at depth 2, skip no level and have ids unique in the section, those that their
 * author suggests where he does, in which notes 1 to `notes` have anchors of their own.
 */
export function nameHeadings(children: readonly Flow[], notes: number): HeadedText {
  const slugger = new GithubSlugger();
  for (const anchor of anchors(notes)) slugger.slug(anchor);
  const above: number[] = [];
  const headings: ContentsEntry[] = [];
  const heading = (node: Heading): Heading => {
    const title = plainText(node.children).trim();
    const depth = depthBelow(above, node.depth);
    const id = slugger.slug(anchorName(node.id ?? title));
    headings.push({ id, depth, title });
    return { ...node, depth, id };
  };
  return { children: replaceIn(children, { heading }), headings };
}

/** A name that begins with a letter, as style sheets and older readers want it: “1. Salt” is `section-1-salt`. */
function anchorName(title: string): string {
  const name = slug(title.normalize("NFC")).replace(/^-+/, "");
  if (name === "") return "section";
  return /^\p{L}/u.test(name) ? name : `section-${name}`;
}

/** Ids that renderers give to what they add, so that no heading may have them. */
function anchors(notes: number): string[] {
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
