import type { Book, BookImage } from "./book.ts";
import { attribute, textIn } from "./elements.ts";
import type { Fault, Rule } from "./find-in.ts";

export const bookshopNames = ["apple", "kobo", "kdp"] as const;
export type BookshopName = (typeof bookshopNames)[number];

const MB = 1_000_000;

const apple = "Apple Books Asset Guide";
const partner =
  "Apple, Prepare your book, https://itunespartner.apple.com/books/support/9-prepare-book";
const kobo = "Kobo EPUB Guidelines, https://github.com/kobolabs/epub-spec";
const kindle = "https://kdp.amazon.com/en_US/help/topic";

/** What each shop asks besides, and where it says so. */
export const shops: { readonly [Name in BookshopName]: readonly Rule[] } = {
  apple: [
    images({
      id: "image-pixels",
      severity: "error",
      source: `${partner}; but ${apple}, Images (https://help.apple.com/itc/booksassetguide/en.lproj/itca71ad3c33.html), takes 5.6 million`,
      wanted: "4 million pixels at most",
      of: ({ width, height }) => `${((width * height) / 1e6).toFixed(1)} million`,
      isFit: ({ width, height, isCover }) => isCover || width * height <= 4e6,
    }),
    cover({
      source: `${apple}, Book Cover Art`,
      wanted: "a cover of 1,400 pixels at least on its shorter side",
      isFit: ({ width, height }) => Math.min(width, height) >= 1400,
    }),
    wholeBytes(2000 * MB, partner),
    {
      id: "landmark-missing",
      severity: "warning",
      source: `${apple}, Landmarks`,
      find: ({ pages }) => {
        const types = pages.flatMap(({ elements }) =>
          elements().map((element) => attribute(element, "epub:type")),
        );
        return types.includes("bodymatter")
          ? []
          : [{ reason: "Expected a landmark for where reading starts (bodymatter)" }];
      },
    },
  ],
  kobo: [
    images({
      id: "image-bytes",
      severity: "warning",
      source: `${kobo}, Limitations and Maximums`,
      wanted: "5 MB at most",
      of: ({ bytes }) => `${(bytes / MB).toFixed(1)} MB`,
      isFit: ({ bytes }) => bytes <= 5 * MB,
    }),
    images({
      id: "image-transparent",
      severity: "warning",
      source: `${kobo}, Image Formatting`,
      wanted: "images that one can't see through, for a device lays any colour below them",
      of: () => "a transparent one",
      isFit: ({ hasAlpha }) => !hasAlpha,
    }),
    pageBytes(10 * MB, `${kobo}, Limitations and Maximums`),
    wholeBytes(1000 * MB, `${kobo}, Limitations and Maximums`),
    {
      id: "note-length",
      severity: "warning",
      source: `${kobo}, Footnotes/Endnotes`,
      find: ({ pages }) =>
        pages.flatMap(({ href, elements }) =>
          elements().flatMap((element): Fault[] => {
            if (attribute(element, "epub:type") !== "footnote") return [];
            const { length } = textIn(element);
            return length >= 9 && length <= 5000
              ? []
              : [
                  {
                    href,
                    reason: `Expected a note of 9 to 5,000 characters, which pops up, not of ${length}`,
                  },
                ];
          }),
        ),
    },
    {
      id: "cover-alone",
      severity: "warning",
      source: `${kobo}, Cover Images`,
      find: (book) =>
        coverOf(book) !== undefined && !hasCoverPage(book)
          ? [{ reason: "Expected the cover in a file of its own, as an <img>" }]
          : [],
    },
    {
      id: "isbn-missing",
      severity: "warning",
      source: `${kobo}, OPF`,
      find: ({ identifier }) =>
        /97[89]\d{10}/.test(identifier.replaceAll("-", ""))
          ? []
          : [
              {
                reason: `Expected an ISBN to match the shop's record by, not ${identifier}; name the file by it`,
              },
            ],
    },
  ],
  kdp: [
    cover({
      source: `Kindle Publishing Guidelines, Cover Image Guidelines, ${kindle}/G6GTK3T3NUHKLEFX (of the cover that is sent beside the book; 2,560 × 1,600 is called ideal)`,
      wanted: "a cover of 1,000 × 625 pixels at least",
      isFit: ({ width, height }) => height >= 1000 && width >= 625,
    }),
    {
      id: "contents-deep",
      severity: "warning",
      source: `Kindle Publishing Guidelines, Navigation Guidelines, ${kindle}/GY3AD8C6C6GAG42N`,
      find: ({ contentsDepth }) =>
        contentsDepth <= 2
          ? []
          : [
              {
                reason: `Expected contents two levels deep, which is what is shown, not ${contentsDepth}`,
              },
            ],
    },
    {
      id: "script",
      severity: "error",
      source: "Kindle Publishing Guidelines 2019.2, HTML and CSS Tags Supported",
      find: ({ pages }) =>
        pages.flatMap(({ href, elements }) =>
          elements().some(({ name }) => name === "script")
            ? [{ href, reason: "Expected no script" }]
            : [],
        ),
    },
    wholeBytes(
      650 * MB,
      `KDP, Save Your Manuscript File, ${kindle}/GYEKAVKMSE23PFTM (of manuscripts)`,
    ),
  ],
};

interface ImageRule extends Pick<Rule, "id" | "severity" | "source"> {
  readonly wanted: string;
  readonly of: (image: BookImage) => string;
  readonly isFit: (image: BookImage) => boolean;
}

function images({ wanted, of, isFit, ...rule }: ImageRule): Rule {
  return {
    ...rule,
    find: (book) =>
      book.images
        .filter((image) => !isFit(image))
        .map((image) => ({ href: image.href, reason: `Expected ${wanted}, not ${of(image)}` })),
  };
}

function cover({ source, wanted, isFit }: Pick<ImageRule, "source" | "wanted" | "isFit">): Rule {
  return {
    id: "cover-size",
    severity: "error",
    source,
    find: (book) => {
      const image = coverOf(book);
      if (image === undefined) return [{ reason: `Expected ${wanted}, not none` }];
      const { width, height } = image;
      return isFit(image) ? [] : [{ reason: `Expected ${wanted}, not of ${width} × ${height}` }];
    },
  };
}

function pageBytes(most: number, source: string): Rule {
  return {
    id: "page-bytes",
    severity: "warning",
    source,
    find: ({ pages }) =>
      pages
        .filter(({ bytes }) => bytes > most)
        .map(({ href, bytes }) => ({
          href,
          reason: `Expected ${most / MB} MB at most, not ${(bytes / MB).toFixed(1)} MB`,
        })),
  };
}

function wholeBytes(most: number, source: string): Rule {
  return {
    id: "book-bytes",
    severity: "error",
    source,
    find: ({ bytes }) =>
      bytes <= most
        ? []
        : [
            {
              reason: `Expected a book of ${most / MB} MB at most, not ${Math.ceil(bytes / MB)} MB`,
            },
          ],
  };
}

function coverOf({ images: all }: Book): BookImage | undefined {
  return all.find(({ isCover }) => isCover);
}

/** Whether a page shows the cover and says nothing. */
function hasCoverPage(book: Book): boolean {
  const image = coverOf(book);
  return book.pages.some((page) => {
    const elements = page.elements();
    const body = elements.find(({ name }) => name === "body");
    const shown = elements.filter(({ name }) => name === "img");
    return (
      shown.length === 1 && attribute(shown[0], "src") === image?.href && textIn(body).trim() === ""
    );
  });
}
