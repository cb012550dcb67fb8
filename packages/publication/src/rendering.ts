import { modelIn, openModel } from "@printery/document";
import {
  being,
  type Cache,
  expectCall,
  type Files,
  isMapping,
  kinds,
  listOf,
  loadPlugins,
  type PluginFiles,
  pluginFailure,
  type Stage,
  type StageResult,
  sha256,
} from "@printery/task";
import type { Pluggable } from "unified";
import { asWritten } from "./as-written.ts";
import { LIBRARY, NEIGHBOURS, PRESS } from "./hints.ts";
import { offersOf } from "./offers.ts";
import {
  type Format,
  type Library,
  type Press,
  PUBLICATION_VERSION,
  type Publication,
  type Section,
} from "./publication.ts";

/** For a renderer that makes each section by itself: what it made the last time, and the digest of all that a section holds. */
export interface Kept {
  readonly cache: Cache;
  readonly digestOf: (section: Section) => string;
}

/**
 * What every renderer is: a pure function, so that the same Publication gives the same bytes on
 * any machine, whatever is `kept`. It opens no file but the fonts of `@printery/design`, no connection, and no clock.
 *
 * `assets` holds bytes by {@link ImageAsset.name} and {@link SourceAsset.name}; the result's paths are relative to the
 * publication's folder in the output.
 */
export type Render = (
  publication: Publication,
  assets?: Files,
  options?: RenderOptions,
) => Promise<StageResult>;

/** How a format is rendered. */
export interface RenderOptions {
  /** Plugins of rehype, which change the markup of the texts; PDFs have none. */
  readonly rehypePlugins?: readonly RehypePlugin[];
  /** What was made of parts the last time, where a cached task has that. */
  readonly kept?: Kept | undefined;
}

/** As `unified` has it: a function, or a list of a function and its options. */
export type RehypePlugin = Pluggable;

/**
 * `render`, for which the project's own that fails over a publication is a message.
 *
 * @throws TypeError where it is called with what its types rule out, or without the images of the publication
 */
export function answering(
  render: (...given: Required<Parameters<Render>>) => Promise<StageResult>,
): Render {
  return async (publication, assets = new Map(), options = {}) => {
    expectCall({ publication, assets, ...options }, takes, ["publication"]);
    const lacking = publication.images.find(({ name }) => !assets.has(name));
    if (lacking !== undefined) {
      throw new TypeError(
        `Expected assets to have “${lacking.name}”, as compose gives them beside the publication`,
      );
    }
    try {
      return await render(publication, assets, options);
    } catch (cause) {
      const failure = pluginFailure(cause, publication.id);
      if (failure === undefined) throw cause;
      return { files: new Map(), messages: [failure] };
    }
  };
}

const takes = {
  publication: being(
    "a Publication, as compose gives it",
    (value) => isMapping(value) && [value.sections, value.images].every(Array.isArray),
  ),
  assets: kinds.map,
  rehypePlugins: listOf(kinds.plugin),
  kept: kinds.object,
};

/**
 * `render` as a stage: its inputs are what the compose stage leaves. A publication that is not
 * published in `format` gets no files. What its pages may offer is left for them as a hint.
 */
export function renderStage(format: Format, render: Render, plugins?: PluginFiles): Stage {
  return async (_, inputs, cache) => {
    const {
      "publication.json": json,
      [PRESS]: press,
      [LIBRARY]: library,
      [NEIGHBOURS]: neighbours,
      ...assets
    } = Object.fromEntries(inputs);
    if (json === undefined) return { files: new Map(), messages: [] };
    const { publication: model, kept } =
      cache === undefined
        ? { publication: await publicationIn(json) }
        : await readBySection(json, cache);
    const publication = {
      ...model,
      // In one process every format is given every file.
      ...(format === "pdf" && press && { press: await pressIn(press) }),
      ...(format === "html" && library && { library: await libraryIn(library) }),
      ...(neighbours && { neighbours: (await schemas()).readNeighbours(parsed(neighbours)) }),
    };
    if (!publication.formats.includes(format)) return { files: new Map(), messages: [] };
    const rehypePlugins = await loadPlugins<RehypePlugin>(plugins, "rehypePlugins");
    const options = { kept, rehypePlugins };
    const result = await render(publication, new Map(Object.entries(assets)), options);
    if (format === "html" || result.files.size === 0) return result;
    const offers = offersOf(format, publication.id, result);
    return { ...result, hints: new Map([...(result.hints ?? []), ...offers]) };
  };
}

/** Loaded where a model is read: what was composed in the same process is there already. */
function schemas(): Promise<typeof import("./schema.ts")> {
  return import("./schema.ts");
}

/** As it was composed, or else held against its schema. */
async function whole(json: unknown, isSealed: boolean): Promise<Publication> {
  const isOurs = isSealed && isMapping(json) && json.version === PUBLICATION_VERSION;
  return isOurs ? (json as unknown as Publication) : (await schemas()).readPublication(json);
}

async function publicationIn(bytes: Uint8Array): Promise<Publication> {
  return modelIn<Publication | Promise<Publication>>("Publication", bytes, whole);
}

async function pressIn(bytes: Uint8Array): Promise<Press> {
  return asWritten("Press", bytes, async (json) => (await schemas()).readPress(json));
}

/** All publications of a process are in one. */
let latest: { readonly json: string; readonly library: Library } | undefined;

async function libraryIn(bytes: Uint8Array): Promise<Library> {
  const json = Buffer.from(bytes).toString("utf8");
  if (latest?.json === json) return latest.library;
  const check = async (read: unknown) => (await schemas()).readLibrary(read);
  const library = await asWritten("Library", bytes, check);
  latest = { json, library };
  return library;
}

function parsed(json: Uint8Array): unknown {
  return JSON.parse(Buffer.from(json).toString("utf8"));
}

/** The publication, and the digest of each section, which is cheapest had of its line. */
async function readBySection(
  bytes: Uint8Array,
  cache: Cache,
): Promise<{ publication: Publication; kept?: Kept }> {
  const { text, json, isSealed } = openModel(bytes);
  const publication = await whole(json, isSealed);
  const { sections } = publication;
  const lines = sectionLines(text);
  const isInLines = lines.length === sections.length;
  const digests = new Map(
    sections.map((section, nth) => [
      section,
      isInLines ? sha256(lines[nth] ?? "") : digestIn(section),
    ]),
  );
  const digestOf = (section: Section) => digests.get(section) ?? digestIn(section);
  return { publication, kept: { cache, digestOf } };
}

/** The sections in `text`, each in a line of its own, as `jsonPieces` leaves them; nothing of other JSON. */
function sectionLines(text: string): string[] {
  const start = text.indexOf(SECTIONS);
  if (start < 0) return [];
  const from = start + SECTIONS.length;
  const end = text.indexOf("\n]", from);
  return text.slice(from, end).split(",\n");
}

const SECTIONS = '"sections":[\n';

function digestIn(section: unknown): string {
  return sha256(JSON.stringify(section));
}
