import { type CslItem, type CslName, familyOf } from "./csl.ts";

/** Entries for `works`, one after the other. */
export function bibtex(works: readonly CslItem[]): string {
  return works.map(entry).join("\n");
}

/** BibTeX's types. Its `@article` is one of a journal, which none of ours is. */
const types = {
  article: "misc",
  book: "book",
  report: "techreport",
  chapter: "incollection",
} as const satisfies { readonly [Type in CslItem["type"]]: string };

function entry(work: CslItem): string {
  const { type, issued, URL: url } = work;
  const [year, month] = issued?.["date-parts"][0] ?? [];
  const isReport = type === "report";
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", names(work.author)],
    ["editor", names(work.editor)],
    ["title", `{${escaped(work.title)}}`],
    ["booktitle", work["container-title"] && `{${escaped(work["container-title"])}}`],
    [isReport ? "type" : "series", text(work["collection-title"])],
    ["number", text(work["collection-number"])],
    [isReport ? "institution" : "publisher", text(work.publisher)],
    ["year", year === undefined ? undefined : String(year)],
    ["isbn", work.ISBN],
    // What styles take as it stands, and set between \url{…}; a brace or per cent sign would end that.
    ["doi", work.DOI && verbatim(work.DOI)],
    ["url", url && verbatim(url)],
    ["language", work.language],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  // A name that BibTeX knows, not a text.
  if (month !== undefined) lines.push(`  month = ${MONTHS[month - 1]},`);
  return `@${types[type]}{${keyOf(work)},\n${lines.join("\n")}\n}\n`;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** “pewter2024specimen” would change with every correction; the publication's own name does not. ASCII, as BibTeX wants it. */
function keyOf({ id }: CslItem): string {
  const ascii = id
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return ascii === "" ? `u${Buffer.from(id).toString("hex").slice(0, 16)}` : ascii;
}

function names(people: readonly CslName[] | undefined): string | undefined {
  return people?.map(nameOf).join(" and ");
}

/** “van Galley, Vincent”; what is not to be taken apart, the word “and” in it included, stands in braces. */
function nameOf(name: CslName): string {
  if ("literal" in name) return `{${escaped(name.literal)}}`;
  return `${escaped(familyOf(name))}, ${escaped(name.given)}`;
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : escaped(value);
}

const SPECIALS: { readonly [char: string]: string } = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  // Other letters in the oldest of LaTeX's encodings.
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
};

/**
 * What LaTeX takes for more than a letter, as that letter. A brace in a text would also count for BibTeX, which takes none by
 * its backslash alone; those without a fellow become parentheses.
 */
function escaped(value: string): string {
  return balanced(value)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\{}~^<>|]/g, (char) => SPECIALS[char] ?? char)
    .replaceAll(/[#$%&_]/g, "\\$&");
}

function balanced(value: string): string {
  let depth = 0;
  for (const char of value) {
    if (char === "{") depth += 1;
    if (char === "}") depth -= 1;
    if (depth < 0) break;
  }
  return depth === 0 ? value : value.replaceAll("{", "(").replaceAll("}", ")");
}

function verbatim(value: string): string {
  return value.replaceAll(/[{}\\\s]/g, (char) => encodeURIComponent(char));
}
