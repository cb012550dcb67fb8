import { isMailHead, SUBJECT, senderOf } from "../read/mail.ts";
import type { Reading } from "./reading.ts";

/** What the head of an export says in so many words: “Title: …”, “Subject: …”. */
export interface Fields {
  readonly title?: string;
  readonly authors: readonly string[];
  /** Who sent the text as a mail; another may have written it. */
  readonly sender?: string;
}

/** Blocks of an export's head. */
const HEAD = 30;

/** The fields among the leftovers before the text. */
export function readFields(readings: readonly Reading[]): Fields {
  const head = readings
    .slice(0, HEAD)
    .filter(({ role, block }) => role !== "paragraph" || TITLE.test(block.text));
  const title = readField(head, TITLE) ?? subjectIn(head);
  const author = readField(head, /^author:\s*(.+)$/iu);
  const sender = senderIn(head);
  return {
    ...(title === undefined ? {} : { title }),
    ...(sender === undefined ? {} : { sender }),
    authors:
      author === undefined ? [] : author.replace(/\s*\([^)]*\)/gu, "").split(/\s*;\s*|\s+and\s+/u),
  };
}

const TITLE = /^title:\s*(.+)$/iu;

/** Who sent it, as a mail's head says. */
function senderIn(head: readonly Reading[]): string | undefined {
  const lines = head.flatMap(({ block }) => block.lines.map(({ text }) => text));
  if (!isMailHead(lines)) return undefined;
  return lines.map(senderOf).find((name) => name !== undefined);
}

/** What a mail's head says it is about. */
function subjectIn(head: readonly Reading[]): string | undefined {
  const lines = head.flatMap(({ block }) => block.lines.map(({ text }) => text));
  const subject = lines.find((line) => SUBJECT.test(line));
  return isMailHead(lines) ? subject?.replace(SUBJECT, "") : undefined;
}

/** The first line only: what is set in beneath it is a subtitle. */
function readField(head: readonly Reading[], field: RegExp): string | undefined {
  for (const { block } of head) {
    for (const { text } of block.lines) {
      const value = field.exec(text)?.[1];
      if (value !== undefined) return value;
    }
  }
  return undefined;
}
