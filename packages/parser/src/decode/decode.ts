import type { Message } from "@printery/task";
import { readBytes } from "./bytes.ts";
import { tidy } from "./tidy.ts";

/** What the bytes say; `text` is missing exactly where a message has severity "error". */
export interface Decoded {
  /**
   * Without a byte order mark and without control characters; what was misread before is put right.
   * Line ends are as they are. Positions in the Document are positions in this text.
   */
  readonly text?: string;
  readonly messages: readonly Message[];
}

/** What is told of a file, whichever it is. */
export type Finding = Omit<Message, "file">;

/** The text in `bytes`: UTF-8 or UTF-16 where they are that, else the likeliest old encoding. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const read = readBytes(bytes);
  if (read.text === undefined) return { messages: told(read.findings, path) };
  const { text, findings } = tidy(read.text, { isUnicode: read.isUnicode });
  const messages = told([...read.findings, ...findings], path);
  if (hasVisible(text)) return { text, messages };
  const reason = "Expected a text, not an empty file; its publication is not built";
  return {
    messages: [...messages, { file: path, severity: "error", ruleId: "empty-file", reason }],
  };
}

function told(findings: readonly Finding[], path: string): Message[] {
  return findings.map((finding) => ({ file: path, ...finding }));
}

/** Whether anything is left to read. */
function hasVisible(text: string): boolean {
  return /[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.test(text);
}
