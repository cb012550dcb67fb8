import type { Shop, Source, Told, Trims } from "./shop.ts";

const requirements: Source = {
  title: "IngramSpark, File Requirements for Print Books",
  url: "https://www.ingramspark.com/blog/file-requirements-for-print-books",
};
const formats: Source = {
  title: "Lightning Source, Miscellaneous Formats and Options",
  url: "https://help.lightningsource.com/hc/en-us/articles/5294205288973-Miscellaneous-Formats-and-Options",
};
const others: Source = {
  title: "5 × 8 in specifications for IngramSpark, a page of others'",
  url: "https://cambric.pages.dev/guides/5x8-ingramspark-specs",
};

const paperbacks: Told<Trims> = {
  value: {
    sizes: [
      [8.268, 11.693],
      [8.5, 8.5],
      [8.5, 11],
      [11, 8.5],
    ],
    between: [
      [4, 6],
      [8.25, 11],
    ],
  },
  source: formats,
  isFirm: true,
};

/** IngramSpark and Lightning Source, which print in the same works. */
export const ingram: Shop = {
  name: "IngramSpark",
  trims: {
    perfect: paperbacks,
    saddle: paperbacks,
    case: {
      value: {
        sizes: [
          [5, 8],
          [5.5, 8.5],
          [5.83, 8.27],
          [6, 9],
          [6.14, 9.21],
          [6.69, 9.61],
          [7, 10],
          [7.5, 9.25],
          [8, 8],
          [8, 10],
          [8.25, 10.75],
          [8.268, 11.693],
          [8.5, 8.5],
          [8.5, 11],
          [11, 8.5],
        ],
      },
      source: {
        title: "IngramSpark, File Creation Guide: trim sizes",
        url: "https://docslib.org/doc/5146028/file-creation-guide-table-of-contents",
      },
      conflict: "cambric.pages.dev has no hardcover smaller than 5.5 × 8.5 in",
      isFirm: false,
    },
  },
  extent: {
    value: [
      { binding: "saddle", least: 4, most: 48 },
      { least: 18, most: 1200 },
    ],
    source: {
      title: "IngramSpark Q&A, a page of others'",
      url: "https://selfpublish.org/html/ingramSparkFAQ",
    },
    conflict: "how many pages there may be hangs on the paper; ebookpbook.com names 1,200",
    isFirm: true,
  },
  gutter: {
    value: [
      { upTo: 150, inches: 0.5 },
      { upTo: 400, inches: 0.625 },
      { upTo: 600, inches: 0.75 },
      { upTo: 1200, inches: 0.875 },
    ],
    source: others,
    conflict: "IngramSpark's own page asks for 0.5 in on all sides, however many pages there are",
    isFirm: false,
  },
  outside: {
    value: { plain: 0.5, bleeding: 0.5 },
    source: requirements,
    conflict: "cambric.pages.dev has 0.25 in, 0.375 in with bleed",
    isFirm: true,
  },
  bleed: {
    value: 0.125,
    source: {
      title: "Lightning Source, cover template, by a publisher who prints there",
      url: "https://currclickpublisherservice.zendesk.com/hc/en-us/articles/219429717-How-do-I-get-my-book-ready-for-print-",
    },
    isFirm: true,
  },
  resolution: {
    value: 300,
    source: {
      title: "Formatting for upload, a page of others'",
      url: "https://calianapress.com/resources/formatting-for-upload/",
    },
    isFirm: true,
  },
  ink: {
    value: 240,
    source: {
      title: "Lightning Source, Ink Coverage Exceeds 240% CMYK",
      url: "https://help.lightningsource.com/hc/en-us/articles/360021155692-Ink-Coverage-Exceeds-240-CMYK",
    },
    conflict:
      "IngramSpark told a publisher that most covers are taken up to 300 % (humblequill.com)",
    isFirm: true,
  },
  marks: { value: false, source: requirements, isFirm: true },
  isEven: { value: true, source: others, isFirm: false },
  isLastBlank: {
    value: true,
    source: requirements,
    conflict: "the same page says that one is added where there is none",
    isFirm: false,
  },
  transparency: {
    value: false,
    source: {
      title: "IngramSpark, File Problems that Cause Printing Problems of a Book: PDF/X-1a",
      url: "https://help.ingramspark.com/hc/en-us/articles/6443532453901-File-Problems-that-Cause-Printing-Problems-of-a-Book",
    },
    isFirm: true,
  },
  spine: {
    value: true,
    source: others,
    conflict: "IngramSpark's own template holds, which it makes for each book",
    isFirm: false,
  },
  coverClear: {
    value: 0.25,
    source: {
      title: "IngramSpark, Manufacturing and File Setup Tips",
      url: "https://help.ingramspark.com/hc/en-us/articles/5338636202637-Manufacturing-and-File-Setup-Tips",
    },
    isFirm: false,
  },
  barcode: {
    value: 0.25,
    source: {
      title: "IngramSpark, Manufacturing and File Setup Tips",
      url: "https://help.ingramspark.com/hc/en-us/articles/5338636202637-Manufacturing-and-File-Setup-Tips",
    },
    conflict: "its template has a place for the barcode, which may be moved",
    isFirm: false,
  },
  spineText: {
    value: 48,
    source: {
      title: "How do I get my book ready for print, by a publisher who prints at Lightning Source",
      url: "https://currclickpublisherservice.zendesk.com/hc/en-us/articles/219429717-How-do-I-get-my-book-ready-for-print-",
    },
    conflict:
      "Lightning Source warns of text on spines of less than 0.35 in; cambric.pages.dev asks for 0.5 in",
    isFirm: true,
  },
};
