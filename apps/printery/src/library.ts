import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { LibraryEntry } from "@printery/library";
import type { LibraryConfig } from "@printery/publication";
import {
  type Files,
  type Limits,
  listFiles,
  type Message,
  readIfPresent,
  sha256,
  usualLimits,
} from "@printery/task";
import type { Manifest, Output } from "./collect.ts";
import type { Edition } from "./edition.ts";
import { entriesOf, type Holding, type Ledger } from "./ledger.ts";
import type { Memory } from "./memory.ts";
import { assetsKept, sheetsOf } from "./shared-sheets.ts";
import { isLibraryFile } from "./source.ts";
import { packageFolder } from "./workspace.ts";

/** What library.yaml beside the publications of `names` says; errors where it can't be read. */
export async function readLibrary(
  content: string,
  names: readonly string[],
  limits: Limits = usualLimits,
): Promise<{ readonly config?: LibraryConfig; readonly messages: readonly Message[] }> {
  const [name, second] = names.filter(isLibraryFile).sort();
  if (name === undefined) return { config: {}, messages: [] };
  if (second !== undefined) {
    const reason = `Expected one of ${name} and ${second}, not both; nothing is built until that is put right`;
    return { messages: [{ file: second, severity: "error", ruleId: "library-invalid", reason }] };
  }
  const namesake = names.find((other) => /^library\.[^.]+$/i.test(other) && !isLibraryFile(other));
  const { readLibraryConfig } = await import("@printery/publication");
  const { size } = await stat(join(content, name));
  const { config, messages } = readLibraryConfig({
    path: name,
    limits,
    ...(size > limits.yaml
      ? { text: "", unread: size }
      : { text: await readFile(join(content, name), "utf8") }),
  });
  const told = [...messages, ...(namesake === undefined ? [] : [takenForNone(namesake, name)])];
  return config === undefined ? { messages: told } : { config, messages: told };
}

function takenForNone(text: string, name: string): Message {
  const reason = `Expected a text with another name beside ${name}, which describes the library; nothing in it is said of this text`;
  return { file: text, severity: "warning", ruleId: "library-sidecar", reason };
}

/** That there are no feeds, where readers would look for them. */
export function withoutAddress({ url }: LibraryConfig, count: number, isLinked = false): Message[] {
  if (url !== undefined || count === 0) return [];
  const links = isLinked
    ? ", and in PDFs and e-books links to other publications stay plain text"
    : "";
  const reason = `Expected url, where the library will stand on the web, not nothing; it has no feeds, sitemap, catalogue for e-readers, cards for links and page for what is not found${links}`;
  return [
    {
      file: "library.yaml",
      severity: isLinked ? "warning" : "info",
      ruleId: "library-address",
      reason,
    },
  ];
}

/** What the library is made of, and where it goes. */
interface LibraryInput {
  /** Of the output folder. */
  readonly edition: Edition;
  readonly config: LibraryConfig;
  readonly ledger: Ledger;
  readonly earlier: Manifest;
  readonly memory: Memory;
}

/** Load what {@link refreshLibrary} makes the library with. */
export async function prepareLibrary(): Promise<void> {
  // Who then asks for it meets what is amiss with it.
  await import("@printery/library").catch(() => {});
}

