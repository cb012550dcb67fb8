import type { Element } from "xast";
import type { Book, BookPage } from "./book.ts";
import { attribute, elementsIn, textIn } from "./elements.ts";
import type { Fault, Rule } from "./find-in.ts";
import { destinationOf } from "./links.ts";

/** What every reader asks, and EPUBCheck does not see. */
export const rules: readonly Rule[] = [
  {
    id: "alt-missing",
    severity: "error",
    source: "EPUB Accessibility 1.1, 3.2; WCAG 2.2, 1.1.1",
    find: inPages(({ name, attributes }) =>
      name === "img" && attributes.alt === undefined
        ? `Expected words for what ${attributes.src} shows, or alt="" where it shows nothing`
        : undefined,
    ),
  },
  {
    id: "title-empty",
    severity: "error",
    source: "WCAG 2.2, 2.4.2 and 2.4.6",
    find: inPages((element) =>
      /^(title|h[1-6])$/.test(element.name) && textIn(element).trim() === "" && !showsImage(element)
        ? `Expected words in <${element.name}>, not none`
        : undefined,
    ),
  },
  {
    id: "link-nowhere",
    severity: "error",
    source: "EPUB 3.3, 6.1.3; Kindle Publishing Guidelines, Hyperlink Guidelines",
    find: (book) =>
      book.pages.flatMap((page) =>
        linksOn(page).flatMap((href): Fault[] => {
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
    find: inPages(({ name, attributes }) => {
      const types = attributes["epub:type"]?.split(" ") ?? [];
      const role = attributes.role;
      // A link among the landmarks has the type of what it leads to.
      const type = types.find((one) => PAIRED.has(one) && (name !== "a" || LINKS.has(one)));
      return type !== undefined && role !== `doc-${ALIKE[type] ?? type}`
        ? `Expected role="doc-${ALIKE[type] ?? type}" beside epub:type="${type}"`
        : undefined;
    }),
  },
  {
    id: "note-shape",
    severity: "error",
    source:
      "Apple Books Asset Guide, Pop-up Footnotes; Kindle Publishing Guidelines, Hyperlink Guidelines; Kobo EPUB Guidelines, Footnotes/Endnotes",
    find: (book) => book.pages.flatMap((page) => noteFaults(page, book)),
  },
];

/** Types with a role of their own that they may not go without. */
const PAIRED: ReadonlySet<string> = new Set([
  ...["abstract", "acknowledgments", "afterword", "appendix", "backlink", "bibliography"],
  ...["chapter", "colophon", "conclusion", "dedication", "epigraph", "epilogue", "footnote"],
  ...["foreword", "glossary", "index", "introduction", "noteref", "page-list", "pagebreak"],
  ...["part", "preface", "prologue", "pullquote", "subtitle", "toc"],
]);

/** Those of links themselves. */
const LINKS: ReadonlySet<string> = new Set(["backlink", "noteref"]);

const ALIKE: Readonly<Record<string, string>> = { "page-list": "pagelist" };

function inPages(reasonFor: (element: Element) => string | undefined): Rule["find"] {
  return ({ pages }) =>
    pages.flatMap(({ href, elements }) =>
      elements.flatMap((element): Fault[] => {
        const reason = reasonFor(element);
        return reason === undefined ? [] : [{ href, reason }];
      }),
    );
}

function showsImage(element: Element): boolean {
  return [...elementsIn(element)].some(({ name, attributes }) => name === "img" && attributes.alt);
}

function linksOn({ elements }: BookPage): string[] {
  return elements.flatMap(({ name, attributes }) =>
    name === "a" && attributes.href != null ? [attributes.href] : [],
  );
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

/** References are bare and lead to a note behind them, which starts with its way back. */
function noteFaults(page: BookPage, book: Book): Fault[] {
  const typed = (type: string) =>
    page.elements.filter((each) => attribute(each, "epub:type") === type);
  const order = new Map(page.elements.map((element, index) => [element, index]));
  const told = (reason: string): Fault => ({ href: page.href, reason });
  const references = typed("noteref").flatMap((reference): Fault[] => {
    const href = attribute(reference, "href") ?? "";
    if (reference.children.some(({ type }) => type === "element")) {
      return [told(`Expected nothing but text in the reference to ${href}`)];
    }
    const note = destinationOf(href, page, book);
    if (typeof note === "string" || attribute(note, "epub:type") !== "footnote") {
      return [told(`Expected a note at ${href}`)];
    }
    const isBehind = (order.get(note) ?? 0) > (order.get(reference) ?? 0);
    return href.startsWith("#") && !isBehind
      ? [told(`Expected the note ${href} behind what refers to it`)]
      : [];
  });
  const notes = typed("footnote").flatMap((note): Fault[] => {
    const [first] = [...elementsIn(note)].filter(({ name }) => name === "a");
    const leads = first !== undefined && attribute(first, "epub:type") === "backlink";
    return leads
      ? []
      : [told(`Expected the note ${attribute(note, "id") ?? ""} to start with its way back`)];
  });
  return [...references, ...notes];
}
