import type { Book, BookPage } from "./book.ts";
import type { Fault, Rule } from "./find-in.ts";
import { destinationOf } from "./links.ts";
import type { PageFacts } from "./page-facts.ts";

/** What every reader asks, and EPUBCheck does not see. Of pages they know the facts alone. */
export const rules: readonly Rule[] = [
  {
    id: "alt-missing",
    severity: "error",
    source: "EPUB Accessibility 1.1, 3.2; WCAG 2.2, 1.1.1",
    find: inPages("alt-missing"),
  },
  {
    id: "title-empty",
    severity: "error",
    source: "WCAG 2.2, 2.4.2 and 2.4.6",
    find: inPages("title-empty"),
  },
  {
    id: "link-nowhere",
    severity: "error",
    source: "EPUB 3.3, 6.1.3; Kindle Publishing Guidelines, Hyperlink Guidelines",
    find: (book) =>
      book.pages.flatMap((page) =>
        page.facts.links.flatMap((href): Fault[] => {
          const found = destinationOf(href, page, book);
          if (found !== "nowhere") return [];
          const reason = `Expected a page or place at “${href}”, or an address with its scheme`;
          return [{ href: page.href, reason }];
        }),
      ),
  },
  {
    id: "file-twice",
    severity: "error",
    source: "EPUB 3.3, 5.6.2 and 5.7.3",
    find: ({ files, spine }) =>
      [...repeated(files.map(({ href }) => href)), ...repeated(spine)].map((href) => ({
        reason: `Expected each file once in the manifest and the spine, not ${href} twice`,
      })),
  },
  {
    id: "role-unpaired",
    severity: "warning",
    source: "EPUB Type to ARIA Role Authoring Guide 1.1",
    find: inPages("role-unpaired"),
  },
  {
    id: "note-shape",
    severity: "error",
    source:
      "Apple Books Asset Guide, Pop-up Footnotes; Kindle Publishing Guidelines, Hyperlink Guidelines; Kobo EPUB Guidelines, Footnotes/Endnotes",
    find: (book) =>
      book.pages.flatMap((page) => [
        ...referenceFaults(page, book),
        ...faultsOn(page, "note-shape"),
      ]),
  },
];

function inPages(rule: keyof PageFacts["reasons"]): Rule["find"] {
  return ({ pages }) => pages.flatMap((page) => faultsOn(page, rule));
}

function faultsOn({ href, facts }: BookPage, rule: keyof PageFacts["reasons"]): Fault[] {
  return facts.reasons[rule].map((reason) => ({ href, reason }));
}

function repeated(hrefs: readonly string[]): string[] {
  const met = new Set<string>();
  const again = hrefs.filter((href) => {
    const isMet = met.has(href);
    met.add(href);
    return isMet;
  });
  return [...new Set(again)];
}

/** References are bare and lead to a note behind them. */
function referenceFaults(page: BookPage, book: Book): Fault[] {
  return page.facts.references.flatMap(({ href, isBare, isLate }): Fault[] => {
    const told = (reason: string): Fault[] => [{ href: page.href, reason }];
    if (!isBare) return told(`Expected nothing but text in the reference to ${href}`);
    const note = destinationOf(href, page, book);
    if (typeof note === "string" || note.type !== "footnote") {
      return told(`Expected a note at ${href}`);
    }
    return isLate ? told(`Expected the note ${href} behind what refers to it`) : [];
  });
}
