/** What the manual says of a key besides its schema. */
export interface KeyNote {
  /** Of what kind its value is, where the schema has only a pattern for it. */
  readonly kind?: string;
  /** What holds where nobody says it. */
  readonly otherwise: string;
  /** As it is written, in YAML. */
  readonly example: string;
  /** What else one should know. */
  readonly more?: string;
}

/** Notes by the path of their key: `print.target`; an entry of a list or of a mapping by names is `sections.role`. */
type Notes = Readonly<Record<string, KeyNote>>;

/** Keys that belong together. */
export interface KeyGroup {
  readonly heading: string;
  readonly notes: Notes;
}

const CODE_SHOPS =
  "Shops sort by it; it stands in the record of a book with an ISBN, and in the e-book.";

/** All keys of publication.yaml, in the order in which they are told of. */
export const publicationKeys: readonly KeyGroup[] = [
  {
    heading: "What it is",
    notes: {
      title: {
        otherwise: "the line that the text goes by; of a folder, the folder's name",
        example: "title: The Salt Road",
      },
      subtitle: {
        otherwise: "the one that the text has, if any",
        example: "subtitle: A journey in three parts",
      },
      standfirst: {
        otherwise: "the one that the text has, if any",
        example: "standfirst: Why a town without a mine was rich.",
      },
      description: {
        otherwise: "the standfirst, where something must be said",
        example: "description: A history of the salt trade, told from its roads.",
        more: "It stands in catalogues, in feeds, below a link that somebody shares, and on the back of a cover that has no blurb of its own.",
      },
      date: {
        kind: "a date, or as much of it as is known",
        otherwise: "the one that the text has, if any",
        example: "date: 2021-03-04",
        more: "The library lists what is newest first. Nothing is dated by the clock, so that the same texts give the same files next year.",
      },
      modified: {
        kind: "a date, or as much of it as is known",
        otherwise: "the date",
        example: "modified: 2023-11",
      },
      lang: {
        kind: "a language tag",
        otherwise:
          "the language that the words are in; of a book, the one that most of its texts have",
        example: "lang: en-GB",
        more: "Hyphenation, quotation marks, dates and every word that printery adds go by it.",
      },
      rights: {
        otherwise: "no notice",
        example: "rights: © 2021 Ida Marsh",
      },
      license: {
        otherwise: "none",
        example: "license: CC-BY-4.0",
        more: "The ids of Creative Commons, of CC0 and of the Open Government Licence are printed as the name that people know, with a link to the terms; any other as it is.",
      },
      publisher: {
        otherwise: "none",
        example: "publisher: Harbour Press",
      },
      series: {
        otherwise: "none",
        example: "series: Harbour Papers",
        more: "The library has a page for each series.",
      },
      identifier: {
        otherwise: "one that is made of the content, for the e-book",
        example: "identifier: 978-3-16-148410-0",
        more: "An ISBN gives the cover its barcode, and the e-book a record for shops.",
      },
      source: {
        otherwise: "none",
        example: "source: https://example.org/papers/12",
      },
      keywords: {
        otherwise: "those that the text has, if any",
        example: "keywords: [salt, roads]",
      },
    },
  },
  {
    heading: "Who made it",
    notes: {
      authors: {
        otherwise: "those of the byline; of a book, those of its texts",
        example: "authors: [Ida Marsh, {name: Ana Silva, orcid: 0000-0002-1825-0097}]",
      },
      contributors: {
        otherwise: "none",
        example: "contributors: [{name: Ruth Calloway, role: editor}]",
      },
      "authors.name": {
        otherwise: "required",
        example: "authors: [{name: Ida Marsh}]",
      },
      "authors.role": {
        otherwise: "`author`, or `contributor` below `contributors`",
        example: "contributors: [{name: Jo Lind, role: translator}]",
      },
      "authors.affiliation": {
        otherwise: "none",
        example: "authors: [{name: Ida Marsh, affiliation: Harbour Museum}]",
      },
      "authors.note": {
        otherwise: "the note on its author that a text has, if any",
        example: "authors: [{name: Ida Marsh, note: Ida Marsh keeps the harbour's books.}]",
      },
      "authors.bio": {
        otherwise: "`note`",
        example: "authors: [{name: Ida Marsh, bio: Ida Marsh keeps the harbour's books.}]",
      },
      "authors.orcid": {
        kind: "an ORCID",
        otherwise: "none",
        example: "authors: [{name: Ana Silva, orcid: 0000-0002-1825-0097}]",
      },
    },
  },
  {
    heading: "For shops and libraries",
    notes: {
      volume: { otherwise: "none", example: "volume: 3" },
      bisac: {
        kind: "a BISAC code, or a list of them",
        otherwise: "none",
        example: "bisac: HIS015000",
        more: CODE_SHOPS,
      },
      thema: {
        kind: "a Thema code, or a list of them",
        otherwise: "none",
        example: "thema: [NHTB, KCZ]",
        more: CODE_SHOPS,
      },
      accessibility: {
        otherwise: "the e-book says what it has, and claims no conformance",
        example: "accessibility: {level: AA, certifiedBy: Harbour Press}",
        more: "No program can give this word; somebody has to have looked.",
      },
      "accessibility.level": {
        otherwise: "required",
        example: "accessibility: {level: AA, certifiedBy: Harbour Press}",
      },
      "accessibility.certifiedBy": {
        otherwise: "required",
        example: "accessibility: {level: AA, certifiedBy: Harbour Press}",
      },
      "accessibility.report": {
        kind: "an address",
        otherwise: "none",
        example:
          "accessibility: {level: AA, certifiedBy: Harbour Press, report: https://example.org/report}",
      },
    },
  },
  {
    heading: "How texts are read",
    notes: {
      typography: {
        otherwise: "`true`",
        example: "typography: false",
      },
      paragraphs: {
        otherwise: "paragraphs stay as long as they are",
        example: "paragraphs: infer",
      },
      lines: {
        kind: "lines, each with what they are",
        otherwise: "lines are what they were read as",
        example: "lines: {12-14: heading 2, 3: drop}",
        more: "In the side-car of a text alone: in the publication.yaml of a folder nobody could tell whose lines are meant.",
      },
      "lines.as": {
        kind: "what the lines are, or is to be done with them",
        otherwise: "required",
        example: "lines: {60: {as: byline, text: By Ida Marsh}}",
      },
      "lines.text": {
        otherwise: "the lines are found by their numbers alone",
        example: "lines: {60: {as: byline, text: By Ida Marsh}}",
      },
      "lines.at": {
        otherwise: "each line is a block",
        example: "lines: {31: {as: split, at: [The second question is]}}",
      },
    },
  },
  {
    heading: "What is made of it",
    notes: {
      formats: {
        otherwise: "all",
        example: "formats: [html, epub]",
        more: "`printery build --to` can make fewer of them for once.",
      },
      style: {
        otherwise:
          "`book` for a folder of texts; `essay` for a text that somebody signed; else `briefing`",
        example: "style: essay",
      },
      trim: {
        kind: "a size by its name, or width and height",
        otherwise: "`A5`; `A4` in the style `briefing`",
        example: "trim: 120 x 190 mm",
      },
      cover: {
        otherwise: "the front is drawn",
        example: "cover: front.jpg",
      },
      "cover.image": {
        otherwise: "required",
        example: "cover: {image: front.jpg, alt: The harbour at night}",
      },
      "cover.alt": {
        otherwise: "title and authors",
        example: "cover: {image: front.jpg, alt: The harbour at night}",
      },
      offprints: { otherwise: "`false`", example: "offprints: true" },
      archive: { otherwise: "`false`", example: "archive: true" },
      embedFonts: { otherwise: "`true`", example: "embedFonts: false" },
    },
  },
  {
    heading: "The pages in print",
    notes: {
      columns: { otherwise: "`1`", example: "columns: 2" },
      notes: { otherwise: "`foot`", example: "notes: end" },
      dropCaps: { otherwise: "`false`", example: "dropCaps: true" },
      hyphenate: { otherwise: "`true`", example: "hyphenate: false" },
      leaders: { otherwise: "`false`", example: "leaders: true" },
      lists: { otherwise: "`false`", example: "lists: true" },
    },
  },
  {
    heading: "Order and parts",
    notes: {
      order: {
        otherwise: "natural order: 2 before 10",
        example: "order: [preface.txt, 01.txt]",
      },
      sections: {
        kind: "names of files, each with keys",
        otherwise: "each text says by its title what it is",
        example: "sections: {annexe.txt: {role: appendix}}",
      },
      "sections.title": {
        otherwise: "the title of its text",
        example: "sections: {01.txt: {title: The Sow}}",
      },
      "sections.role": {
        otherwise: "what its title or its file's name says; else `chapter`",
        example: "sections: {annexe.txt: {role: appendix}}",
      },
      "sections.matter": {
        otherwise: "what its role and its neighbours say",
        example: "sections: {map.txt: {matter: front}}",
      },
      collection: {
        otherwise: "none: the texts of the folder are the book",
        example: "collection: [poem, the-salt-road]",
      },
      index: {
        otherwise: "what the texts mark alone; without marks, no index",
        example: "index: [brine, {term: 'pans, salt', forms: salt pans}]",
      },
      "index.term": {
        otherwise: "required",
        example: "index: [{term: 'pans, salt', forms: salt pans}]",
      },
      "index.forms": {
        otherwise: "the term alone is looked for",
        example: "index: [{term: ox, forms: [oxen]}]",
      },
      "index.see": {
        otherwise: "none",
        example: "index: [brine, {term: salt water, see: brine}]",
      },
    },
  },
  {
    heading: "For the press",
    notes: {
      print: {
        otherwise: "a press file as a printer takes it who says nothing",
        example: "print: false",
      },
      "print.target": { otherwise: "`generic`", example: "print: {target: kdp}" },
      "print.profile": {
        kind: "the file name of an ICC profile",
        otherwise: "FOGRA39: ISO 12647-2, coated paper",
        example: "print: {profile: house.icc}",
      },
      "print.bleedMm": { otherwise: "`3`, or what the shop asks", example: "print: {bleedMm: 5}" },
      "print.marks": {
        kind: "`true`, or a list of `crop`, `registration`, `bars`",
        otherwise: "none",
        example: "print: {marks: [crop]}",
      },
      "print.inkLimit": {
        otherwise: "`300`; `240` for Ingram",
        example: "print: {inkLimit: 280}",
      },
      "print.richBlack": { otherwise: "`false`", example: "print: {richBlack: true}" },
      "print.spots": {
        kind: "colours, each with the name of an ink",
        otherwise: "all colours are printed in cyan, magenta, yellow and black",
        example: "print: {spots: {accent: PANTONE 3025 C}}",
      },
      "print.spots.accent": {
        otherwise: "no ink of its own",
        example: "print: {spots: {accent: PANTONE 3025 C}}",
      },
      "print.spots.muted": {
        otherwise: "no ink of its own",
        example: "print: {spots: {muted: PANTONE 430 C}}",
      },
      "print.spots.rule": {
        otherwise: "no ink of its own",
        example: "print: {spots: {rule: PANTONE 430 C}}",
      },
      "print.spots.field": {
        otherwise: "no ink of its own",
        example: "print: {spots: {field: PANTONE 3025 C}}",
      },
      "print.imposition": { otherwise: "no such file", example: "print: {imposition: booklet}" },
      "print.sheets": {
        otherwise: "`4`",
        example: "print: {imposition: signatures, sheets: 8}",
      },
      "print.paper": { otherwise: "`white`", example: "print: {paper: cream}" },
      "print.leafMm": { otherwise: "what `paper` tells", example: "print: {leafMm: 0.12}" },
      "print.binding": { otherwise: "`perfect`", example: "print: {binding: case}" },
      "print.wrap": {
        otherwise: "`true` for a book, `false` for an article",
        example: "print: {wrap: true}",
      },
      "print.blurb": {
        otherwise: "the description",
        example: "print: {blurb: The road that paid for a cathedral.}",
      },
    },
  },
];

/** All keys of library.yaml. */
export const libraryKeys: KeyGroup = {
  heading: "library.yaml",
  notes: {
    title: {
      otherwise: "its language's word for a library",
      example: "title: Harbour Papers",
    },
    description: {
      otherwise: "none",
      example: "description: What the harbour museum has published since 1990.",
    },
    lang: { kind: "a language tag", otherwise: "`en`", example: "lang: de" },
    url: {
      kind: "an address",
      otherwise: "no feeds, catalogue and sitemap",
      example: "url: https://example.org/papers/",
      more: "In any folder of a host. Another title or another address has every publication made anew, as their pages tell both.",
    },
    publisher: { otherwise: "none", example: "publisher: Harbour Press" },
  },
};
