/** What the library says of one publication. */
export interface LibraryEntry {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  /** ISO 8601, of any precision. */
  readonly date?: string;
  /** Last changed: ISO 8601 in UTC, to the second; absent where nothing is known of it. */
  readonly modified?: string;
  readonly lang: string;
  readonly standfirst?: string;
  readonly description?: string;
  readonly kind: "article" | "book";
  readonly series?: string;
  /** Its number in its series. */
  readonly volume?: number;
  readonly keywords?: readonly string[];
  readonly identifier?: string;
  readonly publisher?: string;
  readonly rights?: string;
  /** What a reader opens, one per format; `path` is relative to the library. */
  readonly files: readonly LibraryFile[];
  /** Every page of it on the web, relative to the library. */
  readonly webPages?: readonly string[];
  /** A picture of its cover, JPEG, relative to the library. */
  readonly cover?: string;
}

export interface LibraryFile {
  readonly format: string;
  readonly path: string;
  readonly bytes: number;
  readonly pages?: number;
}

/** The media types of what a reader opens, by format. */
const mediaTypes: Readonly<Record<string, string>> = {
  html: "text/html",
  pdf: "application/pdf",
  epub: "application/epub+zip",
};

export function mediaTypeOf({ format }: LibraryFile): string {
  return mediaTypes[format] ?? "application/octet-stream";
}

/** What one opens to read on the web, or the first of what there is. */
export function openedFile({ files }: LibraryEntry): LibraryFile | undefined {
  return files.find(({ format }) => format === "html") ?? files[0];
}

/** Undated entries come last; those of one day stand by title, as `lang` sorts. */
export function newestFirst(entries: readonly LibraryEntry[], lang: string): LibraryEntry[] {
  const { compare } = new Intl.Collator([lang, "en"]);
  return [...entries].sort((a, b) => {
    const [first = "", second = ""] = [a.date, b.date];
    if (first !== second) return first > second ? -1 : 1;
    return compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
  });
}

/** When it was last changed, or published: ISO 8601 in UTC, to the second. */
export function momentOf(entry: LibraryEntry): string | undefined {
  return entry.modified ?? publishedAt(entry);
}

/** When it was first published, to the second, as feeds ask for it: its first moment where only a day or a year is known. */
export function publishedAt({ date }: LibraryEntry): string | undefined {
  const milliseconds = Date.parse(date ?? "");
  // A date that no calendar has ("2021-02-40") says nothing.
  if (Number.isNaN(milliseconds)) return undefined;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
