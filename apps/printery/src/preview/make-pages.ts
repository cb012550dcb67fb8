import { basename } from "node:path";
import { type Document, modelIn } from "@printery/document";
import type { Publication } from "@printery/publication";
import {
  attempt,
  type Cache,
  type Files,
  hasErrors,
  type Message,
  type StageResult,
  sha256,
  withUnread,
} from "@printery/task";
import { isDoubtful, judgedIn } from "../inspect/inspection.ts";
import { loadCompose, loadParse } from "../pipeline.ts";
import { readSource } from "../read-source.ts";
import { MODEL } from "../reports.ts";
import { deskMessages } from "./desk-messages.ts";
import type { MadePages, MadeText, PagesJob } from "./jobs.ts";
import { Kept, keptInMemory } from "./kept.ts";
import { placesIn, type TitleLine, titleLines } from "./text-places.ts";

/** What is kept of what was made before, as long as this process lives. */
export const parsed: Cache = keptInMemory();
const composed = keptInMemory();
const digests = new Kept<DocumentDigest>(() => 1000, 5e6);
const given = new Set<string>();

/** What pages and lists say of a Document. */
interface DocumentDigest {
  readonly titles: readonly TitleLine[];
  readonly title?: string;
  readonly doubtful: number;
}

/** The pages of a publication as it lies on the disk, marked with the places of its texts. */
export async function makePages(
  { source, library, offers }: PagesJob,
  onStage: (stage: string) => void,
): Promise<MadePages> {
  const { id, limits, plugins } = source;
  const { texts, corrections, companions, unread, messages: failed } = readSource(source);
  const read = new Map([...texts, ...companions]);
  const told: Message[] = [...failed];
  const refused = async (): Promise<MadePages> => ({
    kind: "pages",
    digests: digestsOf(read),
    messages: await deskMessages(told, source.root, read),
  });
  const run = async (name: string, make: () => Promise<StageResult>): Promise<StageResult> => {
    onStage(name);
    const result = await make();
    told.push(...result.messages);
    return result;
  };
  if (hasErrors(told)) return refused();
  const { files: documents } = await run("parse", async () =>
    attempt(
      "parse",
      await loadParse(source),
      id,
      withUnread(new Map([...texts, ...corrections]), unread),
      parsed,
    ),
  );
  if (hasErrors(told)) return refused();
  const inputs = withUnread(new Map([...documents, ...texts, ...companions]), unread);
  const { files: model } = await run("compose", async () =>
    attempt(
      "compose",
      await loadCompose({ library, ...(limits && { limits }), plugins }),
      id,
      inputs,
      composed,
    ),
  );
  const json = model.get(MODEL);
  if (hasErrors(told) || json === undefined) return refused();
  const publication = modelIn("Publication", json, (value) => value as Publication);
  const known = digestedIn(documents);
  const titles = new Map([...known].map(([path, { titles }]) => [path, titles]));
  const places = placesIn(source.texts, titles);
  const { files } = await run("html", async () => {
    const [{ htmlRenderer }, { renderStage }] = await Promise.all([
      import("@printery/html"),
      import("@printery/publication"),
    ]);
    const stage = renderStage("html", htmlRenderer({ places, picturesAsTheyAre: true }), plugins);
    return attempt("html", stage, id, new Map([...model, ...offers]));
  });
  if (hasErrors(told)) return refused();
  return {
    ...(await refused()),
    made: {
      title: publication.metadata.title,
      kind: publication.kind,
      formats: publication.formats,
      texts: source.texts.map((path) => madeText(path, known.get(path), publication)),
      files,
      assets: await assetsFor(files),
      prints: {
        source,
        composed: new Map([...model].filter(([path]) => !NOT_PRINTED.test(path))),
        titles,
      },
    },
  };
}

/** What only a press, an archive or a library is given. */
const NOT_PRINTED = /^(?:press\.json|library\.json|sources\/|profiles\/)/;

function digestsOf(files: Files): Record<string, string> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)]));
}

/** Each Document looked at once, by the path of its text. */
function digestedIn(documents: Files): Map<string, DocumentDigest> {
  return new Map(
    [...documents].map(([path, json]) => {
      const key = sha256(json);
      const known = digests.get(key) ?? digested(JSON.parse(Buffer.from(json).toString("utf8")));
      digests.set(key, known);
      return [path.replace(/\.json$/, ""), known];
    }),
  );
}

function digested(document: Document): DocumentDigest {
  const { title } = document.metadata;
  return {
    titles: titleLines(document),
    ...(title === undefined ? {} : { title }),
    doubtful: judgedIn(document).filter(isDoubtful).length,
  };
}

function madeText(
  path: string,
  known: DocumentDigest | undefined,
  { kind, sections }: Publication,
): MadeText {
  const section = sections.find((one) => one.path === path);
  const isAlone = kind === "article" || section === undefined;
  return {
    path,
    title: section?.title ?? known?.title ?? basename(path),
    page: isAlone ? "index.html" : `${section.id}.html`,
    doubtful: known?.doubtful ?? 0,
  };
}

/** The style sheet and the fonts that `files` share with the library's other pages, given once. */
async function assetsFor(files: Files): Promise<Files> {
  const page = Buffer.from(files.get("index.html") ?? "").toString("utf8");
  const [, sheet] = /href="\.\.\/assets\/([^"/]+\.css)"/.exec(page) ?? [];
  if (sheet === undefined || given.has(sheet)) return new Map();
  given.add(sheet);
  const { sharedAssets } = await import("@printery/html");
  return sharedAssets([sheet]);
}
