import { posix } from "node:path";
import { chapters } from "./chapters.ts";

/** Blocks of code, and code in running text, in which nothing is a link. */
const CODE = /^(`{3,}).*\n[\s\S]*?^\1$|(`+)[^`\n](?:[^`]|`(?!\2))*?\2(?!`)/gm;
const LINK = /(?<!!)\[((?:[^\][]|\[[^\]]*\])*)\]\(([^()\s]+)\)/g;

/** The chapters that messages stand in, by their ids; under `README` that of the list of all. */
export type MessagePlaces = ReadonlyMap<string, string>;

/**
 * `markdown`, the text of the page at `path`, with its links as they are in a manual: to other chapters; and what leads to another file of
 * the repository, which readers may not have, as words.
 */
export function relinked(markdown: string, path: string, messages: MessagePlaces): string {
  return outsideCode(markdown, (words) =>
    words.replace(LINK, (_, text: string, to: string) => {
      if (/^[a-z]+:/.test(to)) return `[${text}](${to})`;
      const [file = "", heading] = to.split("#");
      const target = file === "" ? path : posix.join(posix.dirname(path), file);
      const place = placeOf(target, heading, messages);
      if (place !== undefined) return `[${text}](${place})`;
      // Decisions are named by their numbers.
      return /^\d{4}$/.test(text) ? `decision ${text}` : text;
    }),
  );
}

/** `markdown` with `change` made to all of it that is no code; a link may have code as its text. */
function outsideCode(markdown: string, change: (words: string) => string): string {
  const codes: string[] = [];
  const held = markdown.replace(CODE, (code) => `\uE000${codes.push(code) - 1}\uE001`);
  return change(held).replace(/\uE000(\d+)\uE001/g, (_, nth: string) => codes[Number(nth)] ?? "");
}

/** Where the manual has what `target` has, and its `heading`. */
function placeOf(
  target: string,
  heading: string | undefined,
  messages: MessagePlaces,
): string | undefined {
  const [, id] = /^docs\/messages\/([\w-]+)\.md$/.exec(target) ?? [];
  if (id !== undefined) {
    const file = messages.get(id);
    return file && (id === "README" ? file : `${file}#${id}`);
  }
  const chapter = chapters.find(
    ({ from }) => typeof from === "object" && "page" in from && `docs/${from.page}.md` === target,
  );
  return chapter && `${chapter.name}.md${heading === undefined ? "" : `#${heading}`}`;
}
