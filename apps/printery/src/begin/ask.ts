import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { formats as formatNames, type StyleName } from "@printery/publication";
import { languageIn } from "../adopt/page-metadata.ts";
import type { Kind, Said } from "./wishes.ts";

/** How a person is asked; each gives undefined where they went away instead. */
export interface Ask {
  readonly text: (
    question: string,
    options?: { readonly preset?: string; readonly check?: (said: string) => string | undefined },
  ) => Promise<string | undefined>;
  readonly one: <Value extends string>(
    question: string,
    choices: readonly Choice<Value>[],
  ) => Promise<Value | undefined>;
  readonly some: <Value extends string>(
    question: string,
    choices: readonly Choice<Value>[],
    preset: readonly Value[],
  ) => Promise<readonly Value[] | undefined>;
  readonly yes: (question: string) => Promise<boolean | undefined>;
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** What was answered: what to begin, or what to begin from. */
export interface Answers extends Said {
  readonly name?: string;
  readonly from?: string;
}

const KINDS: readonly Choice<Kind | "from">[] = [
  {
    value: "text",
    label: "A text",
    hint: "one file: an article, a briefing, a whole book in one export",
  },
  { value: "book", label: "A book", hint: "a folder with a text for each chapter" },
  {
    value: "from",
    label: "What I have",
    hint: "a folder or file of texts, Markdown, Word or saved pages",
  },
  { value: "collection", label: "A collection", hint: "a book of publications that are there" },
  { value: "library", label: "The library", hint: "its title, language and address" },
];

/** No style is said, and the text decides. */
const USUAL = "usual";

const STYLES: readonly Choice<StyleName | typeof USUAL>[] = [
  {
    value: USUAL,
    label: "as suits it",
    hint: "book for several texts, essay for one with an author, else briefing",
  },
  { value: "book", label: "book", hint: "long reading: A5, chapters on right-hand pages" },
  { value: "briefing", label: "briefing", hint: "policy papers and notes: A4" },
  { value: "essay", label: "essay", hint: "commentary and long articles: A5" },
];

/** What `said` leaves open, asked one by one; undefined where the person went away. */
export async function answersFrom(
  ask: Ask,
  said: Answers,
  there: readonly string[],
): Promise<Answers | undefined> {
  const choices = KINDS.filter(({ value }) => value !== "collection" || there.length > 0);
  const kind =
    said.from !== undefined
      ? "from"
      : said.book
        ? "book"
        : (said.kind ?? (await ask.one("What do you want to begin?", choices)));
  if (kind === undefined) return undefined;
  if (kind === "from") return await askFrom(ask, said);
  const collect =
    kind === "collection" && said.collect === undefined
      ? await askMembers(ask, there)
      : said.collect;
  if (kind === "collection" && collect === undefined) return undefined;
  const title =
    said.title ??
    (await ask.text("Its title?", {
      check: (text) => (text.trim() === "" ? "A title, please" : undefined),
    }));
  if (title === undefined) return undefined;
  const author = said.author ?? (kind === "library" ? [] : await askAuthors(ask));
  if (author === undefined) return undefined;
  const lang = said.lang ?? (await askLanguage(ask));
  if (lang === undefined) return undefined;
  const own = {
    ...said,
    kind,
    title,
    author,
    ...(lang === "" ? {} : { lang }),
    ...(collect === undefined ? {} : { collect }),
  };
  if (kind === "library") return own;
  const style = said.style ?? (await ask.one("Its style?", STYLES));
  if (style === undefined) return undefined;
  const chosen =
    said.to ??
    (await ask.some(
      "In which formats?",
      formatNames.map((value) => ({ value, label: value })),
      formatNames,
    ));
  if (chosen === undefined) return undefined;
  const to = typeof chosen === "string" ? chosen : chosen.join(",");
  const isAll = chosen.length === formatNames.length && typeof chosen !== "string";
  return { ...own, ...(style === USUAL ? {} : { style }), ...(isAll ? {} : { to }) };
}

async function askFrom(ask: Ask, said: Answers): Promise<Answers | undefined> {
  const check = (path: string) =>
    existsSync(fromHome(path)) ? undefined : "Nothing is there; a folder or a file, please";
  const from = said.from ?? (await ask.text("Which folder or file? It stays as it is.", { check }));
  return from === undefined ? undefined : { ...said, from: fromHome(from) };
}

/** A path as it was typed: no shell has read its `~`. */
function fromHome(path: string): string {
  return path.trim().replace(/^~(?=[\\/]|$)/, homedir());
}

async function askMembers(ask: Ask, there: readonly string[]): Promise<string | undefined> {
  const chosen = await ask.some(
    "Of which publications?",
    there.map((value) => ({ value, label: value })),
    [],
  );
  return chosen?.join(",");
}

async function askAuthors(ask: Ask): Promise<readonly string[] | undefined> {
  const said = await ask.text(
    "Who wrote it? Several names with commas; nothing if the text says so.",
    { preset: "" },
  );
  return said
    ?.split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

async function askLanguage(ask: Ask): Promise<string | undefined> {
  const check = (text: string) =>
    text.trim() === "" || languageIn(text) !== undefined
      ? undefined
      : "A tag such as en-GB, de or fr, or nothing";
  return (
    await ask.text("Its language, as a tag such as en-GB? Nothing, and it is told by the text.", {
      preset: "",
      check,
    })
  )?.trim();
}
