import { type ConfigFile, NOT_BUILT, type Tell } from "@printery/config";
import type { HouseStyle } from "@printery/design";
import type { Document } from "@printery/document";
import { type Files, hasErrors, type Limits, type Message, type Unread } from "@printery/task";
import { withAbout } from "./about-people.ts";
import { indexBook } from "./book-index.ts";
import { columnsOf } from "./columns.ts";
import type { Said } from "./config-of.ts";
import { coverOf } from "./cover-image.ts";
import { asWords, baseName, stem } from "./file-name.ts";
import type { ReadFormula } from "./formulas.ts";
import { gather } from "./gather.ts";
import { readHouseStyle } from "./house-style.ts";
import { imageShelf } from "./images.ts";
import { tellOfIsbn } from "./isbn.ts";
import { tellOfLeftOut } from "./left-out.ts";
import { tellOfDeadLinks } from "./link-target.ts";
import { momentOf } from "./moment.ts";
import type { OutwardLink } from "./neighbours.ts";
import { outlineOf } from "./outline.ts";
import { pressOf } from "./press-of.ts";
import {
  formats as allFormats,
  type Format,
  type Library,
  PUBLICATION_VERSION,
  type Publication,
  type Section,
  type StyleName,
  styleNames,
  type Trim,
} from "./publication.ts";
import { setSection } from "./set-section.ts";
import { sourcePaths, sourceShelf } from "./sources.ts";
import { setPublication } from "./typography/set-publication.ts";

/** Texts, and what is said about them. Paths are content paths: relative to the content folder. */
export interface Given {
  /** The publication's folder; undefined for a loose file. */
  readonly folder?: string;
  /** Its texts, in any order. */
  readonly documents: readonly Document[];
  /** Its publication.yaml, or the side-car of a loose file. */
  readonly config?: ConfigFile;
  /** The side-cars of the folder's texts, by the path of the text. */
  readonly sidecars: ReadonlyMap<string, ConfigFile>;
}

/** What a publication is made of. */
export interface ComposeInput extends Given {
  /** URL-safe and unique in the library. */
  readonly id: string;
  /** Of a collection: the publications beside it that it is made of, by the path of their text or folder. */
  readonly members?: ReadonlyMap<string, Given>;
  /** Images, texts where they are to be archived, and whatever else lies there, by path. */
  readonly files: Files;
  /** Those that are too large to be read. */
  readonly unread?: Unread;
  /** How large images may be; as usual where nobody says. */
  readonly limits?: Limits;
  /** In place of those that the configuration names. */
  readonly formats?: readonly Format[];
  /** The library it becomes part of. */
  readonly library?: Library;
  /** Reads formulas; without it they stay TeX. */
  readonly readFormula?: ReadFormula | undefined;
  /** Whether something that is published may be at a content path that is none of this publication: then a link there is left to who knows. */
  readonly mayBeThere?: (path: string) => boolean;
  /** House styles of the project's own. */
  readonly styles?: readonly HouseStyle[];
  /** `SOURCE_DATE_EPOCH`: seconds since 1970, in place of the content's own dates. */
  readonly epoch?: number;
}

/** What comes of it. */
export interface Composed {
  /** Undefined where there are no texts, and where a message is an error. */
  readonly publication?: Publication;
  /** Bytes by `ImageAsset.name`. */
  readonly images: Files;
  /** Bytes by `SourceAsset.name`. */
  readonly sources: Files;
  /** Bytes by `Press.profile`. */
  readonly profiles: Files;
  /** Links to files that may be texts of other publications, in the order of the text. */
  readonly outward: readonly OutwardLink[];
  readonly messages: readonly Message[];
}

