import { writeModel } from "@printery/document";
import { hasErrors, type Message, type Stage } from "@printery/task";
import { isText, loadReader, type Parsed, parse } from "./parse.ts";
import { type Detect, loadDetector } from "./read/language.ts";

/**
 * Each text of a publication as a Document: `<path>.json`, in one line. Files that are no texts are
 * passed over; where one text can't be read, none is left, so that no publication lacks a chapter.
 */
export const parseStage: Stage = async (_id, inputs) => {
  const files = new Map<string, Uint8Array>();
  const messages: Message[] = [];
  for (const [path, bytes] of inputs) {
    if (!isText(path)) continue;
    const parsed = await parseInAnyLanguage(bytes, path);
    messages.push(...parsed.messages);
    if (parsed.document !== undefined)
      files.set(`${path}.json`, writeModel("Document", parsed.document));
  }
  return { files: hasErrors(messages) ? new Map() : files, messages };
};

let detector: Promise<Detect> | undefined;

/** Common words tell most languages; the tables that tell all are loaded for the first text that needs them. */
async function parseInAnyLanguage(bytes: Uint8Array, path: string): Promise<Parsed> {
  const read = await loadReader(path);
  let asked = false;
  const parsed = parse(bytes, {
    path,
    read,
    detect: () => {
      asked = true;
      return undefined;
    },
  });
  if (!asked) return parsed;
  detector ??= loadDetector();
  return parse(bytes, { path, read, detect: await detector });
}