/** Put the library into the edition, each part only where what it is made of changed. Returns all its files. */
export async function refreshLibrary(input: LibraryInput): Promise<Output[]> {
  const { config, ledger } = input;
  const tool = await toolDigest();
  // An earlier build has publications in another order than one that makes them.
  const entries = [...ledger.values()].map(entryOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  const sheets = sheetsOf(ledger).sort();
  const key = sha256(JSON.stringify([tool, config, entries, sheets]));
  let begin = () => {};
  const isLeft = new Promise<void>((resolve) => {
    begin = resolve;
  });
  // The index is made by a process of its own, pages while that is at work.
  const [searched, pages] = await Promise.all([
    refreshSearch(input, entries, tool, begin).finally(begin),
    isLeft.then(() =>
      refresh(
        input,
        "pages",
        key,
        (path) => !isSearch(path),
        async () => {
          const { pictured, renderLibrary } = await import("@printery/library");
          const kept = await assetsKept(input.edition, ledger, input.earlier);
          const card = cardOf(input, sha256(JSON.stringify([tool, pictured(config)])));
          return new Map([...kept, ...(await renderLibrary(entries, config, { sheets, card }))]);
        },
      ),
    ),
  ]);
  return [...pages, ...searched];
}

/** The picture of a link to the library as it stands, where `key` says that it was made of the same; its encoder takes longer to load than most lists to render. */
export function cardOf(
  {
    edition,
    earlier,
    memory,
  }: Pick<LibraryInput, "earlier" | "memory"> & {
    readonly edition: Pick<Edition, "read">;
  },
  key: string,
): Buffer | undefined {
  const isSame = memory.library.card === key;
  memory.library.card = key;
  const before = earlier.outputs.find(
    ({ path, publication }) => publication === undefined && path === LINK_CARD,
  );
  const card = isSame && before !== undefined ? edition.read(LINK_CARD) : undefined;
  return card !== undefined && sha256(card) === before?.sha256 ? card : undefined;
}

const LINK_CARD = "card.png";

/** Names of files in the folder that the library has for its search. */
function isSearch(path: string): boolean {
  return path.startsWith("pagefind/");
}

/** The files of one part: as they were while its `key` is, else as `make` makes them. */
async function refresh(
  { edition, earlier, memory }: LibraryInput,
  part: string,
  key: string,
  isOwn: (path: string) => boolean,
  make: () => Promise<Files>,
): Promise<Output[]> {
  const before = earlier.outputs.filter(
    ({ path, publication }) => publication === undefined && isOwn(path),
  );
  if (memory.library[part] === key && isWhole(edition, before)) return before;
  const files = await make();
  edition.put(files);
  memory.library[part] = key;
  return [...files].map(([path, bytes]) => outputOf(path, bytes));
}

/** Whether all that `before` lists is there. */
function isWhole(edition: Edition, before: readonly Output[]): boolean {
  return before.length > 0 && before.every(({ path }) => edition.has(path));
}

function outputOf(path: string, bytes: Uint8Array): Output {
  return { path, sha256: sha256(bytes), bytes: bytes.byteLength, inputs: [] };
}

/**
 * The index, of which each part is made anew where a page in it has changed, or what it is found by. `onAsked` is called when its own
 * process is at work.
 */
async function refreshSearch(
  input: LibraryInput,
  entries: readonly LibraryEntry[],
  tool: string,
  onAsked: () => void,
): Promise<Output[]> {
  const { edition, config, ledger, earlier, memory } = input;
  const made = new Map(
    [...ledger.values()].flatMap(({ outputs }) => outputs.map((output) => [output.path, output])),
  );
  const pages = entries.flatMap((entry) =>
    textPages(entry).map((path) => {
      const { bytes = 0, sha256: digest = "" } = made.get(path) ?? {};
      return { path, bytes, digest, entry };
    }),
  );
  if (pages.length === 0) return [];
  const about = entries.map((entry) => ({ ...entry, files: [], webPages: [] }));
  const key = sha256(
    JSON.stringify([tool, config.lang, about, pages.map(({ path, digest }) => [path, digest])]),
  );
  const before = earlier.outputs.filter(({ path, publication }) => !publication && isSearch(path));
  if (memory.library.search === key && isWhole(edition, before)) return before;
  const { foundBy, libraryOf, searchIndex, searchList, searchParts } = await import(
    "@printery/library"
  );
  const byEntry = foundBy(libraryOf(entries, config, "").hubs);
  // The same for all pages of a publication, of which there may be a thousand.
  const known = new Map(entries.map((entry) => [entry, byEntry(entry)]));
  const by = (entry: LibraryEntry) => known.get(entry) ?? "";
  const outputs: Output[] = [];
  const lists = new Map<string, string>();
  let isFirst = true;
  for (const [folder, own] of searchParts(pages)) {
    const asked = isFirst;
    isFirst = false;
    const keyed = own.map(({ path, digest, entry }) => [path, digest, by(entry)]);
    const partKey = sha256(JSON.stringify([tool, config.lang, asked, keyed]));
    const isOwn = (path: string) => {
      if (!isSearch(path) || isList(path)) return false;
      return isAsking(path) ? asked : folderOfPart(path) === folder;
    };
    const files = await refresh(input, `search/${folder}`, partKey, isOwn, async () => {
      const read = own.flatMap(({ path, entry }) => {
        const html = edition.read(path)?.toString("utf8");
        // One that was left as it was may have been removed by hand.
        return html === undefined ? [] : [{ path, html, by: by(entry) }];
      });
      return new Map((await searchIndex(read, folder, onAsked)).filter(([path]) => isOwn(path)));
    });
    outputs.push(...files);
    const list = edition.read(`pagefind/${folder}pagefind-entry.json`);
    if (list !== undefined) lists.set(folder, list.toString("utf8"));
  }
  const [path, bytes] = searchList(lists);
  edition.put(new Map([[path, bytes]]));
  memory.library.search = key;
  return [...outputs, outputOf(path, bytes)];
}

/** The list of all parts. */
function isList(path: string): boolean {
  return path === "pagefind/parts.json";
}

/** What asks all parts of the index. */
function isAsking(path: string): boolean {
  return path === "pagefind/pagefind.js";
}

/** The folder below pagefind's own, of a file of the index: `3/`; none where there is one part. */
function folderOfPart(path: string): string {
  return /^pagefind\/(\d+\/)/.exec(path)?.[1] ?? "";
}

/** The pages with its text: the title page of a book has none of its own. */
function textPages({ id, kind, webPages = [] }: LibraryEntry): string[] {
  return webPages.filter((path) => kind === "article" || path !== `${id}/index.html`);
}

function entryOf(holding: Holding): LibraryEntry {
  const { card, outputs } = holding;
  const { press: _, style: __, ...about } = card;
  const cover = outputs.find(({ path }) => path === `${card.id}/${card.id}.cover.jpg`)?.path;
  return {
    ...about,
    ...(cover === undefined ? {} : { cover }),
    webPages: outputs
      .flatMap(({ path, format }) => (format === "html" && path.endsWith(".html") ? [path] : []))
      .sort(),
    // Nothing is known of formats of the project's own.
    files: entriesOf(holding)
      .filter(({ format }) => OFFERED.includes(format))
      .sort(webFirst)
      .map(({ format, path, bytes, pages }) => ({
        format,
        path,
        bytes,
        ...(pages === undefined ? {} : { pages }),
      })),
  };
}

/** As readers are offered them; an earlier build has them in another order than one that makes them. */
function webFirst(a: Offered, b: Offered): number {
  return OFFERED.indexOf(a.format) - OFFERED.indexOf(b.format);
}

type Offered = ReturnType<typeof entriesOf>[number];
const OFFERED: readonly string[] = ["html", "pdf", "epub"];

/** What makes the library: its bundle and what that leaves out, and the files that it serves as they are. */
async function toolDigest(): Promise<string> {
  const folder = packageFolder("@printery/library");
  const assets = (await listFiles(join(folder, "assets"))).map((path) => `assets/${path}`);
  const digests: string[] = [];
  for (const path of ["dist/toolchain.json", ...assets]) {
    digests.push(sha256((await readIfPresent(join(folder, path))) ?? ""));
  }
  return sha256(digests.join());
}
