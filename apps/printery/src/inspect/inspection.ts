import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { type Block, type Document, SURE } from "@printery/document";
import type { Judgement } from "@printery/parser";
import type { PublicationConfig } from "@printery/publication";
import {
  hasErrors,
  isFile,
  type Limits,
  type Message,
  readWithin,
  withUnread,
} from "@printery/task";
import type { Own } from "../config/own.ts";
import { UsageError } from "../exit.ts";
import { fromHere, isOfCode } from "../report.ts";
import { scanPaths } from "../scan.ts";
import { refusal, sidecarBeside } from "../source.ts";

/** A text, and all that is known of how it was read. */
export interface Inspection {
  /** As it was named. */
  readonly path: string;
  /** The decoded text that all positions refer to; empty where it can't be read. */
  readonly text: string;
  /** The text as its bytes say, before anything was put right. */
  readonly raw: string;
  /** As its side-car corrects it; undefined where it can't be read. */
  readonly document: Document | undefined;
  /** Why a block was taken for what it is; nothing of one whose markup or author says it. */
  readonly why: (judged: Judged) => Judgement | undefined;
  readonly messages: readonly Message[];
  /** Where its side-car is, or would be. */
  readonly sidecar: string;
  /** The folder that it really lies in. */
  readonly within: string;
  /** Whether its author leaves quotation marks, dashes and spaces as they are. */
  readonly isSet: boolean;
}

/** What the text at `path` holds. @throws UsageError where there is no text */
export async function inspectionOf(
  path: string,
  limits: Limits,
  own?: Pick<Own, "plugins" | "project">,
): Promise<Inspection> {
  const scan = await scanPaths([path], { limits });
  const bare = path.replace(/\.[^./\\]*$/u, "");
  const there = await sidecarBeside(path);
  const sidecar = `${bare}${there === undefined ? ".yaml" : extname(there)}`;
  const nothing = { path, text: "", raw: "", document: undefined, sidecar, isSet: true };
  const unknown = { ...nothing, why: () => undefined };
  if (hasErrors(scan.messages)) {
    return { ...unknown, messages: fromHere(".", scan.messages), within: "" };
  }
  const [source] = scan.sources;
  if (source?.texts[0] !== basename(path)) {
    throw new UsageError(`Expected a text, not the folder “${path}”`);
  }
  const { within, unread = new Map() } = source;
  const folder = basename(dirname(resolve(path)));
  const inputs = new Map<string, Uint8Array>();
  for (const name of [basename(path), basename(sidecar), "publication.yaml", "publication.yml"]) {
    const file = join(dirname(resolve(path)), name);
    const isRead = name === basename(path) || (await isFile(file));
    if (!isRead || unread.has(name)) continue;
    try {
      inputs.set(`${folder}/${name}`, readWithin(within, file));
    } catch (cause) {
      const message = refusal(
        beside(path, `${folder}/${name}`),
        cause,
        "a file",
        "nothing is read",
      );
      return { ...unknown, messages: [message], within };
    }
  }
  const isUnread = new Map([...unread].map(([name, size]) => [`${folder}/${name}`, size]));
  const { parseStageWithin, decoded, judgementOn, whyOf } = await import("@printery/parser");
  const { files, messages } = await parseStageWithin(limits, own?.plugins, { explains: true })(
    "",
    withUnread(inputs, isUnread),
  );
  const name = `${folder}/${basename(path)}`;
  const [json, why] = [files.get(`${name}.json`), files.get(whyOf(name))];
  const judgements =
    why === undefined ? [] : (JSON.parse(Buffer.from(why).toString("utf8")) as Judgement[]);
  const bytes = inputs.get(name) ?? new Uint8Array();
  const said = await sayings(folder, basename(sidecar), inputs, limits);
  return {
    ...nothing,
    ...decoded(bytes),
    document:
      json && withSaid(JSON.parse(Buffer.from(json).toString("utf8")) as Document, said.about),
    why: (judged) => judgementOn(judgements, spanOf(judged)),
    messages: [...messages.filter(isOpen), ...said.messages].flatMap((message) =>
      isOfCode(message)
        ? fromHere(own?.project ?? ".", [message])
        : [{ ...message, file: beside(path, message.file) }],
    ),
    within,
    isSet: said.isSet,
  };

  /** Whether a guess is still one, beside what the author says. */
  function isOpen({ ruleId }: Message): boolean {
    if (ruleId === "language-guessed") return said.about.lang === undefined;
    return !/^title-(?:guessed|missing)$/.test(ruleId) || said.about.title === undefined;
  }
}

