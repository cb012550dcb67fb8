/** Words that the publication itself does not have, in its language. */
export interface Terms {
  readonly contents: string;
  readonly notes: string;
  /** Names the link from a note back to the text. */
  readonly backToText: string;
  readonly aboutTheAuthor: string;
  readonly aboutTheAuthors: string;
  readonly attachments: string;
  readonly related: string;
  readonly cover: string;
  readonly titlePage: string;
  readonly imprint: string;
  readonly colophon: string;
  readonly by: string;
  readonly and: string;
  readonly part: string;
  readonly page: string;
  /** Between a page number and the number of pages: “3 of 12”. */
  readonly of: string;
  readonly downloads: string;
  readonly previous: string;
  readonly next: string;
  readonly skipToContent: string;
  readonly library: string;
  readonly source: string;
  readonly rights: string;
  readonly landmarks: string;
  readonly startOfContent: string;
}

const en: Terms = {
  contents: "Contents",
  notes: "Notes",
  backToText: "Back to the text",
  aboutTheAuthor: "About the author",
  aboutTheAuthors: "About the authors",
  attachments: "Attachments",
  related: "Related",
  cover: "Cover",
  titlePage: "Title page",
  imprint: "Imprint",
  colophon: "Colophon",
  by: "By",
  and: "and",
  part: "Part",
  page: "Page",
  of: "of",
  downloads: "Downloads",
  previous: "Previous",
  next: "Next",
  skipToContent: "Skip to content",
  library: "Library",
  source: "Source",
  rights: "Rights",
  landmarks: "Landmarks",
  startOfContent: "Start of content",
};

const languages: Readonly<Record<string, Terms>> = { en };

/** The terms of the BCP 47 language `lang`; English where we have no others. */
export function terms(lang: string): Terms {
  return languages[lang.toLowerCase().split("-")[0] ?? ""] ?? en;
}
