import type { CueName } from "./index.ts";
import type { Survey } from "./survey.ts";

/** Whether a text stands by itself: no page around it, and no file offered with it. */
export function standsAlone({ clutter, download }: Pick<Survey, "clutter" | "download">): boolean {
  return clutter <= 1 && download < 0;
}

/**
 * Cues that tell a text from the page around it. Where there is no page they are silent: a manual has
 * sections called “Help” and “Comments”, says the same name twice, and has labels in rows.
 */
export const pageCues: ReadonlySet<CueName> = new Set<CueName>([
  "navigation",
  "notice",
  "copyright",
  "relatedHeading",
  "menuLine",
  "commentHeading",
  "pastComments",
  "navigationNear",
  "relatedNear",
  "relatedAbove",
  "teaser",
  "teaserTitle",
  "repeated",
  "repeatedBelow",
  "echoed",
  "path",
  "pathEnd",
  "labelRun",
  "longLabelRun",
  "labelRunEnd",
  "desert",
  "topical",
  "onTopic",
  "offTopic",
  "bylineSoon",
  "unended",
  "titleLength",
  "pullQuote",
  "namesAfter",
  "nameBefore",
]);

/** Cues that only tell the parts of a text that stands by itself from each other; on a page they are silent. */
export const documentCues: ReadonlySet<CueName> = new Set<CueName>([
  "technical",
  "untechnical",
  "uncoded",
  "plainWords",
  "amidProgram",
  "apartFromProgram",
  "programAround",
  "partName",
]);
