import type { ConfigFile } from "@printery/config";
import type { Document } from "@printery/document";
import { sha256 } from "@printery/task";
import type { SectionConfig } from "./config.ts";
import { asWords, folderOf, stem } from "./file-name.ts";
import type { Gathered } from "./gather.ts";
import { ownAuthors, preciseLang } from "./metadata.ts";
import { inOrder } from "./order.ts";
import type { PlacedText } from "./outline.ts";
import { mattersOf, roleOf } from "./role.ts";

/** A publication as one of a collection. */
export interface GatheredMember extends Gathered {
  /** The content path of its text or folder. */
  readonly path: string;
  /** What its author says of it. */
  readonly config: ConfigFile | undefined;
}

/** What publication.yaml says of texts and members, by their content paths. */
export interface SaidOfPlaces {
  readonly order: readonly string[];
  readonly sections: Readonly<Record<string, SectionConfig>>;
}

/**
 * The texts of a collection in reading order: those that `order` names, its `own`, those of its `members` as it
 * lists them, and at last those of its own that are back matter.
 */
export function collected(
  own: readonly Document[],
  members: readonly GatheredMember[],
  { order, sections }: SaidOfPlaces,
): PlacedText[] {
  const saidOf = (path: string) => sections[path] ?? {};
  const items = [
    ...own.map((text) => ({ path: text.path, texts: [{ text, said: saidOf(text.path) }] })),
    ...members.map((member) => ({
      path: member.path,
      texts: asChapters(member, saidOf(member.path)),
    })),
  ];
  const sorted = inOrder(own, []);
  const isLast = (text: Document) => isBackMatter(text, saidOf(text.path));
  const usual = [
    ...sorted.filter((text) => !isLast(text)),
    ...members,
    ...sorted.filter(isLast),
  ].map(({ path }) => path);
  return inOrder(items, [...new Set([...order, ...usual])]).flatMap(({ texts }) => texts);
}

function isBackMatter({ metadata, path }: Document, said: SectionConfig): boolean {
  const role = said.role ?? roleOf(said.title ?? metadata.title ?? "", path);
  return (said.matter ?? mattersOf([role])[0]) === "back";
}

/**
 * The texts of a publication in the body of a collection, whose author calls it as `said`: one text is a
 * chapter, several are those of a part.
 */
function asChapters(member: GatheredMember, said: SectionConfig): PlacedText[] {
  const { path, texts, metadata } = member;
  const [first] = texts;
  if (first === undefined) return [];
  const name = folderOf(first.text.path) ?? stem(path);
  const title = metadata.title ?? asWords(name);
  if (texts.length === 1) {
    const text = { ...first.text, metadata: { ...first.text.metadata, title } };
    return [{ text, said: { role: "chapter", ...first.said, matter: "body", ...said } }];
  }
  const opening: PlacedText = {
    text: partTitle(first.text, member, title),
    said: { ...said, role: "part", matter: "body" },
    depth: 1,
    name,
  };
  const chapters = texts.map((placed): PlacedText => {
    const { text, said } = placed;
    const authors = ownAuthors(text.metadata, metadata);
    const lang = preciseLang(text.metadata.lang, metadata.lang);
    return {
      ...placed,
      text: { ...text, metadata: { ...text.metadata, authors, lang } },
      said: { ...said, matter: "body" },
      depth: 2,
    };
  });
  return [opening, ...chapters];
}

/** The page before the texts of a publication: made of what is said about it, it has no text of its own. */
function partTitle(first: Document, { config, metadata }: GatheredMember, title: string): Document {
  const source = config && { path: config.path, digest: sha256(config.text) };
  return { ...first, ...source, metadata: { ...metadata, title }, children: [] };
}