/** `document` with what its side-car says of it in place of what was read. */
export function withSaid(document: Document, about: PublicationConfig): Document {
  const said = Object.entries(about).filter(([key]) => KEYS.has(key));
  return { ...document, metadata: { ...document.metadata, ...Object.fromEntries(said) } };
}

/** What a text's own metadata are. */
const KEYS: ReadonlySet<string> = new Set([
  ...[
    "title",
    "subtitle",
    "standfirst",
    "description",
    "authors",
    "contributors",
    "date",
    "modified",
  ],
  ...["lang", "rights", "license", "publisher", "series", "identifier", "source", "keywords"],
]);

/** The file that lies beside the text at `path` and is called as the last part of `file`. */
function beside(path: string, file: string): string {
  const here = relative(process.cwd(), join(dirname(resolve(path)), basename(file)));
  return basename(file) === basename(path) ? path : here.split(sep).join("/");
}

interface Sayings {
  readonly isSet: boolean;
  /** What the side-car says. */
  readonly about: PublicationConfig;
  readonly messages: readonly Message[];
}

/** What the author says besides, and what is wrong with it. */
async function sayings(
  folder: string,
  sidecar: string,
  inputs: ReadonlyMap<string, Uint8Array>,
  limits: Limits,
): Promise<Sayings> {
  const names = [sidecar, "publication.yaml", "publication.yml"].filter((name) =>
    inputs.has(`${folder}/${name}`),
  );
  if (names.length === 0) return { isSet: true, about: {}, messages: [] };
  const { readConfig } = await import("@printery/config");
  const { publicationConfig } = await import("@printery/publication");
  const messages: Message[] = [];
  const said = names.map((name) => {
    const text = Buffer.from(inputs.get(`${folder}/${name}`) ?? "").toString("utf8");
    // What is wrong with a whole publication is told where that is built.
    const tell = (message: Message) => void (name === sidecar && messages.push(message));
    return readConfig({ path: name, text, limits }, publicationConfig, tell)?.value;
  });
  const about = names[0] === sidecar ? (said[0] ?? {}) : {};
  return { isSet: said.every((value) => value?.typography !== false), about, messages };
}

/** The lines of `text` as positions count them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\v\r\u0085\u2028\u2029]/);
}

/** A block as it was judged. */
export type Judged = Pick<Block, "position" | "data"> & {
  /** Its type, and a heading's depth: “heading 2”. */
  readonly role: string;
  readonly block: Block;
};

/** The blocks of `document`, and those within one that was made of several, where these were judged one by one; in the order of the text. */
export function judgedIn({ children }: Document): Judged[] {
  return children.flatMap((block): Judged[] => {
    const role = block.type === "heading" ? `heading ${block.depth}` : block.type;
    const own = { position: block.position, ...(block.data && { data: block.data }), role, block };
    if (block.type !== "boilerplate" && block.type !== "related" && block.type !== "blockquote")
      return [own];
    return block.children.map((child) => ({
      ...own,
      position: child.position,
      block: child,
      ...(child.data && { data: child.data }),
    }));
  });
}

/** Whether a person may want to look at `block`. */
export function isDoubtful({ data }: Judged): boolean {
  return (data?.confidence ?? 1) < SURE;
}

/** Where `judged` stands, and the type of its nodes: what a judgement on it is found by. */
export function spanOf({ position, role }: Judged): Pick<Judgement, "start" | "end" | "role"> {
  const [type] = role.split(" ");
  const { start, end } = position;
  return { start: start.offset, end: end.offset, role: type as Judgement["role"] };
}
