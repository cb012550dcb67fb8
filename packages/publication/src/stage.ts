import type { ConfigFile } from "@printery/config";
import type { HouseStyle } from "@printery/design";
import { type Document, modelIn, readDocument, writeModel } from "@printery/document";
import {
  type Cache,
  type Files,
  hasErrors,
  type Limits,
  loadPlugins,
  type PluginFiles,
  type Stage,
  sha256,
  type Unread,
  usualLimits,
  withoutUnread,
} from "@printery/task";
import { isCollection } from "./collection.ts";
import { type ComposeInput, compose, type Given } from "./compose.ts";
import { mended } from "./damage.ts";
import { folderOf, withoutExtension } from "./file-name.ts";
import { loadFormulaReader } from "./formulas.ts";
import { LIBRARY, LINKS, PLACES, PRESS } from "./hints.ts";
import { type OutwardLink, placesOf } from "./neighbours.ts";
import type { Publication } from "./publication.ts";

/** What the command and the environment add to what the author says. */
export interface ComposeSettings
  extends Pick<ComposeInput, "formats" | "library" | "epoch" | "limits" | "mayBeThere"> {
  /** What the project has of its own. */
  readonly plugins?: PluginFiles | undefined;
}

/**
 * {@link compose} as a stage. Its inputs, those of the publications that it collects included, are Documents, as `<content path>.json`, and content files:
 * `<folder>/publication.yaml`, side-cars, images, an ICC profile, and the texts where they are to be archived. It leaves
 * `publication.json`, {@link PRESS}, {@link LIBRARY}, `images/…`, `sources/…` and `profiles/…`, and as hints {@link PLACES} and {@link LINKS}.
 */
export function composeStage({ plugins, ...options }: ComposeSettings = {}): Stage {
  return async (id, inputs, cache) => {
    const limits = options.limits ?? usualLimits;
    const input = inputOf({ ...withoutUnread(inputs), limits }, cache);
    const readFormula = await loadFormulaReader(documentsIn(input));
    const styles = await loadPlugins<HouseStyle>(plugins, "styles");
    const composed = compose({ id, ...input, ...options, styles, readFormula });
    const { publication, sources, profiles, messages } = composed;
    if (publication === undefined) return { files: new Map(), messages };
    const { images, messages: damages } = await mended(publication, composed.images);
    const told = [...messages, ...damages];
    if (hasErrors(told)) return { files: new Map(), messages: told };
    const models = modelsOf(publication);
    const files = new Map([...models, ...images, ...sources, ...profiles]);
    return { files, messages: told, hints: hintsOf(publication, composed.outward) };
  };
}

/** What links between publications are found by. */
function hintsOf(publication: Publication, outward: readonly OutwardLink[]): Files {
  const hints = new Map<string, Uint8Array>([
    [PLACES, Buffer.from(JSON.stringify(placesOf(publication)))],
  ]);
  if (outward.length > 0) hints.set(LINKS, Buffer.from(JSON.stringify(outward)));
  return hints;
}

/** The publication as files: what only one format is given stands by itself. */
function modelsOf({ press, library, ...publication }: Publication): Files {
  const models = new Map([["publication.json", writeModel("Publication", publication)]]);
  if (press !== undefined) models.set(PRESS, writeModel("Press", press));
  if (library !== undefined) models.set(LIBRARY, writeModel("Library", library));
  return models;
}

function documentsIn({ documents, members = new Map() }: Omit<ComposeInput, "id">): Document[] {
  return [...documents, ...[...members.values()].flatMap((member) => member.documents)];
}

/** What a publication is made of, and how much of it is read. */
interface Inputs {
  readonly files: Files;
  readonly unread: Unread;
  readonly limits: Limits;
}

function inputOf(inputs: Inputs, cache: Cache | undefined): Omit<ComposeInput, "id"> {
  const documents = [...inputs.files]
    .filter(([path]) => path.endsWith(".json"))
    .map(([, json]) => documentIn(json, cache));
  const folder = collectionIn(inputs, documents);
  if (folder === undefined) return { ...givenOf(documents, inputs), ...inputs };
  const members = new Map<string, Document[]>();
  for (const text of documents) {
    const place = folderOf(text.path) ?? text.path;
    members.set(place, [...(members.get(place) ?? []), text]);
  }
  const own = members.get(folder) ?? [];
  members.delete(folder);
  return {
    ...givenOf(own, inputs, folder),
    members: new Map([...members].map(([place, texts]) => [place, givenOf(texts, inputs)])),
    ...inputs,
  };
}

/** Checking ten thousand Documents takes longer than reading them, so one that was found whole, or made in this process, is not checked again. */
function documentIn(bytes: Uint8Array, cache: Cache | undefined): Document {
  if (cache === undefined) return modelIn("Document", bytes, readDocument);
  const key = `whole-${sha256(bytes)}`;
  const isWhole = cache.get(key) !== undefined;
  const document = modelIn("Document", bytes, (json) =>
    isWhole ? (json as Document) : readDocument(json),
  );
  if (!isWhole) cache.put(key, new Uint8Array());
  return document;
}

/** The folder whose publication.yaml lists others beside it, of which there is one at most. */
function collectionIn(inputs: Inputs, documents: readonly Document[]): string | undefined {
  if (documents.length === 0) return undefined;
  const paths = [...inputs.files.keys()].filter((path) => /^[^/]+\/publication\.ya?ml$/.test(path));
  const folders = new Set(paths.map(folderOf));
  const isOne = folders.size === 1 && documents.every(({ path }) => folders.has(folderOf(path)));
  if (isOne) return undefined;
  return [...folders].find((folder) => {
    const config = configFile(inputs, `${folder}/publication`);
    return config !== undefined && isCollection(config);
  });
}

/** The publication of `documents`, which is the one in `folder` where that has no texts. */
function givenOf(
  documents: readonly Document[],
  inputs: Inputs,
  folder: string | undefined = folderOf(documents[0]?.path ?? ""),
): Given {
  const sidecars = documents.flatMap(({ path }) => {
    const file = configFile(inputs, withoutExtension(path));
    return file === undefined ? [] : [[path, file] as const];
  });
  if (folder === undefined) {
    const config = sidecars[0]?.[1];
    return { documents, sidecars: new Map(), ...(config && { config }) };
  }
  const config = configFile(inputs, `${folder}/publication`);
  const given = { documents, folder, sidecars: new Map(sidecars) };
  return config === undefined ? given : { ...given, config };
}

function configFile({ files, unread, limits }: Inputs, name: string): ConfigFile | undefined {
  for (const path of [`${name}.yaml`, `${name}.yml`]) {
    const bytes = files.get(path);
    if (bytes !== undefined) return { path, text: textOf(bytes), limits };
    if (unread.has(path)) return { path, text: "", unread: unread.get(path), limits };
  }
  return undefined;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
