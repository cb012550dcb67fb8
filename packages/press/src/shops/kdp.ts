import type { Shop, Source, Told, Trims } from "./shop.ts";

const guidelines: Source = {
  title: "KDP, Paperback Submission Guidelines",
  url: "https://kdp.amazon.com/en_US/help/topic/G201857950",
};
const calculator: Source = {
  title: "KDP Paperback Calculator, a page of others'",
  url: "https://www.minjeegan.com/kdp-page-formatting-guide-tool",
};
const manufacturing: Source = {
  title: "CreateSpace (now KDP), Manufacturing Specifications",
  url: "https://www.createspace.com/Special/Enterprise/Publisher/manufacturing_specifications.jsp",
};

const paperbacks: Told<Trims> = {
  value: {
    sizes: [],
    between: [
      [4, 6],
      [8.5, 11.69],
    ],
  },
  source: manufacturing,
  isFirm: true,
};

/** Amazon's. Its own pages are kept behind a sign-in: figures from pages of others are named as such. */
export const kdp: Shop = {
  name: "KDP",
  trims: {
    perfect: paperbacks,
    saddle: paperbacks,
    case: {
      value: {
        sizes: [
          [5.5, 8.5],
          [6, 9],
          [6.14, 9.21],
          [7, 10],
          [8.25, 11],
        ],
      },
      source: {
        title: "KDP, Print Options",
        url: "https://kdp.amazon.com/en_US/help/topic/G201834180",
      },
      isFirm: true,
    },
  },
  extent: {
    value: [
      { binding: "case", least: 75, most: 550 },
      { paper: "white", from: [8.27, 11.69], least: 24, most: 780 },
      { paper: "cream", from: [8.27, 11.69], least: 24, most: 730 },
      { paper: "white", from: [8.5, 8.5], least: 24, most: 590 },
      { paper: "cream", from: [8.5, 8.5], least: 24, most: 550 },
      { paper: "white", from: [8.25, 6], least: 24, most: 800 },
      { paper: "cream", from: [8.25, 6], least: 24, most: 750 },
      { paper: "cream", least: 24, most: 776 },
      { least: 24, most: 828 },
    ],
    source: {
      title: "Book Bolt, KDP: minimum and maximum number of pages, a page of others'",
      url: "http://bookbolt.kb.help/kdp-publishing-what-is-the-minimum-maximum-number-of-pages-you-can-use-in-a-book-and-the-royalty-amount/",
    },
    isFirm: true,
  },
  gutter: {
    value: [
      { upTo: 150, inches: 0.375 },
      { upTo: 300, inches: 0.5 },
      { upTo: 500, inches: 0.625 },
      { upTo: 700, inches: 0.75 },
      { upTo: 828, inches: 0.875 },
    ],
    source: calculator,
    conflict: "selfpublishingconsultant.com has 0.5 in to 400 pages, 0.625 to 600, 0.75 beyond",
    isFirm: true,
  },
  outside: {
    value: { plain: 0.25, bleeding: 0.375 },
    source: calculator,
    isFirm: true,
  },
  bleed: { value: 0.125, source: calculator, isFirm: true },
  resolution: { value: 300, source: guidelines, isFirm: true },
  ink: {
    value: 300,
    source: { title: "no page of KDP names a limit; the usual of coated paper stands in" },
    isFirm: false,
  },
  marks: { value: false, source: guidelines, isFirm: true },
  isEven: { value: true, source: guidelines, isFirm: false },
  transparency: { value: false, source: guidelines, isFirm: true },
  spine: {
    value: true,
    source: {
      title: "KDP Cover Size Guide, a page of others'",
      url: "https://kidillus.com/kdp-cover-size-guide",
    },
    conflict: "kdpeasy.com adds 0.06 in, creatorformat.com has 0.0025 in a page for white paper",
    isFirm: true,
  },
  coverClear: {
    value: 0.125,
    source: calculator,
    conflict: "librava.ai has 0.25 in",
    isFirm: true,
  },
  barcode: {
    value: 0.25,
    source: calculator,
    conflict: "where a cover has none, KDP prints one on 2 × 1.2 in",
    isFirm: true,
  },
  spineText: {
    value: 79,
    source: {
      title: "KDP spine text requirements, a page of others'",
      url: "https://print.ymirtool.com/guides/kdp-spine-text-requirements/",
    },
    conflict: "authorityagency.com asks for 100 pages, kidillus.com for a spine of 0.0625 in alone",
    isFirm: true,
  },
};
