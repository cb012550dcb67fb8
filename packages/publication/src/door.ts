import type { ConfigFile } from "@printery/config";
import type { HouseStyle } from "@printery/design";
import type { Document } from "@printery/document";
import {
  being,
  expectCall,
  type Files,
  hasErrors,
  isMapping,
  kinds,
  type Limits,
  listOf,
  type Message,
  usualLimits,
} from "@printery/task";
import { compose as composeWith } from "./compose.ts";
import { mended } from "./damage.ts";
import { folderOf, withoutExtension } from "./file-name.ts";
import { loadFormulaReader } from "./formulas.ts";
import { type Format, formats, type Library, type Publication } from "./publication.ts";
import { isPublicationId } from "./slug.ts";

/** What is said of the texts of a publication. Paths are relative to the content folder, with forward slashes, as those of the Documents. */
export interface ComposeOptions {
  /** Letters and digits with hyphens, dots or underscores between them: the name of its folder and files. */
  readonly id: string;
  /** What `publication.yaml` says, or the side-car of a text by itself, as YAML. */
  readonly config?: string;
  /** What the side-cars of the texts in a folder say, as YAML, by the path of the text. */
  readonly sidecars?: ReadonlyMap<string, string>;
  /** Images, and texts where they are to be archived, by their paths. */
  readonly files?: Files;
  /** In place of those that `config` names. */
  readonly formats?: readonly Format[];
  /** The library that it becomes part of. */
  readonly library?: Library;
  /** Seconds since 1970, in place of the content's own dates, as `SOURCE_DATE_EPOCH`. */
  readonly epoch?: number;
  /** How much is read of anything; as usual where nobody says. */
  readonly limits?: Limits;
  /** House styles that `style:` may name besides ours. */
  readonly styles?: readonly HouseStyle[];
}

/** A Publication, and what every renderer takes beside it. */
export interface Composed {
  /** Missing where there are no texts, and exactly where a message has the severity “error”. */
  readonly publication?: Publication;
  /** Bytes by the names that the Publication has for them; empty where there is none. */
  readonly assets: Files;
  readonly messages: readonly Message[];
}

/**
 * The Publication that `documents` are, in any order: all of one folder, or a text by itself. Whatever is wrong with them, or with what is
 * said of them, is a message. Nothing is read but what it is given.
 *
 * @throws TypeError where it is called with what its types rule out, or with an `id` that can be no name
 */
export async function compose(
  documents: readonly Document[],
  options: ComposeOptions,
): Promise<Composed> {
  expectCall({ documents, ...options }, takes, ["documents", "id"]);
  const {
    id,
    config,
    sidecars,
    files = new Map(),
    limits = usualLimits,
    ...others
  }: ComposeOptions = options;
  const folder = folderOf(documents[0]?.path ?? "");
  const [alone = ""] = documents.map(({ path }) => withoutExtension(path));
  const said = (path: string, text: string): ConfigFile => ({ path: `${path}.yaml`, text, limits });
  const readFormula = await loadFormulaReader(documents);
  const { publication, images, sources, profiles, messages } = composeWith({
    id,
    documents,
    ...(folder === undefined ? {} : { folder }),
    ...(config === undefined
      ? {}
      : { config: said(folder === undefined ? alone : `${folder}/publication`, config) }),
    sidecars: new Map(
      [...(sidecars ?? [])].map(([path, text]) => [path, said(withoutExtension(path), text)]),
    ),
    files,
    limits,
    ...others,
    readFormula,
  });
  if (publication === undefined) return { assets: new Map(), messages };
  const { images: whole, messages: damages } = await mended(publication, images);
  const told = [...messages, ...damages];
  if (hasErrors(told)) return { assets: new Map(), messages: told };
  return { publication, assets: new Map([...whole, ...sources, ...profiles]), messages: told };
}

const takes = {
  documents: listOf(
    being("a Document, as parse gives it", (one) => isMapping(one) && one.type === "root"),
  ),
  id: being(
    "letters and digits with hyphens between them",
    (id) => typeof id === "string" && isPublicationId(id),
  ),
  config: kinds.string,
  sidecars: being(
    "a Map of YAML by the paths of texts",
    (all) =>
      all instanceof Map &&
      [...all].every(([path, said]) => typeof said === "string" && !/\.ya?ml$/.test(path)),
  ),
  files: being(
    "a Map of bytes by their paths",
    (all) => all instanceof Map && [...all.values()].every((bytes) => bytes instanceof Uint8Array),
  ),
  formats: listOf(
    being(`one of ${formats.join(", ")}`, (one) => formats.some((format) => format === one)),
  ),
  library: kinds.object,
  epoch: being("seconds since 1970", Number.isFinite),
  limits: kinds.object,
  styles: listOf(kinds.object),
};
