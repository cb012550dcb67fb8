import type { FactMemory } from "@printery/bookshop";
import { type Cache, type Message, sha256 } from "@printery/task";
import { type Archive, archiveIn, type Packed } from "./archive.ts";

/** What pages told before of themselves: to EPUBCheck, and the facts for our own rules. */
export interface PageMemory {
  readonly pages: {
    readonly get: (circumstances: string, content: string) => string | undefined;
    readonly set: (circumstances: string, content: string, told: string) => void;
  };
  readonly facts: FactMemory;
}

/** What was found in a book, and of what that hangs. */
interface Verdict {
  readonly messages: readonly Message[];
  readonly pages: readonly Seen[];
  /** Digest of the order of all its files, and of all that is in others than `pages`. */
  readonly rest: string;
}

/** A page by its path, its digest, what the package says of it, and the digest of all that it tells. */
type Seen = readonly [path: string, digest: string, circumstances: string, telling: string];

/**
 * What `judge` finds in the book in `bytes`, called `path`. What is found hangs on what pages tell, and on the other files: where these
 * are as they were the last time, by `cache`, and each page that changed tells what it told, the same is found. So only what changed is
 * read. Else pages that are as they were are not read again, and what they tell is held against each other.
 */
export async function foundIn(
  path: string,
  bytes: Uint8Array,
  cache: Cache,
  judge: (memory: PageMemory) => Promise<readonly Message[]>,
): Promise<readonly Message[]> {
  const [bookKey, pagesKey] = [`book-${sha256(path)}`, `told-${sha256(path)}`];
  // Asked for, and so kept, also where nobody reads it this time.
  const [last, told] = [cache.get(bookKey), cache.get(pagesKey)];
  const archive = archiveIn(bytes);
  const put = (key: string, value: unknown) => cache.put(key, Buffer.from(JSON.stringify(value)));
  if (archive !== undefined && last !== undefined) {
    const verdict = read<Verdict>(last);
    const pages = await stillTelling(archive, verdict);
    if (pages !== undefined) {
      put(bookKey, { ...verdict, pages });
      return verdict.messages;
    }
  }
  const { memory, all, seenOf } = pageMemory(told === undefined ? [] : read(told));
  const messages = await judge(memory);
  put(pagesKey, [...all]);
  if (archive !== undefined) {
    const pages = archive.files.flatMap(seenOf);
    put(bookKey, { messages, pages, rest: restOf(archive, pages) } satisfies Verdict);
  }
  return messages;
}

/** What was put, which a cache has as it was or not at all. */
function read<Value>(bytes: Uint8Array): Value {
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as Value;
}

/** The pages of a verdict as they are in `archive`, where each tells what it told, and all else is as it was; else undefined. */
async function stillTelling(
  archive: Archive,
  { pages, rest }: Verdict,
): Promise<Seen[] | undefined> {
  if (restOf(archive, pages) !== rest) return undefined;
  const byPath = new Map(archive.files.map((file) => [file.path, file]));
  const now: Seen[] = [];
  for (const seen of pages) {
    const [path, digest, circumstances, telling] = seen;
    const file = byPath.get(path);
    if (file === undefined) return undefined;
    if (file.digest !== digest && (await tellingOf(file, circumstances)) !== telling)
      return undefined;
    now.push([path, file.digest, circumstances, telling]);
  }
  return now;
}

function restOf({ files, directory }: Archive, pages: readonly Seen[]): string {
  const paths = new Set(pages.map(([path]) => path));
  const others = files.filter(({ path }) => !paths.has(path)).map(({ digest }) => digest);
  return sha256(JSON.stringify([sha256(directory), ...others, ...paths]));
}

/** The digest of what the page in `file` tells; undefined where it is none that can be looked at by itself. */
async function tellingOf(file: Packed, circumstances: string): Promise<string | undefined> {
  const { EpubCheck } = await import("@likecoin/epubcheck-ts");
  const { factsIn } = await import("@printery/bookshop");
  try {
    const content = file.unpack();
    const told = await EpubCheck.tellPage(circumstances, content);
    return told && digestOf(told, JSON.stringify(factsIn(content)));
  } catch {
    // What is not well-formed is told of by those who look at the whole book.
    return undefined;
  }
}

function digestOf(told: string, facts: string): string {
  return sha256(`${told}\n${facts}`);
}

/** A memory of what is in `known`, by digests of what it hangs on; `all` is what was asked of it or put, and `seenOf` that of a file. */
function pageMemory(known: Iterable<readonly [key: string, telling: string]>): {
  readonly memory: PageMemory;
  readonly all: ReadonlyMap<string, string>;
  readonly seenOf: (file: Packed) => Seen[];
} {
  const before = new Map(known);
  const all = new Map<string, string>();
  const told = new Map<string, readonly [circumstances: string, told: string] | undefined>();
  const facts = new Map<string, string>();
  const hear = (circumstances: string, content: string, telling: string | undefined) => {
    const key = sha256(`${circumstances}\n${content}`);
    const found = telling ?? before.get(key);
    if (found === undefined) return undefined;
    all.set(key, found);
    const [path] = JSON.parse(circumstances) as [string];
    // What the package names twice is said of both.
    told.set(path, told.has(path) ? undefined : [circumstances, found]);
    return found;
  };
  const learn = (path: string, content: Uint8Array, telling: string | undefined) => {
    const key = sha256(content);
    const found = telling ?? before.get(key);
    if (found === undefined) return undefined;
    all.set(key, found);
    facts.set(path, found);
    return found;
  };
  return {
    memory: {
      pages: { get: (page, content) => hear(page, content, undefined), set: hear },
      facts: { get: (path, content) => learn(path, content, undefined), set: learn },
    },
    all,
    seenOf({ path, digest }) {
      const [circumstances, telling] = told.get(path) ?? [];
      const own = facts.get(path);
      if (circumstances === undefined || telling === undefined || own === undefined) return [];
      return [[path, digest, circumstances, digestOf(telling, own)]];
    },
  };
}
