import { has, type Line } from "../cut/line.ts";
import { Trait } from "../cut/trait.ts";
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
  const lines = head.flatMap(({ block }) => block.lines.flatMap(fieldIn));
  const title = readField(lines, TITLE) ?? subjectIn(lines);
  const author = readField(lines, /^author:\s*(.+)$/iu);
  const sender = senderIn(lines);
  return {
    ...(title === undefined ? {} : { title }),
    ...(sender === undefined ? {} : { sender }),
    authors:
      author === undefined ? [] : author.replace(/\s*\([^)]*\)/gu, "").split(/\s*;\s*|\s+and\s+/u),
  };
}

const TITLE = /^title:\s*(.+)$/iu;

/** The text of a line that has a mark, as there is one behind the name of each field. */
function fieldIn(line: Line): readonly string[] {
  return has(line, Trait.mark) ? [line.text] : [];
}

/** Who sent it, as a mail's head says. */
function senderIn(lines: readonly string[]): string | undefined {
  if (!isMailHead(lines)) return undefined;
  return lines.map(senderOf).find((name) => name !== undefined);
}

/** What a mail's head says it is about. */
function subjectIn(lines: readonly string[]): string | undefined {
  const subject = lines.find((line) => SUBJECT.test(line));
  return isMailHead(lines) ? subject?.replace(SUBJECT, "") : undefined;
}

/** The first line only: what is set in beneath it is a subtitle. */
function readField(lines: readonly string[], field: RegExp): string | undefined {
  for (const line of lines) {
    const value = field.exec(line)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}
