import { type Document, plainText, readDocument, walk } from "@printery/document";
import { parseStageWithin } from "@printery/parser";
import { composeStage } from "@printery/publication";
import { type Files, hasErrors, type Limits, type Message } from "@printery/task";
import { lacking, searchable, wordsOf } from "../law/words.ts";
import { AdoptionError, type Converted } from "./account.ts";

/** What a build would say of a publication before it renders it: the errors of its texts, then those of the whole. */
export async function errorsOf(
  id: string,
  files: Files,
  limits: Limits,
): Promise<readonly Message[]> {
  const read = await parseStageWithin(limits)(id, files);
  const errors = (messages: readonly Message[]) =>
    messages.filter(({ severity }) => severity === "error");
  if (hasErrors(read.messages)) return errors(read.messages);
  const { messages } = await composeStage({ limits })(id, new Map([...read.files, ...files]));
  return errors(messages);
}

/** Why the text in `bytes` can't be read; undefined where it can. */
export async function errorOf(
  path: string,
  bytes: Uint8Array,
  limits: Limits,
): Promise<Message | undefined> {
  const { messages } = await parseStageWithin(limits)("", new Map([[path, bytes]]));
  return messages.find(({ severity }) => severity === "error");
}

/** Words of the source that are neither in the text that was made of it nor told of, each as often as it is missing. */
export async function lostWords(
  { text, words, losses }: Converted,
  path: string,
  limits: Limits,
): Promise<string[]> {
  const read = await parseStageWithin(limits)("", new Map([[path, Buffer.from(text)]]));
  const json = read.files.get(`${path}.json`);
  if (json === undefined) {
    const { reason = "" } = read.messages.find(({ severity }) => severity === "error") ?? {};
    throw new AdoptionError(reason.replace(/; [^;]*$/, ""));
  }
  const document = readDocument(JSON.parse(Buffer.from(json).toString("utf8")));
  const told = losses.map((loss) => loss.words ?? "");
  const found = searchable([textIn(document), ...told].join("\n"));
  // The numbers of notes and items are counted anew.
  return lacking(
    wordsOf(words).filter((word) => !/^\p{N}+$/u.test(word)),
    found,
  );
}

function textIn({ children, metadata }: Document): string {
  const about = [metadata.title, metadata.standfirst].filter((one) => one !== undefined);
  const read = walk(children).flatMap((node) => (node.type === "ruby" ? node.text : []));
  return [plainText(children), ...read, ...about].join("\n");
}
