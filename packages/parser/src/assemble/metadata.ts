import {
  type AttachmentInfo,
  type Contributor,
  lettersOf,
  type Metadata,
  type Block as Node,
  plainText,
  type RelatedItem,
} from "@printery/document";
import type { FormatContext } from "../formats/format.ts";
import { isAnnouncement } from "../read/announcement.ts";
import { readAttachment } from "../read/attachment.ts";
import { readDate } from "../read/date.ts";
import { isIssue } from "../read/imprint.ts";
import type { Source } from "../source.ts";
import { readAuthors } from "./authors.ts";
import { type Fields, readFields } from "./fields.ts";
import type { Reading } from "./reading.ts";
import { titleOf } from "./title.ts";

/** What `readings` and the nodes made of them tell about the text. */
export function metadataOf(
  source: Source,
  readings: readonly Reading[],
  nodes: readonly Node[],
  lang: string,
  context: FormatContext,
): Metadata {
  const fields = readFields(readings);
  const attachments = attachmentsOf(readings);
  const standfirst = join(nodes, "standfirst");
  const subtitle = [otherTitle(nodes, fields), join(nodes, "subtitle")].filter(Boolean).join(" ");
  const date = dateOf(readings);
  return {
    title: titleOf({ source, nodes, fields, attachments }, context),
    ...(subtitle === "" ? {} : { subtitle }),
    ...(standfirst === "" ? {} : { standfirst }),
    authors: authorsOf(fields, readings),
    contributors: [],
    ...(date === undefined ? {} : { date }),
    lang,
    keywords: [],
    attachments,
    related: relatedOf(readings),
  };
}

/** The title over the text, where a field states another, which does not say it; the name of an author is none. */
function otherTitle(nodes: readonly Node[], { title, authors }: Fields): string {
  const over = join(nodes, "title");
  const said = [title ?? over, ...authors].map(lettersOf);
  return said.some((each) => each.includes(lettersOf(over))) ? "" : over;
}

function join(nodes: readonly Node[], type: "standfirst" | "subtitle" | "title"): string {
  return nodes.flatMap((node) => (node.type === type ? [plainText(node.children)] : [])).join(" ");
}

function authorsOf(
  { authors, sender }: Fields,
  readings: readonly Reading[],
): readonly Contributor[] {
  if (authors.length > 0) return authors.map((name) => ({ name, role: "author" }));
  const credited = readAuthors(readings);
  return credited.length > 0 || sender === undefined
    ? credited
    : [{ name: sender, role: "author" }];
}

/** The first dateline that states a day, else what says when to print the text, or the number of a series; “updated” says something else. */
function dateOf(readings: readonly Reading[]): string | undefined {
  const credits = readings.filter(({ role }) => role === "dateline" || role === "byline");
  const issues = readings.filter(
    ({ role, block }) =>
      role === "boilerplate" && (isIssue(block.text) || isAnnouncement(block.text)),
  );
  const dates = [...credits, ...issues].map(({ block }) =>
    readDate(block.text.replace(CHANGED, "")),
  );
  return dates.find((date) => date !== undefined);
}

/** From here on a line says when a text was changed. */
const CHANGED = /\b(?:updated|modified)\b.*$/isu;

/** One per label, size and format, however often it is offered. */
function attachmentsOf(readings: readonly Reading[]): AttachmentInfo[] {
  const found = new Map<string, AttachmentInfo>();
  for (const { role, block } of readings) {
    const info = role === "attachment" ? readAttachment(block.text) : undefined;
    if (info !== undefined) found.set(JSON.stringify([info.label, info.size, info.format]), info);
  }
  return [...found.values()];
}

/** A label and the sentence under it are one item. */
function relatedOf(readings: readonly Reading[]): RelatedItem[] {
  const items: RelatedItem[] = [];
  readings.forEach(({ role, block: { text } }, index) => {
    if (role !== "related") return;
    const above = readings[index - 1];
    const label =
      above?.role === "related" && !isSentence(above.block.text) ? above.block.text : undefined;
    if (label !== undefined && isSentence(text)) items.splice(-1, 1, { title: label, text });
    else items.push({ text });
  });
  return items;
}

function isSentence(text: string): boolean {
  return /[.!?…][”"’')]*$/u.test(text);
}