/** The Publication that `input` describes, and all that its author should know. */
export function compose(input: ComposeInput): Composed {
  const messages: Message[] = [];
  const tell: Tell = (message) => void messages.push(message);

  // What the author says, then what the texts say together, then each text by itself.
  const gathered = gather(input, tell);
  const { texts, metadata: known, archive, formats, print } = gathered;
  const { trim: asked, index: wanted, identified } = gathered;
  const [first] = texts;
  if (first === undefined) return { ...nothing, messages };
  const kind = texts.length === 1 ? "article" : "book";
  // A publication.yaml that can't be read may well have a title.
  const tellOfTitle: Tell = hasErrors(messages) ? () => {} : tell;
  const title = known.title ?? titleFromName(input, first.text, tellOfTitle);
  const metadata = { ...known, title };
  const { identifier: value } = metadata;
  if (value !== undefined) tellOfIsbn(identified ?? { value, file: first.text.path }, tell);
  const shelf = imageShelf(input.files, tell, input);
  const covered = coverOf(gathered.cover, shelf);
  const set = withAbout(
    outlineOf(texts).map((entry) =>
      setSection(entry, { metadata, shelf, readFormula: input.readFormula, tell }),
    ),
    [...metadata.authors, ...metadata.contributors],
  );
  // An article has no index: one finds what there is without.
  const { sections, index } =
    kind === "book" ? indexBook(set, wanted, metadata.lang, tell) : { sections: set, index: [] };
  tellOfEmptiness(sections, input, tell);
  const outward = tellOfDeadLinks(sections, tell, input.mayBeThere);
  tellOfLeftOut(documentsOf(input), { kind, metadata, sections }, tell);
  // Last of what changes text: what was made of the text as it was typed keeps its names, and finds its places.
  const typeset = setPublication({ metadata, sections, index }, gathered.asTyped);
  const { style, house } = styledAs(gathered.style, usualStyle(kind, first.text), input, tell);
  const { profiles, ...pressed } = pressOf(gathered, kind, input, tell);
  if (hasErrors(messages)) return { ...nothing, messages };

  const sources = sourceShelf(archive ? sourcePaths(input) : [], input);
  const trim = asked ?? house?.trim ?? usualTrims[style];
  const publication: Publication = {
    version: PUBLICATION_VERSION,
    id: input.id,
    kind,
    metadata: typeset.metadata,
    catalogue: gathered.catalogue,
    style,
    ...(house === undefined ? {} : { house }),
    trim,
    formats: input.formats ?? formats ?? allFormats,
    ...print,
    columns: columnsOf(gathered.columns, kind, trim, tell),
    ...covered,
    ...pressed,
    ...(input.library === undefined ? {} : { library: input.library }),
    modified: momentOf(metadata, input.epoch),
    sections: typeset.sections,
    index: typeset.index,
    images: shelf.assets(),
    sources: sources.assets,
  };
  const { files } = sources;
  return { publication, images: shelf.files(), sources: files, profiles, outward, messages };
}

function documentsOf({ documents, members = new Map() }: ComposeInput): Document[] {
  return [...documents, ...[...members.values()].flatMap((member) => member.documents)];
}

const nothing = { images: new Map(), sources: new Map(), profiles: new Map(), outward: [] };

/** The trims that the margins of the styles are made for. */
const usualTrims: { readonly [Style in StyleName]: Trim } = {
  book: "A5",
  essay: "A5",
  briefing: "A4",
};

/** The style that is asked for: one of ours, or what the project's own is based on and is. */
function styledAs(
  said: Said<string> | undefined,
  usual: StyleName,
  { styles: own = [] }: ComposeInput,
  tell: Tell,
): Pick<Publication, "style" | "house"> {
  if (said === undefined) return { style: usual };
  const { value, ...where } = said;
  const ours = styleNames.find((name) => name === value);
  if (ours !== undefined) return { style: ours };
  const given = own.find((house) => house?.name === value);
  // That there is none was told where it was read.
  if (given === undefined) return { style: usual };
  const read = readHouseStyle(given);
  if ("style" in read) return { style: read.basedOn, house: read.style };
  for (const mistake of read.mistakes) {
    const reason = `${mistake}; ${NOT_BUILT}`;
    tell({ ...where, severity: "error", ruleId: "publication-invalid", reason });
  }
  return { style: usual };
}

/** A text by somebody is an essay, a text by nobody in particular is a house's briefing. */
function usualStyle(kind: Publication["kind"], { metadata, children }: Document): StyleName {
  if (kind === "book") return "book";
  const signed = children.some(({ type }) => type === "contributorNote");
  return signed || metadata.authors.length > 0 ? "essay" : "briefing";
}

/** A book without a title in its publication.yaml is called as its folder is. */
function titleFromName({ folder, id }: ComposeInput, { path }: Document, tell: Tell): string {
  const title = asWords(folder === undefined ? stem(path) : baseName(folder)) || id;
  tell({
    file: folder ?? path,
    severity: "info",
    ruleId: "title-missing",
    reason: `Expected a title in publication.yaml, not none; the name stands in: ${title}`,
  });
  return title;
}

function tellOfEmptiness(sections: readonly Section[], { folder }: ComposeInput, tell: Tell): void {
  const [first] = sections;
  const hasText = ({ front, children, back }: Section) =>
    front.length + children.length + back.length > 0;
  if (first === undefined || sections.some(hasText)) return;
  tell({
    file: folder ?? first.path,
    severity: "warning",
    ruleId: "publication-empty",
    reason: "Expected a text, not titles alone; they are published by themselves",
  });
}
