import type { FactMemory } from "@printery/bookshop";
import { type Cache, type Message, sha256 } from "@printery/task";
import { type Packed, packedIn } from "./archive.ts";

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
 * are as they were the last time, by `cache`, and each page that changed tells what it told, the same is found. So only what changed is read.
 */
export async function foundIn(
  path: string,
  bytes: Uint8Array,
  cache: Cache,
  judge: (memory: PageMemory) => Promise<readonly Message[]>,
): Promise<readonly Message[]> {
  const key = `book-${sha256(path)}`;
  const kept = cache.get(key);
  const files = packedIn(bytes);
  const memory = pageMemory(cache);
  const put = (verdict: Verdict) => cache.put(key, Buffer.from(JSON.stringify(verdict)));
  if (files !== undefined && kept !== undefined) {
    const last = JSON.parse(Buffer.from(kept).toString("utf8")) as Verdict;
    const pages = await stillTelling(files, last, memory);
    if (pages !== undefined) {
      put({ ...last, pages });
      return last.messages;
    }
  }
  const { heard, seenOf } = hearing(memory);
  const messages = await judge(heard);
  if (files !== undefined) {
    const pages = files.flatMap(seenOf);
    put({ messages, pages, rest: restOf(files, pages) });
  }
  return messages;
}

/** The pages of `last` as they are in `files`, where each tells what it told, and all else is as it was; else undefined. */
async function stillTelling(
  files: readonly Packed[],
  { pages, rest }: Verdict,
  memory: PageMemory,
): Promise<Seen[] | undefined> {
  if (restOf(files, pages) !== rest) return undefined;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const now: Seen[] = [];
  for (const seen of pages) {
    const [path, digest, circumstances, telling] = seen;
    const file = byPath.get(path);
    if (file === undefined) return undefined;
    if (file.digest !== digest && (await tellingOf(file, circumstances, memory)) !== telling)
      return undefined;
    now.push([path, file.digest, circumstances, telling]);
  }
  return now;
}

/** The digest of what the page in `file` tells; undefined where it is none that can be looked at by itself. */
async function tellingOf(
  file: Packed,
  circumstances: string,
  { pages, facts }: PageMemory,
): Promise<string | undefined> {
  const { EpubCheck } = await import("@likecoin/epubcheck-ts");
  const { factsIn } = await import("@printery/bookshop");
  try {
    const content = file.unpack();
    const told = await EpubCheck.tellPage(circumstances, content);
    if (told === undefined) return undefined;
    const own = JSON.stringify(factsIn(content));
    pages.set(circumstances, new TextDecoder().decode(content), told);
    facts.set(file.path, content, own);
    return digestOf(told, own);
  } catch {
    // What is not well-formed is told of by those who look at the whole book.
    return undefined;
  }
}

function digestOf(told: string, facts: string): string {
  return sha256(`${told}\n${facts}`);
}

function restOf(files: readonly Packed[], pages: readonly Seen[]): string {
  const paths = new Set(pages.map(([path]) => path));
  const parts = files.map(({ path, said, digest }) => [said, paths.has(path) ? "" : digest]);
  return sha256(JSON.stringify(parts));
}

/** `memory`, and what was asked of it or put there of a file. */
function hearing({ pages, facts }: PageMemory): {
  readonly heard: PageMemory;
  readonly seenOf: (file: Packed) => Seen[];
} {
  const told = new Map<string, readonly [circumstances: string, told: string] | undefined>();
  const known = new Map<string, string>();
  const hear = (circumstances: string, telling: string) => {
    const [path] = JSON.parse(circumstances) as [string];
    // What the package names twice is said of both.
    told.set(path, told.has(path) ? undefined : [circumstances, telling]);
  };
  return {
    heard: {
      pages: {
        get(circumstances, content) {
          const telling = pages.get(circumstances, content);
          if (telling !== undefined) hear(circumstances, telling);
          return telling;
        },
        set(circumstances, content, telling) {
          hear(circumstances, telling);
          pages.set(circumstances, content, telling);
        },
      },
      facts: {
        get(path, content) {
          const own = facts.get(path, content);
          if (own !== undefined) known.set(path, own);
          return own;
        },
        set(path, content, own) {
          known.set(path, own);
          facts.set(path, content, own);
        },
      },
    },
    seenOf({ path, digest }) {
      const [circumstances, telling] = told.get(path) ?? [];
      const own = known.get(path);
      if (circumstances === undefined || telling === undefined || own === undefined) return [];
      return [[path, digest, circumstances, digestOf(telling, own)]];
    },
  };
}

/** Pages in `cache`. Keys hold all of a page, and a digest stands for each. */
function pageMemory(cache: Cache): PageMemory {
  const toldKey = (circumstances: string, content: string) =>
    `told-${sha256(`${circumstances}\n${content}`)}`;
  const factsKey = (content: Uint8Array) => `facts-${sha256(content)}`;
  const get = (key: string) => {
    const kept = cache.get(key);
    return kept && Buffer.from(kept).toString("utf8");
  };
  const put = (key: string, text: string) => cache.put(key, Buffer.from(text));
  return {
    pages: {
      get: (circumstances, content) => get(toldKey(circumstances, content)),
      set: (circumstances, content, told) => put(toldKey(circumstances, content), told),
    },
    facts: {
      get: (_path, content) => get(factsKey(content)),
      set: (_path, content, facts) => put(factsKey(content), facts),
    },
  };
}
