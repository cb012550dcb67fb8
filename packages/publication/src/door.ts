import type { ConfigFile } from "@printery/config";
import type { HouseStyle } from "@printery/design";
import type { Document } from "@printery/document";
import { type Files, hasErrors, type Limits, type Message, usualLimits } from "@printery/task";
import { compose as composeWith } from "./compose.ts";
import { mended } from "./damage.ts";
import { folderOf, withoutExtension } from "./file-name.ts";
import { loadFormulaReader } from "./formulas.ts";
import type { Format, Library, Publication } from "./publication.ts";

/** What is said of the texts of a publication. Paths are relative to the content folder, with forward slashes, as those of the Documents. */
export interface ComposeOptions {
  /** Small letters, digits and inner hyphens: the name of its folder and files. */
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
 */
export async function compose(
  documents: readonly Document[],
  { id, config, sidecars, files = new Map(), limits = usualLimits, ...others }: ComposeOptions,
): Promise<Composed> {
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
