import { isMap, isScalar, parseDocument, type Scalar, type YAMLMap } from "yaml";
import { type Inspection, isDoubtful, type Judged, judgedIn, linesOf } from "./inspection.ts";

/** Words of a block by which it is found again, characters. */
const QUOTED = 60;

/** What may not be said of lines in a side-car, and is left as it was read. */
const UNSAID: ReadonlySet<string> = new Set(["definitionList", "math", "pullquote"]);

/** A side-car as it might be, and what it says that it did not. */
export interface Proposal {
  readonly yaml: string;
  /** As keys: “12-14”. */
  readonly lines: readonly string[];
}

/**
 * The side-car of `inspection`, whose text is `before` or empty, with every doubtful block as it was read, to be left or put right,
 * and with the words of those corrections that have none; all else in it stays as it is, comments and all.
 */
export function proposal(inspection: Inspection, before: string): Proposal {
  const document = parseDocument(before);
  const { document: read, text } = inspection;
  const added: string[] = [];
  if (read === undefined) return { yaml: before, lines: added };
  if (document.contents === null) document.contents = document.createNode({}) as YAMLMap as never;
  const isMissing = inspection.messages.some(({ ruleId }) => ruleId === "title-missing");
  if (isMissing && !document.has("title")) document.set("title", read.metadata.title ?? "");
  const known = rangesIn(document.get("lines"));
  withWords(document.get("lines"), text);
  for (const judged of judgedIn(read).filter(isDoubtful)) {
    const { start, end } = judged.position;
    const taken = known.some(([from, to]) => from <= end.line && start.line <= to);
    if (taken || UNSAID.has(judged.role) || !opensLine(text, start.offset)) continue;
    const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
    const key = start.line === last ? `${start.line}` : `${start.line}-${last}`;
    if (!document.has("lines")) document.set("lines", document.createNode({}));
    const entry = document.createNode({
      as: wordFor(judged),
      text: wordsAt(text, start.offset, end.offset),
    });
    const name = document.createNode(/^\d+$/.test(key) ? Number(key) : key) as Scalar;
    name.commentBefore = ` ${Math.round((judged.data?.confidence ?? 1) * 100)} % sure`;
    const lines = document.get("lines") as YAMLMap;
    lines.add({ key: name, value: entry });
    known.push([start.line, last]);
    added.push(key);
  }
  const isNew = before.trim() === "";
  const head = isNew
    ? "# How the text beside it is read: what each of these lines is. Leave what is right, and put right what is not\n# (heading 2, paragraph, title, drop, keep, join, split …).\n"
    : "";
  const isEmpty = isMap(document.contents) && document.contents.items.length === 0;
  return { yaml: isEmpty ? before : `${head}${document.toString({ lineWidth: 0 })}`, lines: added };
}

/** Whether nothing stands on its line before `offset`: what is split within a line is named by no line. */
function opensLine(text: string, offset: number): boolean {
  return /(?:^|[\n\v\f\r\u0085\u2028\u2029])[^\S\n\r]*$/u.test(
    text.slice(Math.max(0, offset - 200), offset),
  );
}

function wordFor({ role }: Judged): string {
  return role === "boilerplate" ? "drop" : role;
}

/** The words of `text` from `start` on by which a block is found again. */
export function wordsAt(text: string, start: number, end: number): string {
  const words = text
    .slice(start, Math.min(end, start + QUOTED * 3))
    .replace(/\s+/gu, " ")
    .trim();
  if (words.length <= QUOTED) return words;
  return words.slice(0, QUOTED).replace(/\s\S*$/u, "");
}

/** The lines that a side-car names. */
function rangesIn(lines: unknown): [number, number][] {
  if (!isMap(lines)) return [];
  return lines.items.map(({ key }) => {
    const [from = 0, to = from] = String(key)
      .split(/\s*[-–]\s*/u)
      .map(Number);
    return [from, to];
  });
}

/** Give each correction that says no words those that stand on its lines. */
function withWords(lines: unknown, text: string): void {
  if (!isMap(lines)) return;
  const rows = linesOf(text);
  for (const pair of lines.items) {
    const [from = 0] = String(pair.key)
      .split(/\s*[-–]\s*/u)
      .map(Number);
    const row = rows.slice(from - 1).find((line) => line.trim() !== "") ?? "";
    const words = wordsAt(row, 0, row.length);
    if (words === "") continue;
    if (isScalar(pair.value)) {
      const entry = parseDocument("{}").createNode({ as: pair.value.value, text: words });
      pair.value = entry as never;
    } else if (isMap(pair.value) && !pair.value.has("text")) pair.value.set("text", words);
  }
}
