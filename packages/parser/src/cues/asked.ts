import * as headingLine from "./heading-line.ts";
import type { CueName } from "./index.ts";
import * as phrasing from "./phrasing.ts";

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
  "relatedTail",
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

/** Cues that ask what a line says; verse, programs, tables and rules are not asked. */
export const phraseCues: ReadonlySet<CueName> = new Set<CueName>([
  ...(Object.keys(phrasing) as (keyof typeof phrasing)[]),
  ...(Object.keys(headingLine) as (keyof typeof headingLine)[]),
]);
