import { posix } from "node:path";
import { type Chapter, chapters } from "./chapters.ts";

/** Blocks of code, and code in running text, in which nothing is a link. */
const CODE = /^(`{3,}).*\n[\s\S]*?^\1$|(`+)[^`\n](?:[^`]|`(?!\2))*?\2(?!`)/gm;
const LINK = /(?<!!)\[((?:[^\][]|\[[^\]]*\])*)\]\(([^()\s]+)\)/g;

/**
 * `markdown`, the text of the page at `path`, with its links as they are in a manual: to other chapters; and what leads to another file of
 * the repository, which readers may not have, as words.
 */
export function relinked(markdown: string, path: string): string {
  return outsideCode(markdown, (words) =>
    words.replace(LINK, (_, text: string, to: string) => linkFrom(path, text, to)),
  );
}

/** `markdown` with `change` made to all of it that is no code; a link may have code as its text. */
function outsideCode(markdown: string, change: (words: string) => string): string {
  const codes: string[] = [];
  const held = markdown.replace(CODE, (code) => `\uE000${codes.push(code) - 1}\uE001`);
  return change(held).replace(/\uE000(\d+)\uE001/g, (_, nth: string) => codes[Number(nth)] ?? "");
}

function linkFrom(path: string, text: string, to: string): string {
  if (/^[a-z]+:/.test(to)) return `[${text}](${to})`;
  const [file = "", heading] = to.split("#");
  const target = file === "" ? path : posix.join(posix.dirname(path), file);
  const place = placeOf(target, heading);
  if (place !== undefined) return `[${text}](${place})`;
  // Decisions are named by their numbers.
  return /^\d{4}$/.test(text) ? `decision ${text}` : text;
}

/** Where the manual has what `target` has, and its `heading`. */
function placeOf(target: string, heading: string | undefined): string | undefined {
  const [, id] = /^docs\/messages\/([\w-]+)\.md$/.exec(target) ?? [];
  if (id !== undefined) {
    const messages = fileOf(({ from }) => from === "messages");
    return messages && (id === "README" ? messages : `${messages}#${id}`);
  }
  const file = fileOf(({ from }) => typeof from === "object" && `docs/${from.page}.md` === target);
  return file && (heading === undefined ? file : `${file}#${heading}`);
}

function fileOf(is: (chapter: Chapter) => boolean): string | undefined {
  const found = chapters.find(is);
  return found && `${found.name}.md`;
}
