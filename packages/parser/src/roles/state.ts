/** What a block is for. */
export type Role =
  | "title"
  | "subtitle"
  | "standfirst"
  | "byline"
  | "dateline"
  | "credit"
  | "attachment"
  | "heading"
  | "paragraph"
  | "item"
  | "term"
  | "definition"
  | "quote"
  | "verse"
  | "code"
  | "table"
  | "break"
  | "note"
  | "figure"
  | "epigraph"
  | "contributorNote"
  | "disclaimer"
  | "related"
  | "contents"
  | "boilerplate";

/**
 * Roles as the decoder walks them. Leftovers are three states, texts about other texts two, and credits
 * stand above the title or below, so that the walk knows whether the text proper is still to come, under
 * way, or over.
 */
export const states = [
  "before",
  "relatedBefore",
  "bylineAbove",
  "datelineAbove",
  "creditAbove",
  "title",
  "subtitle",
  "standfirst",
  "byline",
  "dateline",
  "credit",
  "attachment",
  "epigraph",
  "heading",
  "paragraph",
  "item",
  "quote",
  "verse",
  "code",
  "table",
  "break",
  "note",
  "figure",
  "aside",
  "contributorNote",
  "disclaimer",
  "after",
  "relatedAfter",
] as const;

export type State = (typeof states)[number];

/** The role that a block in `state` plays. */
export function roleOf(state: State): Role {
  switch (state) {
    case "before":
    case "aside":
    case "after":
      return "boilerplate";
    case "relatedBefore":
    case "relatedAfter":
      return "related";
    case "bylineAbove":
      return "byline";
    case "datelineAbove":
      return "dateline";
    case "creditAbove":
      return "credit";
    default:
      return state;
  }
}
