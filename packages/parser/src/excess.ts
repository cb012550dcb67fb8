import { type Document, type Node, plainText, walk } from "@printery/document";
import { beyond, type Limits, type Message, placeOf } from "@printery/task";

const NOT_BUILT = "its publication is not built";

/** A file of `bytes` is more than is read. */
export function fileTooLarge(path: string, bytes: number, limits: Limits): Message {
  return told(path, beyond("file", limits, bytes));
}

/** Why the file in `bytes` is not decoded: it, or one of its lines, has too many of them. */
export function excessOf(bytes: Uint8Array, path: string, limits: Limits): Message | undefined {
  const { byteLength } = bytes;
  if (byteLength > limits.file) return fileTooLarge(path, byteLength, limits);
  if (byteLength <= limits.line) return undefined;
  const long = longLine(Buffer.from(bytes.buffer, bytes.byteOffset, byteLength), limits.line);
  if (long === undefined) return undefined;
  const place = { line: long.line, column: 1 };
  return { ...told(path, beyond("line", limits, long.length)), place };
}

/** The first line of more than `most` bytes; they end as on Unix, on Windows, or on the first Macs. */
function longLine(bytes: Buffer, most: number): { line: number; length: number } | undefined {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const part = bytes.subarray(start, end);
    let from = 0;
    for (let stop = part.indexOf(RETURN); stop >= 0; stop = part.indexOf(RETURN, from)) {
      if (stop - from > most) return { line, length: stop - from };
      from = stop + 1;
      if (from < part.length) line += 1;
    }
    if (part.length - from > most) return { line, length: part.length - from };
    start = end + 1;
  }
  return undefined;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** What a Document has too much of to be published. */
export function excessIn(document: Document, limits: Limits): Message[] {
  const { path, metadata, children } = document;
  const titles = children.filter(({ type }) => type === "title");
  const long = titles.find((title) => lengthOf(title) > limits.title);
  const length = long === undefined ? (metadata.title ?? "").length : lengthOf(long);
  const first = { line: 1, column: 1 };
  const place = long === undefined ? first : placeOf(long.position);
  const excess: Message[] =
    length > limits.title ? [{ ...told(path, beyond("title", limits, length)), place }] : [];
  const nodes = walk(children);
  const wide = nodes.find((node) => cellsOf(node) > limits.cells);
  if (wide !== undefined)
    excess.push({
      ...told(path, beyond("cells", limits, cellsOf(wide))),
      place: placeOf(wide.position),
    });
  const notes = nodes.filter(({ type }) => type === "footnoteDefinition");
  const one = notes[limits.notes];
  if (one !== undefined)
    excess.push({
      ...told(path, beyond("notes", limits, notes.length)),
      place: placeOf(one.position),
    });
  return excess;
}

/** Of a table, with those that its shorter rows lack: 64 kB may ask for 50 million. */
function cellsOf(node: Node): number {
  if (node.type !== "table") return 0;
  const columns = node.children.reduce((most, { children }) => Math.max(most, children.length), 0);
  return columns * node.children.length;
}

function lengthOf(node: Node): number {
  return "children" in node ? plainText(node.children).length : 0;
}

function told(file: string, expected: string): Message {
  const reason = `Expected ${expected}; ${NOT_BUILT}`;
  return { file, severity: "error", ruleId: "limit-exceeded", reason };
}
