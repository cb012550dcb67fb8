import { modelIn, writeModel } from "@printery/document";
import {
  isOffprinted,
  offprintOf,
  type Publication,
  readPublication,
  type Section,
  sectionsNamed,
} from "@printery/publication";
import { LIBRARY, PRESS } from "@printery/publication/hints";
import type { Files, Message } from "@printery/task";
import { MODEL } from "./reports.ts";

/** What was asked for alone, ready for the formats. */
export interface Cut {
  readonly id: string;
  readonly files: Files;
  /** Whether a message of the whole is one of it: about its text, about no text, or of what stops the whole. */
  readonly isAbout: (message: Message) => boolean;
}

/** What `only` names of the publication that was `composed`, by itself; the names of what there is where that is nothing. */
export function cutOut(composed: Files, only: string): Cut | { readonly names: readonly string[] } {
  const model = composed.get(MODEL);
  if (model === undefined) return { names: [] };
  const publication = modelIn("Publication", model, readPublication);
  const sections = sectionsNamed(publication, only);
  const [section] = sections;
  if (section === undefined) {
    return { names: publication.sections.filter(isOffprinted).map(({ id }) => id) };
  }
  const cut = cutTo(publication, section, sections);
  const files = new Map(composed).set(MODEL, writeModel("Publication", cut));
  // It goes to no press, and its pages stand in no library.
  files.delete(PRESS);
  files.delete(LIBRARY);
  const others = new Set(publication.sections.map(({ path }) => path));
  others.delete(section.path);
  const isAbout = ({ file, severity }: Message) => severity === "error" || !others.has(file);
  return { id: cut.id, files, isAbout };
}

function cutTo(
  publication: Publication,
  section: Section,
  sections: readonly Section[],
): Publication {
  // A publication of one text is that text.
  if (publication.kind === "article" || sections.length === publication.sections.length) {
    return publication;
  }
  // What is archived are the texts of the whole.
  const offprint = { ...offprintOf(publication, section), sources: [] };
  if (sections.length === 1) return offprint;
  // A text that was divided stays a book.
  const { images, metadata, columns } = publication;
  return {
    ...offprint,
    kind: "book",
    columns,
    images,
    metadata: { ...metadata, subtitle: section.title },
    sections,
  };
}
