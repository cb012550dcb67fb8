import { type MessagePlaces, relinked } from "./links.ts";

/** A generated chapter: its title, what the reader can do after it, and its text. */
export function chapterText(title: string, after: string, text: string): string {
  return `# ${title}\n\n*${after}*\n\n${text.trim()}\n`;
}

/** The chapter that is made of `markdown`, the page of `docs/` at `path`. */
export function pageChapter(
  markdown: string,
  { path, after, places }: { path: string; after: string; places: MessagePlaces },
): string {
  const [, title = ""] = /^# (.+)$/m.exec(markdown) ?? [];
  const text = markdown.replace(/^# .+\n/, "").replace(/^<!--.*-->\n/gm, "");
  return chapterText(title, after, relinked(text, path, places));
}
