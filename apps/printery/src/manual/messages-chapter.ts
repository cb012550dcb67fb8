import { HELP, helpOf, type RuleId } from "@printery/task";
import { relinked } from "./links.ts";
import { chapterText } from "./made.ts";

/**
 * The chapter on all messages, made of the pages in `docs/messages` that `read` gives by their paths: what each means, what to do, and the
 * lines of its example. The files of an example stay on its page.
 */
export function messagesChapter(read: (path: string) => string, after: string): string {
  const list = `${HELP}/README.md`;
  const [first = "", ...families] = read(list).split(/^## /m);
  // An introduction speaks of pages; here they are parts of a chapter.
  const intro = first
    .replace(/^# .*\n/, "")
    .trim()
    .split("\n\n")
    .slice(1);
  const parts = families.map((family) => {
    const [name = "", ...lines] = family.split("\n");
    const ids = lines.flatMap((line) => /^- \[`([a-z-]+)`\]/.exec(line)?.[1] ?? []) as RuleId[];
    return [`## ${name}`, ...ids.map((id) => partOf(id, read(helpOf(id))))].join("\n\n");
  });
  return chapterText(
    "Every message",
    after,
    [
      "What printery tells of texts names a file, a line and a column, and has an id in brackets at its end. Here is each id: what it means, what to do, and how it looks. `docs/messages` in the repository has the files of these examples as well.",
      ...intro,
      ...parts,
    ].join("\n\n"),
  );
}

/** What the chapter says of `id`, whose page is `markdown`. */
function partOf(id: RuleId, markdown: string): string {
  const [explained = "", example = ""] = relinked(shown(markdown), helpOf(id)).split(
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
