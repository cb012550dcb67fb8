import { HELP, helpOf, type RuleId } from "@printery/task";
import { type MessagePlaces, relinked } from "./links.ts";
import { chapterText } from "./made.ts";

/** The list of all pages, by families. */
const LIST = `${HELP}/README.md`;

/** What is asked for: the families that a chapter has, and what its reader can do after it. */
interface Asked {
  readonly title: string;
  readonly families: readonly string[];
  readonly after: string;
  /** Whether it comes before the others, and so says what holds for all. */
  readonly isFirst: boolean;
  readonly places: MessagePlaces;
}

/** The ids of the families of messages, in the order of the list that `read` gives. */
export function messageFamilies(
  read: (path: string) => string,
): ReadonlyMap<string, readonly RuleId[]> {
  const [, ...families] = read(LIST).split(/^## /m);
  return new Map(
    families.map((family) => {
      const [name = "", ...lines] = family.split("\n");
      const ids = lines.flatMap((line) => /^- \[`([a-z-]+)`\]/.exec(line)?.[1] ?? []);
      return [name, ids as RuleId[]];
    }),
  );
}

/**
 * A chapter on the messages of some families, made of the pages in `docs/messages` that `read` gives by their paths: what each means, what
 * to do, and the lines of its example. The files of an example stay on its page.
 */
export function messagesChapter(read: (path: string) => string, asked: Asked): string {
  const { title, families, after, isFirst, places } = asked;
  const all = messageFamilies(read);
  const parts = families.map((family) =>
    [
      `## ${family}`,
      ...(all.get(family) ?? []).map((id) => partOf(id, read(helpOf(id)), places)),
    ].join("\n\n"),
  );
  return chapterText(title, after, [...(isFirst ? introduction(read) : []), ...parts].join("\n\n"));
}

function introduction(read: (path: string) => string): string[] {
  const [first = ""] = read(LIST).split(/^## /m);
  // That of the list speaks of pages at first; here they are parts of chapters.
  return [
    "What printery tells names a file, a line and a column, and has an id in brackets at its end. Here, and in the two chapters that follow, is each id: what it means, what to do, and how it looks. `docs/messages` in the repository has the files of these examples as well.",
    ...first
      .replace(/^# .*\n/, "")
      .trim()
      .split("\n\n")
      .slice(1),
  ];
}

/** What the chapter says of `id`, whose page is `markdown`. */
function partOf(id: RuleId, markdown: string, places: MessagePlaces): string {
  const [explained = "", example = ""] = relinked(shown(markdown), helpOf(id), places).split(
    "\n## Example\n",
  );
  const [above = "", remedy = ""] = explained.split("\n## What to do\n");
  const meaning = above.replace(/^# .*\n/, "").trim();
  const [lines = ""] = /^```console\n[\s\S]*?^```$/m.exec(example) ?? [];
  return [`### ${id} {#${id}}`, meaning, remedyText(remedy.trim()), lines].join("\n\n");
}

/** What to do, after these words; a list begins below them. */
function remedyText(remedy: string): string {
  return /^(?:[-*`|>]|\d+\.)/.test(remedy)
    ? `*What to do:*\n\n${remedy}`
    : `*What to do:* ${remedy}`;
}

/** `text` with what printery would put right, or could not print, as readers see it: “U+F0FC”, “â € ™”. */
function shown(text: string): string {
  return text
    .replace(/\p{Co}/gu, (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    .replaceAll("â€™", "â € ™");
}
