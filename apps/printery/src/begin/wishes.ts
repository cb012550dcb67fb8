import { type Format, formats, styleNames } from "@printery/publication";
import { languageIn } from "../adopt/page-metadata.ts";
import { UsageError } from "../exit.ts";
import { readNames } from "../formats.ts";
import { orList } from "./words.ts";

/** What can be begun. */
const kinds = ["text", "book", "collection", "library"] as const;
export type Kind = (typeof kinds)[number];
type Style = (typeof styleNames)[number];

/** What is to be begun, and what is known of it. */
export interface Wishes {
  readonly kind: Kind;
  /** As it was given; of a library nothing hangs on it. */
  readonly name: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly lang?: string;
  readonly style?: Style;
  readonly formats?: readonly Format[];
  /** What a collection is made of. */
  readonly collection: readonly string[];
}

/** What `printery new` takes of that, as it is typed. */
export interface Said {
  readonly kind?: string;
  readonly book?: boolean;
  readonly title?: string;
  readonly author?: readonly string[];
  readonly lang?: string;
  readonly style?: string;
  readonly to?: string;
  readonly collect?: string;
}

/** What `said` comes to for what is called `name`. @throws UsageError for a value that is none */
export function wishesOf(name: string, said: Said): Wishes {
  const lang = said.lang === undefined ? undefined : languageIn(said.lang);
  if (said.lang !== undefined && lang === undefined) {
    throw new UsageError(`Expected a language tag such as en-GB, not “${said.lang}”`);
  }
  const collection = (said.collect ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const kind = kindIn(said, collection);
  if (kind === "collection" && collection.length === 0) {
    throw new UsageError("Expected what the collection is made of: --collect poem,the-salt-road");
  }
  return {
    kind,
    name,
    ...(said.title === undefined ? {} : { title: said.title }),
    authors: said.author ?? [],
    ...(lang === undefined ? {} : { lang }),
    ...(said.style === undefined ? {} : { style: oneOf(said.style, styleNames, "a style") }),
    ...(said.to === undefined ? {} : { formats: inOrder(said.to) }),
    collection,
  };
}

function kindIn({ kind, book }: Said, collection: readonly string[]): Kind {
  if (kind !== undefined) {
    const found = oneOf(kind, kinds, "a kind");
    if (book && found !== "book")
      throw new UsageError(`Expected one of --book and --kind ${found}`);
    return found;
  }
  if (book) return "book";
  return collection.length > 0 ? "collection" : "text";
}

function oneOf<Name extends string>(said: string, names: readonly Name[], what: string): Name {
  const found = names.find((name) => name === said);
  if (found === undefined)
    throw new UsageError(`Expected ${what} (${orList(names)}), not “${said}”`);
  return found;
}

/** The formats that are named, in the order that readers know. */
function inOrder(list: string): Format[] {
  const names = readNames(list, formats);
  return formats.filter((name) => names.includes(name));
}
