import {
  type AttachmentInfo,
  fitText,
  type Block as Node,
  plainText,
  SURE,
} from "@printery/document";
import { placeOf } from "@printery/task";
import type { FormatContext } from "../formats/format.ts";
import { withoutLinkNumbers } from "../read/links.ts";
import type { Source } from "../source.ts";
import type { Fields } from "./fields.ts";

/** The name of a draft beneath its title. */
const DRAFT = /\s+draft-[a-z\d-]+-\d\d(?:\.txt)?$/u;

interface Clues {
  readonly source: Source;
  readonly nodes: readonly Node[];
  readonly fields: Fields;
  readonly attachments: readonly AttachmentInfo[];
}

/**
 * The title: as a field states it, as it stands over the text, or as the file offered for download
 * is called. Where there is none the file's name stands in, and a message says so.
 */
export function titleOf(
  { source, nodes, fields, attachments }: Clues,
  { tell }: FormatContext,
): string {
  if (fields.title !== undefined) return fields.title;
  const node = nodes.find(({ type }) => type === "title");
  if (node?.type === "title") {
    const title = withoutLinkNumbers(plainText(node.children).replace(DRAFT, ""));
    const { confidence = 1 } = node.data ?? {};
    const reason = `Expected one line to stand out as the title, not several; taking “${title}” (confidence ${confidence})`;
    const unsure = confidence < SURE;
    if (unsure)
      tell({ place: placeOf(node.position), severity: "info", ruleId: "title-guessed", reason });
    return title;
  }
  const label = attachments[0]?.label;
  if (label !== undefined) return label;
  const title = nameOf(source.path);
  const reason = `Expected a title above the text, not none; taking “${title}” from the file's name`;
  tell({ severity: "warning", ruleId: "title-missing", reason });
  return title;
}

/** “book/01-the_start.txt” is called “The start”. A name may hold any character but a slash. */
export function nameOf(path: string): string {
  const name = fitText(path)
    .replace(/^.*\//su, "")
    .replace(/\.[^.]*$/su, "");
  const words =
    name
      .replace(/^\d+[-_. ]+(?=\S)/u, "")
      .replace(/[\s_-]+/gu, " ")
      .trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
