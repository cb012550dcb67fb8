import type { Document } from "@printery/document";
import type { SectionConfig } from "./config.ts";
import { asWords, stem } from "./file-name.ts";
import type { Section } from "./publication.ts";
import { depthsOf, isLabel, mattersOf, roleOf } from "./role.ts";
import { slug, uniqueNames } from "./slug.ts";

/** A text, and what its author says of its place. */
export interface PlacedText {
  readonly text: Document;
  readonly said: SectionConfig;
  /** Where its neighbours do not say. */
  readonly depth?: Section["depth"];
  /** What its page is called in place of its file; by its title where empty. */
  readonly name?: string;
}

/** A text, what it is called and where it stands in the publication. */
export interface OutlineEntry
  extends Pick<Section, "id" | "title" | "subtitle" | "role" | "matter" | "depth"> {
  readonly text: Document;
}

/** Names that renderers give to pages of their own, and those that Windows gives to devices. */
const reserved = [
  ...[
    "book-index",
    "colophon",
    "cover",
    "imprint",
    "index",
    "nav",
    "notes",
    "style",
    "titlepage",
    "toc",
  ],
  ...["aux", "con", "nul", "prn"],
];

/** `texts`, in order, as their author places them, else their titles and neighbours. */
export function outlineOf(texts: readonly PlacedText[]): OutlineEntry[] {
  const alone = texts.length === 1;
  const entries = texts.map(({ text, said, name }) => {
    const printed = text.metadata.title ?? asWords(stem(text.path));
    const role = said.role ?? (alone ? "article" : roleOf(said.title ?? printed, text.path));
    const { title, subtitle } = named(printed, text.metadata.subtitle);
    const file = name ?? stem(text.path);
    return { text, file, title: said.title ?? title, subtitle, role, matter: said.matter };
  });
  const roles = entries.map(({ role }) => role);
  const natural = mattersOf(roles);
  const matters = entries.map(({ matter }, index) => matter ?? natural[index] ?? "body");
  const given = texts.map(({ depth }) => depth);
  const depths = depthsOf(roles, matters, given);
  const unique = uniqueNames(reserved);
  return entries.map(({ text, file, title, subtitle, role }, index) => ({
    text,
    ...(subtitle === undefined ? {} : { subtitle }),
    id: unique(slug(file) || slug(title) || "section"),
    title,
    role,
    matter: matters[index] ?? "body",
    depth: depths[index] ?? 1,
  }));
}

/** A label that only counts, with its name behind it, since a contents list needs both: “Part One: The Spring”. */
function named(title: string, subtitle: string | undefined): Pick<Section, "title" | "subtitle"> {
  if (subtitle === undefined) return { title };
  if (!isLabel(title)) return { title, subtitle };
  return { title: `${capitalised(title).replace(/[.:]$/, "")}: ${subtitle}` };
}

/** “PART ONE” as “Part One”; Roman numerals, and what is not all capitals, stay. */
function capitalised(label: string): string {
  if (label !== label.toUpperCase()) return label;
  return label.replace(/\p{L}+/gu, (word) =>
    /^[IVXLC]+$/.test(word) ? word : `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`,
  );
}
