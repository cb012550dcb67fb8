import { basename } from "node:path";
import { type Document, modelIn } from "@printery/document";
import type { BoundPage } from "@printery/html";
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
import { mayBeBeside } from "../texts-beside.ts";
import { deskMessages } from "./desk-messages.ts";
import type { GivenFiles, MadePages, MadeText, PagesJob } from "./jobs.ts";
import { Kept, keptInMemory } from "./kept.ts";
import { leadsOf } from "./leads.ts";
import { placesIn, type TitleLine, titleLines } from "./text-places.ts";

/** What is kept of what was made before. */
export interface Bench {
  readonly parsed: Cache;
  readonly composed: Cache;
  readonly digests: Kept<DocumentDigest>;
  readonly pages: Kept<BoundPage>;
  /** Style sheets that were given, with their fonts. */
  readonly sheets: Set<string>;
}

/** One with nothing on it. */
export function newBench(): Bench {
  return {
    parsed: keptInMemory(),
    composed: keptInMemory(),
    digests: new Kept<DocumentDigest>(() => 1000, 5e6),
    pages: new Kept<BoundPage>(({ text, bytes }) => text.length + bytes.byteLength),
    sheets: new Set(),
  };
}

/** That of this process. */
export const ownBench: Bench = newBench();

/** What pages and lists say of a Document. */
interface DocumentDigest {
  readonly titles: readonly TitleLine[];
  readonly title?: string;
  readonly doubtful: number;
}

/** The pages of a publication as it lies on the disk, marked with the places of its texts. */
export async function makePages(
  { source, library, beside, offers, held }: PagesJob,
  onStage: (stage: string) => void,
  bench: Bench = ownBench,
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
      bench.parsed,
    ),
  );
  if (hasErrors(told)) return refused();
  const inputs = withUnread(new Map([...documents, ...texts, ...companions]), unread);
  const { files: model, hints = new Map() } = await run("compose", async () =>
    attempt(
      "compose",
      await loadCompose({
        library,
        ...(limits && { limits }),
        mayBeThere: mayBeBeside(source),
        plugins,
      }),
      id,
      inputs,
      bench.composed,
    ),
  );
  const json = model.get(MODEL);
  if (hasErrors(told) || json === undefined) return refused();
  const publication = modelIn("Publication", json, (value) => value as Publication);
  const leads = leadsOf(hints, { beside, url: library.url });
  told.push(...leads.messages);
  const known = digestedIn(documents, bench);
  const titles = new Map([...known].map(([path, { titles }]) => [path, titles]));
  const places = placesIn(source.texts, titles);
  const { files } = await run("html", async () => {
    const [{ htmlRenderer }, { renderStage }] = await Promise.all([
      import("@printery/html"),
      import("@printery/publication"),
    ]);
    const stage = renderStage(
      "html",
      htmlRenderer({ places, picturesAsTheyAre: true, memory: bench.pages }),
      plugins,
    );
    return attempt("html", stage, id, new Map([...model, ...leads.onPages, ...offers]));
  });
  if (hasErrors(told)) return refused();
  return {
    ...(await refused()),
    made: {
      title: publication.metadata.title,
      kind: publication.kind,
      formats: publication.formats,
      texts: source.texts.map((path) => madeText(path, known.get(path), publication)),
      files: given(files, held),
      assets: await assetsFor(files, bench),
      prints: {
        source,
        composed: new Map(
          [...model, ...leads.absolute].filter(([path]) => !NOT_PRINTED.test(path)),
        ),
        titles,
      },
    },
  };
}

function given(files: Files, held: ReadonlyMap<string, string>): GivenFiles {
  const digests = new Map([...files].map(([path, bytes]) => [path, sha256(bytes)]));
  const isNew = ([path]: readonly [string, unknown]) => held.get(path) !== digests.get(path);
  return { digests, bytes: new Map([...files].filter(isNew)) };
}

/** What only a press, an archive or a library is given. */
const NOT_PRINTED = /^(?:press\.json|library\.json|sources\/|profiles\/)/;

function digestsOf(files: Files): Record<string, string> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, sha256(bytes)]));
}

/** Each Document looked at once, by the path of its text. */
function digestedIn(documents: Files, { digests }: Bench): Map<string, DocumentDigest> {
  return new Map(
    [...documents].map(([path, json]) => {
      const key = sha256(json);
      const known =
        digests.get(key) ?? digested(modelIn("Document", json, (value) => value as Document));
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
async function assetsFor(files: Files, { sheets }: Bench): Promise<Files> {
  const page = Buffer.from(files.get("index.html") ?? "").toString("utf8");
  const [, sheet] = /href="\.\.\/assets\/([^"/]+\.css)"/.exec(page) ?? [];
  if (sheet === undefined || sheets.has(sheet)) return new Map();
  sheets.add(sheet);
  const { sharedAssets } = await import("@printery/html");
  return sharedAssets([sheet]);
}
