import type { PdfPlace } from "@printery/desk/protocol";
import { type Block, type Document, type Position, plainText } from "@printery/document";
import type { HtmlOptions } from "@printery/html";
import type { TextPlace } from "@printery/pdf";
import type { Section } from "@printery/publication";

type Places = NonNullable<HtmlOptions["places"]>;

/** The first and the last line of a block. */
export interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** What of a text may be the title of a section, and where it stands. */
export interface TitleLine extends Lines {
  readonly words: string;
}

/** The lines of what stands at `position`; nothing of what comes from no text. */
export function linesAt({ start, end }: Position): Lines | undefined {
  if (start.offset === end.offset) return undefined;
  const isBelow = end.column === 1 && end.line > start.line;
  return { line: start.line, endLine: isBelow ? end.line - 1 : end.line };
}

/** Titles and headings of `document`, in its order. */
export function titleLines({ children }: Pick<Document, "children">): TitleLine[] {
  return children.flatMap((block: Block): TitleLine[] => {
    if (block.type !== "title" && block.type !== "heading") return [];
    const lines = linesAt(block.position);
    return lines === undefined ? [] : [{ ...lines, words: bare(plainText([block])) }];
  });
}

/** Typography changes signs and spaces, and no letter. */
function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** Where the title of a section stands: the last line before its text that says the same, or, where its author calls it otherwise, that is a title at all. */
function titleOf(
  section: Section,
  titles: ReadonlyMap<string, readonly TitleLine[]>,
): TitleLine | undefined {
  const words = bare(section.title);
  const known = titles.get(section.path) ?? [];
  const same = known.filter((title) => title.words === words);
  const [first] = [...section.children, ...section.front].flatMap(
    ({ position }) => linesAt(position)?.line ?? [],
  );
  const before = same.filter(({ line }) => first === undefined || line <= first);
  const above = known.filter(({ line }) => first !== undefined && line < first);
  return before.at(-1) ?? same[0] ?? above.at(-1);
}

/** Marks for pages and e-books: “0:12-14”, the place of a text among `texts`, and lines of it. */
export function placesIn(
  texts: readonly string[],
  titles: ReadonlyMap<string, readonly TitleLine[]>,
): Places {
  const indexOf = new Map(texts.map((path, index) => [path, index]));
  const mark = (path: string, lines: Lines | undefined) => {
    const index = indexOf.get(path);
    if (index === undefined || lines === undefined) return undefined;
    return `${index}:${lines.line}-${lines.endLine}`;
  };
  const ofTitle = (section: Section) => mark(section.path, titleOf(section, titles));
  return {
    of: (path, position) => mark(path, linesAt(position)),
    ofTitle,
    key: (section) => `${indexOf.get(section.path)} ${ofTitle(section)}`,
  };
}

/** What the PDF's stage leaves, with the lines of titles in it. */
export function pdfPlaces(
  found: readonly TextPlace[],
  sections: readonly Section[],
  titles: ReadonlyMap<string, readonly TitleLine[]>,
): PdfPlace[] {
  const titled = new Map(
    sections.map((section) => [section.id, { path: section.path, at: titleOf(section, titles) }]),
  );
  return found.flatMap(({ file, line, endLine, section = "", page, x, y }): PdfPlace[] => {
    if (file !== undefined && line !== undefined) {
      return [{ text: file, line, endLine: endLine ?? line, page, x, y }];
    }
    const { path, at } = titled.get(section) ?? {};
    if (path === undefined || at === undefined) return [];
    return [{ text: path, line: at.line, endLine: at.endLine, page, x, y }];
  });
}
