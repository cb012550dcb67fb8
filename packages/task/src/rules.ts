/**
 * Every message printery can give, by its permanent id, with what it means.
 * The type of this table is what makes an id without a description not compile.
 */
export const rules = {
  // Reading files
  "not-a-file": "The path is not a regular file.",
  "file-outside": "A link leads out of the folder that content may come from (`--root`).",
  "content-changed": "A file changed, or went, while it was being built.",
  "format-unknown": "The file's name has the extension of no format that is read.",
  "name-taken":
    "Publications would have one name, as they differ in extension, case or signs alone.",
  "limit-exceeded":
    "Something is larger, or more, than is read; docs/limits.md says how much is, and how to have more read.",
  "empty-file": "The file has no text in it.",
  "undecodable-bytes": "The bytes are no text in any encoding that could be recognised.",
  "encoding-guessed": "The file is not UTF-8; its encoding was guessed from the bytes.",
  "bytes-replaced": "The file is UTF-8 but for some bytes, or ends inside a character.",
  "mojibake-repaired": "Characters that were misread and saved so once were put right.",
  "control-characters":
    "Control characters, and what is no character at all, which nobody sees, were left out.",
  "hidden-characters":
    "Characters that nobody sees turn the direction of a text, or spell something in it.",
  // Parsing
  "title-missing": "No line could be taken for the title; the file's name stands in.",
  "title-guessed": "The title was chosen among lines that could each be one.",
  "heading-doubtful": "A line was taken for a heading that may be none.",
  "leftover-doubtful": "A passage was left out of the running text that may belong to it.",
  "block-overlong": "A paragraph is so long that its breaks may have been lost.",
  "paragraphs-inferred":
    "A paragraph so long that its breaks may have been lost was split where its subject shifts, as `paragraphs: infer` asks.",
  "correction-unmatched":
    "A correction in a side-car's `lines` no longer matches its text: the lines are not there, are blank, or hold another text.",
  "correction-moved":
    "The text of a correction stands on other lines now, as the export was fetched again; it is applied there.",
  "language-guessed": "The language could not be told; English stands in.",
  "frontmatter-invalid":
    "The block between the `---` lines is not the YAML printery reads, or the one between `+++` lines not the TOML.",
  "markdown-html": "HTML inside Markdown that can't be read is kept as literal text.",
  "directive-unknown": "A directive in Markdown has a name that means nothing here.",
  "directive-invalid": "A directive in Markdown stands where, or holds what, its role can't.",
  "nesting-too-deep":
    "Blocks or marks in Markdown are nested deeper, or are more, than any text needs.",
  "reference-undefined": "A footnote or link reference has no definition.",
  // Composing
  "publication-invalid": "A publication.yaml, or a side-car, is not what its schema describes.",
  "order-unknown":
    "`order` or `sections` in publication.yaml names a file that is not in the folder.",
  "collection-invalid":
    "`collection` in publication.yaml names what is no publication beside the folder, or can't be part of it.",
  "image-missing": "An image is referred to but not there.",
  "image-unreadable": "An image can't be decoded, or has a format that can't be published.",
  "image-outside": "An image lies outside the folder that content may come from (`--root`).",
  "alt-missing": "An image has no alternative text.",
  "formula-invalid": "A formula is not the TeX that is read, or holds what no formula may.",
  "left-out":
    "A passage of a text is in no output: navigation, a comment, what something else stands in for.",
  "link-dead": "A link leads nowhere a reader may be sent, and stays plain text.",
  "note-unreferenced": "The text of a footnote has no reference to it.",
  "columns-unfit": "Two columns are asked for where the page has no room for them, or of a book.",
  "index-term-missing":
    "A term of `index` in publication.yaml stands nowhere in the texts, or sends the reader to one that doesn't.",
  "publication-empty": "The publication has no text.",
  "profile-invalid": "`print: profile` in publication.yaml names no ICC profile of a press.",
  "marks-refused": "Marks are asked for where the shop that prints takes none.",
  "isbn-invalid": "An ISBN has a wrong check digit, or begins as none does.",
  "library-invalid": "The file library.yaml is not what its schema describes.",
  "library-sidecar": "A text is called as library.yaml is, which describes the library and not it.",
  // Rendering
  "glyph-missing": "No font in use has a glyph for a character.",
  "isbn-missing": "A cover for the press has no barcode, for want of an ISBN.",
  "spine-blank": "The spine of a cover is too narrow for text, or its printer wants none there.",
  "blurb-overlong": "The text for the back of a cover is longer than its room.",
  "cover-small": "The image that is the cover has fewer pixels than shops ask for.",
  "table-too-wide": "A table does not fit the page at its smallest size.",
  "image-resolution": "An image has fewer than 300 dots to the inch where it stands in print.",
  "plate-cropped": "More than a fifth of a picture is cut off where it is a plate.",
  "image-transparent": "An image lets the paper through, which is printed white.",
  "image-ink": "An image in inks has more of them somewhere than the press that prints takes.",
  "image-profile":
    "An image in inks is for another press than the one that prints, or for none that is named; or its profile is broken.",
  "library-address":
    "The file library.yaml names no `url`, which feeds, the sitemap and the catalogue for e-readers need.",
  // The project's own configuration
  "config-invalid":
    "The file printery.config.ts can't be read, or what it has of its own is not what it may have.",
  "plugin-failed": "Something of the project's own, in printery.config.ts, failed over a text.",
  "plugin-dropped":
    "A rehype plugin of the project made what may stand in no output, and it was left out.",
  // Any stage
  "stage-failed": "A stage failed over a publication, which is a fault of printery.",
  "stage-stopped":
    "A publication took more time or memory than it may, or the process that made it died.",
  // Checking outputs
  "manifest-damaged": "The file manifest.json in the output folder is not what a build writes.",
  "output-invalid": "An output did not pass its validator.",
  "book-doubtful": "An e-book would be read otherwise than it was meant.",
  "press-doubtful": "A press file would print otherwise than it was meant.",
  "target-unmet":
    "A press file, or an e-book, does not keep to what the shop it is checked for asks.",
  "link-broken": "A link leads to a page or place that does not exist.",
  // Asking the web
  "link-gone": "A link leads to a page on the web that is not there.",
  "link-silent": "A link leads to a host on the web that gives no answer, or none that is one.",
  "link-moved": "A page on the web that a link leads to has another address now.",
  "link-withheld":
    "A host on the web does not tell whether the page is there that a link leads to.",
  "link-private":
    "A link leads to this machine or to a network that is not the web, and was not asked.",
  "web-unreachable": "This machine has no way to the web, so no link could be looked at.",
} as const;

export type RuleId = keyof typeof rules;
