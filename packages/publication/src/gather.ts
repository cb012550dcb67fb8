import type { Document } from "@printery/document";
import type { Message, Place } from "@printery/task";
import type { WantedEntry } from "./book-index.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ComposeInput } from "./compose.ts";
import {
  type PublicationConfig,
  publicationConfig,
  type SectionConfig,
  type TextConfig,
  textConfig,
} from "./config.ts";
import { amended } from "./metadata.ts";
import { nearest } from "./nearest.ts";
import { inOrder } from "./order.ts";
import type { PressConfig } from "./press-config.ts";
import type { Format, Publication, StyleName, Trim } from "./publication.ts";
import { type ReadConfig, readConfig } from "./read-config.ts";
import { at, NOT_BUILT, type Tell } from "./tell.ts";

/** What an author has given, put together. */
export interface Gathered {
  readonly style: StyleName | undefined;
  readonly trim: Trim | undefined;
  readonly formats: readonly Format[] | undefined;
  /** Whether a PDF for archives is asked for. */
  readonly archive: boolean;
  readonly print: Pick<
    Publication,
    "offprints" | "dropCaps" | "hyphenate" | "leaders" | "lists" | "notes"
  >;
  /** What is said of the press. */
  readonly press: SaidOfPress;
  /** How many columns are asked for, and where. */
  readonly columns: Said<Publication["columns"]> | undefined;
  /** What publication.yaml gives as the identifier. */
  readonly identified: Said<string> | undefined;
  /** The entries that the index is to have, besides those marked in the texts. */
  readonly index: readonly WantedEntry[];
  /** As their author corrects them, in reading order. */
  readonly texts: readonly Document[];
  /** What is said for shops and libraries. */
  readonly catalogue: Catalogue;
  /** What is said about the publication. */
  readonly about: TextConfig;
  /** What is said about each text, by its content path. */
  readonly sections: Readonly<Record<string, SectionConfig>>;
}

/** What publication.yaml says of the press, and where it says so. */
export interface SaidOfPress {
  /** False where nothing is to be printed there. */
  readonly value: PressConfig | false;
  readonly where: (key: keyof PressConfig) => Pick<Message, "file" | "place">;
}

/** What publication.yaml says, and the place where. */
export interface Said<Value> {
  readonly value: Value;
  readonly file: string;
  readonly place?: Place;
}

/** The texts of `input` in reading order, and what its author says about them. */
export function gather(input: ComposeInput, tell: Tell): Gathered {
  const {
    style,
    trim,
    formats,
    archive = false,
    offprints = false,
    dropCaps = false,
    hyphenate = true,
    leaders = false,
    lists = false,
    notes = "foot",
    order = [],
    sections = {},
    index = [],
    columns,
    press = { value: {}, where: () => ({ file: "" }) },
    identified,
    volume,
    bisac,
    thema,
    accessibility,
    ...about
  } = configOf(input, tell);
  const texts = inOrder(input.documents, order).map((text) => withSidecar(text, input, tell));
  return {
    // What is said about a publication of one text is said about that text.
    texts: texts.length === 1 ? texts.map((text) => amended(text, about)) : texts,
    about,
    catalogue: {
      ...(volume === undefined ? {} : { volume }),
      ...(bisac === undefined ? {} : { bisac }),
      ...(thema === undefined ? {} : { thema }),
      ...(accessibility === undefined ? {} : { accessibility }),
    },
    sections,
    index,
    style,
    trim,
    formats,
    archive,
    print: { offprints, dropCaps, hyphenate, leaders, lists, notes },
    press,
    columns,
    identified,
  };
}

function withSidecar(text: Document, { sidecars }: ComposeInput, tell: Tell): Document {
  const file = sidecars.get(text.path);
  const said = file && readConfig(file, textConfig, tell)?.value;
  return said === undefined ? text : amended(text, said);
}

/** What is told of later, by its place in publication.yaml. */
type Placed = "columns" | "identified" | "index" | "press";

function configOf(
  { config: file, folder, documents }: ComposeInput,
  tell: Tell,
): Omit<PublicationConfig, Placed | "print"> & Partial<Pick<Gathered, Placed>> {
  const read = file && readConfig(file, publicationConfig, tell);
  if (file === undefined || read === undefined) return {};
  const { order = [], sections = {}, index = [], columns, print = {}, ...config } = read.value;
  const { identifier } = config;
  for (const { name, place } of namesIn(read)) {
    if (documents.some(({ path }) => path === pathOf(name, folder))) continue;
    const meant = nearest(
      name,
      documents.map(({ path }) => path.slice(pathOf("", folder).length)),
    );
    tell({
      file: file.path,
      ...at(place),
      severity: "error",
      ruleId: "order-unknown",
      reason: `Expected ${meant ?? "the name of a text in the folder"}, not ${name}; ${NOT_BUILT}`,
    });
  }
  return {
    ...config,
    ...(columns === undefined
      ? {}
      : { columns: { value: columns, file: file.path, ...at(read.placeOf(["columns"])) } }),
    press: {
      value: print,
      where: (key) => ({ file: file.path, ...at(read.placeOf(["print", key])) }),
    },
    ...(identifier === undefined
      ? {}
      : {
          identified: { value: identifier, file: file.path, ...at(read.placeOf(["identifier"])) },
        }),
    index: index.map((entry, nth) => ({
      ...entry,
      file: file.path,
      place: read.placeOf(["index", nth]),
    })),
    order: order.map((name) => pathOf(name, folder)),
    sections: Object.fromEntries(
      Object.entries(sections).map(([name, said]) => [pathOf(name, folder), said]),
    ),
  };
}

/** The content path of a text that publication.yaml names. */
function pathOf(name: string, folder: string | undefined): string {
  return folder === undefined ? name : `${folder}/${name}`;
}

function namesIn({ value, placeOf, placeOfKey }: ReadConfig<PublicationConfig>) {
  const { order = [], sections = {} } = value;
  return [
    ...order.map((name, index) => ({ name, place: placeOf(["order", index]) })),
    ...Object.keys(sections).map((name) => ({ name, place: placeOfKey(["sections", name]) })),
  ];
}
