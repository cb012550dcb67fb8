import { extname } from "node:path";

/** How a file of an adopted folder is read. */
export type Kind = "text" | "markdown" | "word" | "page" | "archive";

const kinds: Readonly<Record<string, Kind>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".mdown": "markdown",
  ".mkd": "markdown",
  ".mdx": "markdown",
  ".qmd": "markdown",
  ".rmd": "markdown",
  ".docx": "word",
  ".docm": "word",
  ".html": "page",
  ".htm": "page",
  ".xhtml": "page",
  ".mhtml": "archive",
  ".mht": "archive",
};

/** How the file called `name` is read; undefined where it is no text. */
export function kindOf(name: string): Kind | undefined {
  return kinds[extname(name).toLowerCase()];
}

/** Endings of all that is read, as a message lists them. */
export const readable: string = Object.keys(kinds).join(", ");

const OFFICE = "open it in Word or LibreOffice and save it as .docx";
const PANDOC = "`pandoc -s -t markdown` makes Markdown of it";

/** What to do with texts that are not read, by their endings. */
const remedies: Readonly<Record<string, string>> = {
  ".pdf": "`pdftotext -layout` takes its text out, which is read as an export of pages",
  ".doc": OFFICE,
  ".rtf": OFFICE,
  ".odt": OFFICE,
  ".ott": OFFICE,
  ".fodt": OFFICE,
  ".dotx": OFFICE,
  ".pages": "export it from Pages as Word, .docx",
  ".wpd": OFFICE,
  ".epub": "it is a finished book: unpack it, and adopt the pages (.xhtml) within",
  ".mobi": "it is a finished book; its source is wanted",
  ".azw3": "it is a finished book; its source is wanted",
  ".rst": PANDOC,
  ".adoc": "`pandoc` reads no AsciiDoc: `asciidoctor -b html5` makes a page of it, which is read",
  ".asciidoc": "`asciidoctor -b html5` makes a page of it, which is read",
  ".tex": PANDOC,
  ".org": PANDOC,
  ".textile": PANDOC,
  ".typ": PANDOC,
  ".fb2": PANDOC,
  ".docbook": PANDOC,
  ".ipynb": PANDOC,
  ".webarchive": "save the page anew as “Web page, complete” or .mhtml",
  ".maff": "save the page anew as “Web page, complete” or .mhtml",
  ".xlsx": "tables of numbers are no text; save the sheet as .html to have it read",
  ".pptx": "slides are no text; save their outline as .docx",
  ".zip": "unpack it first",
};

/** What to do with the file called `name`, which is no text that is read; undefined where it is none at all. */
export function remedyOf(name: string): string | undefined {
  return remedies[extname(name).toLowerCase()];
}
