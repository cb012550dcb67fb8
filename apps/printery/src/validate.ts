import type { Files, Message } from "@printery/task";
import { isBook, validateBook } from "./book-files.ts";
import { invalid } from "./invalid.ts";
import { type CardOf, isPressFile, validatePress } from "./press-files.ts";

/**
 * What is wrong with `files`, by the validator for each kind; paths are those of `files`.
 * Every error is an "output-invalid" or a "link-broken".
 *
 * `isPresent` says whether a path outside `files` stands in the output folder, for links; `cardOf` whose a file is.
 */
export async function validate(
  files: Files,
  isPresent: (path: string) => boolean,
  cardOf: CardOf,
): Promise<Message[]> {
  const messages: Message[] = [];
  const pages: [string, string][] = [];
  for (const [path, bytes] of files) {
    if (isBook(path)) messages.push(...(await validateBook(path, bytes)));
    if (path.endsWith(".pdf")) messages.push(...validatePdf(path, bytes));
    if (isPressFile(path)) messages.push(...(await validatePress(path, bytes, cardOf(path))));
    if (path.endsWith(".html")) pages.push([path, Buffer.from(bytes).toString("utf8")]);
  }
  if (pages.length === 0) return messages;
  const { validatePages } = await import("./validate-pages.ts");
  return [
    ...messages,
    ...(await validatePages(pages, (path) => files.has(path) || isPresent(path))),
  ];
}

/** ISO 32000-1, 7.5: a header, and a trailer that says where the cross-reference table is. */
function validatePdf(path: string, bytes: Uint8Array): Message[] {
  const buffer = Buffer.from(bytes);
  const start = buffer.subarray(0, 8).toString("latin1");
  const end = buffer.subarray(-64).toString("latin1");
  const offset = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
  const table = buffer.subarray(offset, offset + 20).toString("latin1");
  if (!start.startsWith("%PDF-")) return [invalid(path, "Expected a PDF header at the start")];
  if (!/^(xref|\d+ \d+ obj)/.test(table)) {
    return [invalid(path, "Expected a cross-reference table where the trailer points")];
  }
  return [];
}
