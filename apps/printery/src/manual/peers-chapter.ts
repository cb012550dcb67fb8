import { chapterText } from "./made.ts";

/** Where `pnpm bench:peers --write` keeps what it measured, from the root of the project. */
export const PEERS = "apps/printery/src/manual/peers.json";

/** What a program took: CPU in seconds of all its processes, memory in MB of the largest, bytes of what it made. */
interface Cost {
  readonly program: string;
  readonly cpu: number;
  readonly memory: number;
  readonly bytes: number;
  /** What a validator finds; absent where it was not installed. */
  readonly faults?: number;
}

/** What was measured, in one run on one machine. */
export interface Figures {
  readonly machine: { readonly processor: string; readonly cores: number; readonly node: string };
  readonly versions: Readonly<Record<string, string>>;
  readonly absent: readonly { readonly program: string; readonly why: string }[];
  /** Of the book. */
  readonly words: number;
  readonly pdf: readonly (Cost & { readonly pages: number })[];
  readonly epub: readonly Cost[];
  /** Of a hundred articles; `again` is the CPU of a second build, when nothing has changed. */
  readonly site: readonly (Cost & { readonly again: number })[];
  readonly readings: readonly {
    readonly what: string;
    readonly there: number;
    readonly found: Readonly<Record<string, number>>;
  }[];
}

/** The chapter that has `figures` in tables, and says how to measure them again. */
export function peersChapter(figures: Figures, after: string): string {
  const { machine, versions, absent, words, pdf, epub, site, readings } = figures;
  const [first] = readings;
  const readers = Object.keys(first?.found ?? {});
  return chapterText(
    "Beside other programs",
    after,
    [
      `These figures were measured in one run, with printery ${versions.printery} and Node ${machine.node}, on ${machine.cores} cores of an ${machine.processor}. Other machines give other figures; what one program takes beside another changes less. CPU is that of all processes of a command, memory that of its largest. \`pnpm bench:peers\` measures them anew on your machine, and prints these tables; the other programs are fetched from npm and PyPI into a temporary folder.`,
      `Compared are ${listed(
        Object.entries(versions)
          .filter(([name]) => name !== "printery")
          .map(([name, version]) => `${name} ${version}`),
      )}. Not measured: ${absent.map(({ program, why }) => `${program}, as ${why}`).join("; ")}.`,
      "## A book as a PDF",
      `A book of ${words.toLocaleString("en-GB")} words in Markdown, on A5, each program asked for an accessible file (PDF/UA-1). printery's time has the reading of the text, the cover and the validation of the file in it.`,
      table(
        ["Program", "CPU", "Memory", "Size", "Pages", "Rules of PDF/UA-1 broken (veraPDF)"],
        pdf.map((row) => [...costs(row), String(row.pages), faults(row)]),
      ),
      "## The same book as an e-book",
      table(
        ["Program", "CPU", "Memory", "Size", "Faults (EPUBCheck)"],
        epub.map((row) => [...costs(row), faults(row)]),
      ),
      "## A hundred articles as a site",
      "Articles of 1,200 words each. The first build, and a second when nothing has changed. printery makes the library over them as well, with feeds, lists and a search, and validates every page; MkDocs and Starlight make a search, pandoc and Eleventy pages alone. pandoc reads one article a command.",
      table(
        ["Program", "CPU", "CPU of the second build", "Memory", "Size", "Faults (Nu checker)"],
        site.map((row) => {
          const [program = "", cpu = "", ...more] = costs(row);
          return [program, cpu, seconds(row.again), ...more, faults(row)];
        }),
      ),
      "## Texts without marks",
      `What becomes of raw texts, as they came: a page of news with its menus, a report with numbered headings, tables drawn with spaces, the text of a PDF, notes in brackets, three encodings. They are the samples of \`content/the-corn-hall-clock\`, which ships with printery, so it is at home in them; \`scripts/peers-readings.mjs\` has what a person finds there. The others are made for texts with marks, and promise nothing of the kind: the table says what is left to do by hand.`,
      table(
        ["Of these", "There are", ...readers],
        readings.map(({ what, there, found }) => [
          what,
          String(there),
          ...readers.map((reader) => String(found[reader] ?? 0)),
        ]),
      ),
      "## What the others do that printery does not",
      "pandoc reads and writes some forty formats, Word and LaTeX among them, and has citations. Typst and LaTeX set any page that one can describe, where printery has three house styles. Starlight and MkDocs have components, versions and translations side by side. Who writes a site of documentation by hand in Markdown, and needs neither PDF nor e-book, is well served there.",
    ].join("\n\n"),
  );
}

function costs({ program, cpu, memory, bytes }: Cost): string[] {
  return [program, seconds(cpu), `${Math.round(memory)} MB`, size(bytes)];
}

function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function faults({ faults: count }: Cost): string {
  return count === undefined ? "not asked" : String(count);
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  // Numbers stand in line at the right.
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(heads),
    line(heads.map((_, at) => (at === 0 ? "---" : "--:"))),
    ...rows.map(line),
  ].join("\n");
}
