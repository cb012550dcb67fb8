import { readConfig, type Tell } from "@printery/config";
import type { Document, Metadata } from "@printery/document";
import type { WantedEntry } from "./book-index.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Given } from "./compose.ts";
import { type AboutText, textConfig } from "./config.ts";
import { configOf, type GatherInput, type Said, type SaidOfPress } from "./config-of.ts";
import type { CoverConfig } from "./cover-image.ts";
import { divide } from "./divide.ts";
import { collected, type GatheredMember, type SaidOfPlaces } from "./members.ts";
import { amended, bookMetadata, collectedMetadata } from "./metadata.ts";
import { inOrder } from "./order.ts";
import type { PlacedText } from "./outline.ts";
import type { Format, Publication, Trim } from "./publication.ts";

/** What an author has given, put together. */
export interface Gathered {
  /** The house style that is asked for, by its name, and where. */
  readonly style: Said<string> | undefined;
  readonly trim: Trim | undefined;
  readonly formats: readonly Format[] | undefined;
  /** Whether a PDF for archives is asked for. */
  readonly archive: boolean;
  readonly print: Pick<
    Publication,
    "offprints" | "dropCaps" | "embedFonts" | "hyphenate" | "leaders" | "lists" | "notes"
  >;
  /** What is said of the press. */
  readonly press: SaidOfPress;
  /** How many columns are asked for, and where. */
  readonly columns: Said<Publication["columns"]> | undefined;
  /** The picture that is asked for as the cover. */
  readonly cover: Said<CoverConfig> | undefined;
  /** What publication.yaml gives as the identifier. */
  readonly identified: Said<string> | undefined;
  /** Paths of the texts, and of what is said for parts of a collection, that are published as they were typed. */
  readonly asTyped: ReadonlySet<string>;
  /** The entries that the index is to have, besides those marked in the texts. */
  readonly index: readonly WantedEntry[];
  /** As their author corrects and places them, in reading order; one that is a whole book, divided. */
  readonly texts: readonly PlacedText[];
  /** What is said for shops and libraries. */
  readonly catalogue: Catalogue;
  /** What is known of the publication. */
  readonly metadata: Metadata;
}

/**
 * The texts of `input` in reading order, and what its author says about them. What it does not say of typography holds as
 * `usual` says.
 */
export function gather(input: GatherInput, tell: Tell, usual: boolean = true): Gathered {
  const {
    style,
    trim,
    formats,
    archive = false,
    offprints = false,
    dropCaps = false,
    embedFonts = true,
    hyphenate = true,
    leaders = false,
    lists = false,
    notes = "foot",
    collection = [],
    order = [],
    sections = {},
    index = [],
    columns,
    cover,
    press = { value: {}, where: () => ({ file: "" }) },
    identified,
    volume,
    bisac,
    thema,
    accessibility,
    typography = usual,
    ...about
  } = configOf(input, tell);
  const corrected = input.documents.map((text) => withSidecar(text, input, tell));
  const own = corrected.map(({ text }) => text);
  const members = collection.map((path) => memberAt(path, input, { tell, typography }));
  return {
    asTyped: new Set([
      ...corrected.filter((each) => !(each.typography ?? typography)).map(({ text }) => text.path),
      ...(typography || input.config === undefined ? [] : [input.config.path]),
      ...members.flatMap((member) => [...member.asTyped]),
    ]),
    ...inReadingOrder(own, members, { order, sections }, about),
    catalogue: {
      ...(volume === undefined ? {} : { volume }),
      ...(bisac === undefined ? {} : { bisac }),
      ...(thema === undefined ? {} : { thema }),
      ...(accessibility === undefined ? {} : { accessibility }),
    },
    index: [...index, ...members.flatMap((member) => member.index)],
    style,
    trim,
    formats,
    archive,
    print: { offprints, dropCaps, embedFonts, hyphenate, leaders, lists, notes },
    press,
    columns,
    cover,
    identified,
  };
}

function inReadingOrder(
  own: readonly Document[],
  members: readonly GatheredMember[],
  said: SaidOfPlaces,
  about: AboutText,
): Pick<Gathered, "texts" | "metadata"> {
  if (members.length === 0) {
    const texts = inOrder(own, said.order).map((text) => ({
      text,
      said: said.sections[text.path] ?? {},
    }));
    return texts.length === 1
      ? alone(texts, about)
      : { texts, metadata: bookMetadata(texts, about) };
  }
  const texts = collected(own, members, said);
  if (texts.length > 1) return { texts, metadata: collectedMetadata(texts, about) };
  // It is no chapter of a book.
  return alone(
    texts.map(({ text }) => ({ text, said: {} })),
    about,
  );
}

/** What is said about a publication of one text is said about that text. */
function alone(
  [only]: readonly PlacedText[],
  about: AboutText,
): Pick<Gathered, "texts" | "metadata"> {
  if (only === undefined) return { texts: [], metadata: bookMetadata([], about) };
  const text = amended(only.text, about);
  const pieces = divide(text);
  const texts =
    pieces.length === 1
      ? [{ ...only, text }]
      : // They have one path, and each its title.
        pieces.map((piece) => ({ ...only, text: piece, name: "" }));
  return { texts, metadata: text.metadata };
}

function memberAt(
  path: string,
  { members, styles }: GatherInput,
  { tell, typography }: { readonly tell: Tell; readonly typography: boolean },
): GatheredMember {
  const given = members?.get(path);
  if (given === undefined) throw new Error(`Expected the files of ${path}, which is collected`);
  return {
    path,
    config: given.config,
    ...gather({ ...given, ...(styles && { styles }) }, tell, typography),
  };
}

/** A text as its author corrects it, and what is said of its typography. */
function withSidecar(
  text: Document,
  { sidecars }: Given,
  tell: Tell,
): { readonly text: Document; readonly typography?: boolean | undefined } {
  const file = sidecars.get(text.path);
  const said = file && readConfig(file, textConfig, tell)?.value;
  if (said === undefined) return { text };
  // How the text is read was asked when it was.
  const { typography, lines: _lines, paragraphs: _paragraphs, ...about } = said;
  return { text: amended(text, about), typography };
}
