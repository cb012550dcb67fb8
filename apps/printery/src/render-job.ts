import { join } from "node:path";
import { modelIn } from "@printery/document";
import { PRESS } from "@printery/publication/hints";
import { type Files, hasErrors, type Message, type Progress, writeWhole } from "@printery/task";
import { type Card, readCard } from "./collect.ts";
import { Edition } from "./edition.ts";
import type { WebLink } from "./links/web-links.ts";
import { type Processed, processSource } from "./pipeline.ts";
import { MODEL } from "./reports.ts";
import type { Source } from "./source.ts";
import type { FormatName } from "./stages.ts";
import { unknownSection } from "./unknown.ts";
import { validate } from "./validate.ts";

/** A publication to be made in one process, and where it goes. */
export interface Job {
  readonly source: Source;
  /** None where its texts are only to be read. */
  readonly formats: readonly FormatName[];
  /** Those of the project's own formats that are asked for; all without it. */
  readonly own?: readonly string[];
  /** The folder in which a folder with the publication's name is made; absolute. */
  readonly out: string;
  /** Whether its Documents are written there, too. */
  readonly model: boolean;
  /** The name of the text or section that alone is made. */
  readonly only?: string;
  /** Whether the links to the web in its texts are told. */
  readonly links?: boolean;
}

/** What is to be said of a job that is done, file names as seen from their folders. */
export interface Done {
  /** Of the content; relative to the source's root. */
  readonly messages: readonly Message[];
  /** Of the outputs; relative to their folder. */
  readonly problems: readonly Message[];
  /** The Documents that were written, relative to the output folder. */
  readonly models: readonly string[];
  /** The folder that its outputs are in, where that is not called as its source is. */
  readonly id?: string;
  /** Links to the web, where they were asked for; files are relative to the source's root. */
  readonly links?: readonly WebLink[];
}

/** Make what `job` asks for. Nothing is written where a message is an error. */
export async function doJob(
  { source, formats, own, out, model, only, links: isTold = false }: Job,
  onStage: (stage: string) => void,
  onProgress: (progress: Progress) => void,
): Promise<Done> {
  const made = await processSource(source, formats, onStage, onProgress, {
    only,
    isParsedKept: model,
  });
  const { id, messages, results, others } = made;
  if (only !== undefined && others !== undefined) throw unknownSection(only, source.id, others);
  const documents = results.get("parse")?.files ?? new Map<string, Uint8Array>();
  const models = model ? await writeModel(source, documents, out) : [];
  const links = isTold ? await linksIn(results) : undefined;
  if (hasErrors(messages) || formats.length === 0) {
    return { messages, problems: [], models, ...(links && { links }) };
  }
  const files = new Map(
    formats.flatMap((format) => (format === "own" ? [] : [...(results.get(format)?.files ?? [])])),
  );
  onStage("check");
  const extra = results.get("own");
  const isAsked = ([path]: readonly [string, unknown]) =>
    own === undefined || own.some((name) => path.startsWith(`${name}/`));
  const problems = [
    ...(await validate(files, () => cardIn(results))),
    // As it stands in the folder of a publication.
    ...(extra?.problems ?? []).map((one) => ({ ...one, file: one.file.replace(/^[^/]+\//, "") })),
  ];
  const all = new Map([...files, ...[...(extra?.files ?? [])].filter(isAsked)]);
  if (!hasErrors(problems)) await publish(join(out, id), all);
  return { messages, problems, models, id };
}

async function linksIn(results: Processed["results"]): Promise<WebLink[]> {
  const model = results.get("compose")?.files.get(MODEL);
  if (model === undefined) return [];
  const [{ readPublication }, { webLinks }] = await Promise.all([
    import("@printery/publication"),
    import("./links/web-links.ts"),
  ]);
  return webLinks(modelIn("Publication", model, readPublication));
}

/** Put `files` into `folder`, all together. */
async function publish(folder: string, files: Files): Promise<void> {
  const edition = await Edition.open(folder);
  try {
    edition.put(files);
    edition.appear();
  } finally {
    edition.close();
  }
}

/** What the publication that was composed says of itself. */
function cardIn(results: Processed["results"]): Card | undefined {
  const composed = results.get("compose")?.files;
  const model = composed?.get(MODEL);
  return model && readCard(model, composed?.get(PRESS));
}

/** A text's Document is `<out>/<id>.json`; those of a folder are `<out>/<id>/<text>.json`, those that are collected by their paths. */
async function writeModel(
  { id, texts }: Source,
  documents: ReadonlyMap<string, Uint8Array>,
  out: string,
): Promise<string[]> {
  const places = new Set(texts.map((path) => path.slice(0, path.indexOf("/") + 1)));
  const isOneFolder = places.size === 1;
  const isAlone = texts.length === 1 && texts[0]?.includes("/") === false;
  const names: string[] = [];
  for (const [path, bytes] of documents) {
    const name = isAlone
      ? `${id}.json`
      : `${id}/${isOneFolder ? path.slice(path.indexOf("/") + 1) : path}`;
    await writeWhole(join(out, name), bytes);
    names.push(name);
  }
  return names;
}
