// Texts as bad as their makers could think of: each by its name, with how it is made of a number of parts and
// the number to start from.

const sentence = "The road was long, and it was mended by the people who lived along it.";

/** `count` lines, the text of each by its number. */
function lines(write, gap = "\n") {
  return (count) => Array.from({ length: count }, (_, at) => write(at)).join(gap);
}

/** `part` over and over. */
function over(part, { before = "", after = "" } = {}) {
  return (count) => before + part.repeat(count) + after;
}

const pick = (list, at) => list[at % list.length];
const names = ["Ada Byron", "Mary Shelley", "Jane Webb", "Thomas Love Peacock", "Leigh Hunt"];
const months = ["January", "March", "May", "July", "October"];

/** Without markup. */
export const pathologicalText = {
  "lines without a blank line": { make: lines((at) => `${sentence} ${at}`), count: 60_000 },
  "one line": { make: over(`${sentence} `), count: 14_000 },
  "one word": { make: over("road"), count: 250_000 },
  "lines of one character": { make: lines((at) => pick([..."abcdefg"], at)), count: 100_000 },
  "blocks of one character": {
    make: lines((at) => pick([..."abcdefg"], at), "\n\n"),
    count: 50_000,
  },
  "blank lines": { make: over("\n", { before: "Road\n", after: sentence }), count: 1_000_000 },
  "nested quotes": { make: lines((at) => `${"> ".repeat(at % 60)}${sentence}`), count: 10_000 },
  "one deep quote": { make: over(">", { after: sentence }), count: 500_000 },
  "quotation marks": { make: over("“so ‘it "), count: 100_000 },
  spaces: { make: over(" ", { before: "Road", after: "end" }), count: 1_000_000 },
  tabs: { make: lines((at) => `${"\t".repeat(at % 9)}a\tb\tc`), count: 30_000 },
  stars: { make: over("*"), count: 500_000 },
  "open emphasis": { make: over("*road **and "), count: 50_000 },
  underscores: { make: over("_road and "), count: 60_000 },
  brackets: { make: over("[", { before: sentence }), count: 500_000 },
  "references without notes": { make: over("so[1] it[2] "), count: 50_000 },
  notes: { make: lines((at) => `[${at % 999}] ${sentence}`, "\n\n"), count: 8_000 },
  "notes and references": {
    make: (count) =>
      [...Array(count).keys()].map((at) => `${sentence}[${at}]`).join("\n\n") +
      `\n\nNotes\n\n${[...Array(count).keys()].map((at) => `[${at}] ${sentence}`).join("\n\n")}`,
    count: 4_000,
  },
  "dot leaders": { make: lines((at) => `Chapter ${at} ${". ".repeat(20)} ${at}`), count: 12_000 },
  "one dot leader": { make: over(". ", { before: "Road " }), count: 250_000 },
  "rows of a table": { make: lines((at) => `${at} | road | mill | inn`), count: 30_000 },
  "aligned columns": { make: lines((at) => `road ${at}     mill      inn   ${at}`), count: 20_000 },
  "cells of one row": { make: over("a | "), count: 200_000 },
  "list items": { make: lines((at) => `${"  ".repeat(at % 12)}- road ${at}`), count: 20_000 },
  "numbered items": { make: lines((at) => `${at + 1}. The road of the mill`), count: 20_000 },
  "hyphens at line ends": {
    make: lines((at) => `road ${at} is mended by the peo-`),
    count: 20_000,
  },
  hyphens: { make: over("-"), count: 500_000 },
  "hyphens in a word": { make: over("road-"), count: 100_000 },
  "form feeds": { make: lines((at) => `\fRoad\n\n${sentence}\n\n${at}\n`), count: 6_000 },
  "running heads": {
    make: lines((at) => `${sentence}\n${at}\f                THE ROAD                ${at}\n`),
    count: 8_000,
  },
  "lines in capitals": { make: lines((at) => `THE ROAD OF THE MILL ${at}`, "\n\n"), count: 15_000 },
  "one line in capitals": { make: over("THE ROAD "), count: 100_000 },
  names: { make: lines((at) => pick(names, at), "\n\n"), count: 20_000 },
  "a list of names": { make: over("Ada Byron, Mary Shelley and "), count: 20_000 },
  dates: {
    make: lines((at) => `${(at % 28) + 1} ${pick(months, at)} 1${840 + (at % 99)}`),
    count: 20_000,
  },
  bylines: { make: lines((at) => `By ${pick(names, at)}`, "\n\n"), count: 15_000 },
  "one byline": { make: over("by Ada Byron "), count: 40_000 },
  addresses: { make: lines((at) => `https://example.org/road/${at}?a=b&c=d`), count: 20_000 },
  "one address": { make: over("a/b?c=d&", { before: "https://example.org/" }), count: 80_000 },
  "mail addresses": { make: lines((at) => `ada.byron+${at}@example.org`), count: 20_000 },
  "at signs": { make: over("a@"), count: 250_000 },
  "repeated titles": { make: lines(() => `The Road\n\n${sentence}`, "\n\n"), count: 10_000 },
  "headings of a sentence each": {
    make: lines((at) => `Road ${at}\n\n${sentence} ${at}.`, "\n\n"),
    count: 6_000,
  },
  menus: {
    make: lines((at) => pick(["Home", "Share", "Menu", "Login", "News"], at)),
    count: 30_000,
  },
  program: { make: lines((at) => `  if (road[${at}] === mill) { return inn(); }`), count: 12_000 },
  "closing brackets": { make: over("});\n"), count: 40_000 },
  verse: {
    make: lines((at) => `${at % 5 ? "" : "\n"}    Over the hill and ${at},`),
    count: 20_000,
  },
  questions: { make: lines((at) => `Who mends road ${at}?`, "\n\n"), count: 15_000 },
  speakers: { make: lines((at) => `${pick(names, at).toUpperCase()}: So it is.`), count: 20_000 },
  figures: { make: over("1 234.5 "), count: 100_000 },
  "soft hyphens": { make: over("ro\u00adad "), count: 100_000 },
  "combining marks": { make: over("\u0301", { before: "e" }), count: 250_000 },
  "characters misread once": { make: over("RÃ©sumÃ© â€œroadâ€\u009d "), count: 15_000 },
  "control characters": { make: over("ro\u0001ad "), count: 100_000 },
  tags: { make: over("<a "), count: 150_000 },
};

/** With it. */
export const pathologicalMarkdown = {
  "lines without a blank line": { make: lines((at) => `${sentence} ${at}`), count: 10_000 },
  "one line": { make: over(`${sentence} `), count: 10_000 },
  paragraphs: { make: lines((at) => `${sentence} ${at}`, "\n\n"), count: 5_000 },
  headings: { make: lines((at) => `# Road ${at}\n\n${sentence}`, "\n\n"), count: 4_000 },
  "nested quotes": { make: lines((at) => `${"> ".repeat(at % 30)}road`), count: 6_000 },
  "one deep quote": { make: over("> ", { after: "road" }), count: 50_000 },
  "nested items": { make: lines((at) => `${"  ".repeat(at % 20)}- road`), count: 4_000 },
  "one deep list": { make: over("- ", { after: "road" }), count: 20_000 },
  "numbered items": { make: lines((at) => `${at}. road`), count: 6_000 },
  "open emphasis": { make: over("*a **b _c "), count: 10_000 },
  stars: { make: over("*", { before: "a" }), count: 100_000 },
  underscores: { make: over("a_"), count: 60_000 },
  brackets: { make: over("[", { before: "a" }), count: 60_000 },
  "open links": { make: over("[a]("), count: 20_000 },
  "open pictures": { make: over("![["), count: 20_000 },
  links: { make: over("[road](https://example.org/a) "), count: 8_000 },
  backticks: {
    make: (count) =>
      Array.from({ length: count }, (_, at) => "`".repeat((at % 300) + 1)).join(" a "),
    count: 1_000,
  },
  "rows of a table": {
    make: (count) => `| a | b |\n|---|---|\n${"| road | mill |\n".repeat(count)}`,
    count: 6_000,
  },
  "cells of one row": {
    make: (count) =>
      `${"| a ".repeat(count)}|\n${"|---".repeat(count)}|\n${"| b ".repeat(count)}|\n`,
    count: 5_000,
  },
  definitions: { make: lines((at) => `[road ${at}]: https://example.org/${at}`), count: 8_000 },
  notes: {
    make: lines((at) => `So[^${at}] it is.\n\n[^${at}]: ${sentence}`, "\n\n"),
    count: 2_000,
  },
  "open tags": { make: over("a <b "), count: 30_000 },
  comments: { make: over("a <!-- "), count: 10_000 },
  entities: { make: over("&amp;&#35;& "), count: 20_000 },
  "fenced programs": {
    make: lines((at) => `\`\`\`js\nroad(${at});\n\`\`\``, "\n\n"),
    count: 4_000,
  },
  directives: { make: lines((at) => `::: note\n\nRoad ${at}.\n\n:::`, "\n\n"), count: 2_000 },
  addresses: { make: over("https://example.org/a?b=c "), count: 10_000 },
  "rules and underlines": { make: lines((at) => `Road ${at}\n---\n\n***`, "\n\n"), count: 4_000 },
  "items in quotations": { make: lines((at) => `${"> - ".repeat(at % 12)}road`), count: 1_000 },
  "quotations in items": { make: lines((at) => `${"- > ".repeat(at % 12)}road`), count: 2_000 },
  "one quotation of items": { make: lines((at) => `> - road ${at}\n>`), count: 1_000 },
  "items apart": { make: lines((at) => `${"  ".repeat(at % 20)}- road`, "\n\n"), count: 2_000 },
  "items set in with tabs": { make: lines((at) => `${"\t".repeat(at % 8)}- road`), count: 2_000 },
  "items of many lines": { make: over("\n  road and", { before: "- road" }), count: 20_000 },
  "items of many paragraphs": { make: over("\n\n  road", { before: "- road" }), count: 10_000 },
  "lines of deep items": { make: over(`${"- ".repeat(60)}road\n`), count: 400 },
  "a quotation that goes on": { make: over("\nroad and", { before: "> road" }), count: 20_000 },
  "code that nothing closes": { make: over("road\n\n", { before: "```\n" }), count: 10_000 },
  "code in an item that nothing closes": {
    make: over("\n  road", { before: "- ```" }),
    count: 8_000,
  },
  "a comment that nothing closes": {
    make: over("road\n\n", { before: "<!-- a\n\n" }),
    count: 10_000,
  },
  "comments that nothing closes": { make: lines((at) => `road ${at} <!-- a`), count: 8_000 },
  "open instructions": { make: over("a <? "), count: 40_000 },
  "open attributes": { make: over('<a b="'), count: 60_000 },
  "emphasis in words": { make: over("a*b_"), count: 20_000 },
  "three stars and two": { make: over("***a** "), count: 10_000 },
  "struck words": { make: over("a~b~~"), count: 10_000 },
  columns: {
    make: (count) =>
      `|${" a |".repeat(count)}\n|${"---|".repeat(count)}\n${"| b |\n".repeat(count)}`,
    count: 4_000,
  },
  "heads of tables": { make: lines(() => "a | b\n|-- -|"), count: 2_000 },
  "definitions over lines": { make: lines((at) => `[a ${at}]:\n/u\n'title'`), count: 2_000 },
  "definitions of nothing": { make: lines(() => "[a]:"), count: 2_000 },
  "references to one definition": {
    make: over("[x][a] [a] ", { before: "[a]: /u\n\n" }),
    count: 10_000,
  },
  "brackets in brackets": {
    make: (count) => `[a]: /u\n\n${"[".repeat(count)}${"]".repeat(count)}`,
    count: 40_000,
  },
  "links in links": {
    make: (count) => `${"[".repeat(count)}a${"](u)".repeat(count)}`,
    count: 40_000,
  },
  "pictures in pictures": {
    make: (count) => `${"![".repeat(count)}a${"](u)".repeat(count)}`,
    count: 30_000,
  },
  "links in open pictures": { make: over("![[a](b)"), count: 8_000 },
  "titles that nothing closes": { make: over("[a](b (c"), count: 40_000 },
  "notes that refer to notes": {
    make: lines((at) => `[^${at}]: see [^${at + 1}]`, "\n\n"),
    count: 2_000,
  },
  "open notes": { make: over("a^[b "), count: 20_000 },
  "notes in place": { make: over("a^[b] "), count: 10_000 },
  "open directives": { make: lines(() => "::: note"), count: 8_000 },
  "deep directives": { make: lines((at) => `${":".repeat(3 + (at % 17))} note`), count: 8_000 },
  "words of another language": { make: over(":foreign[a]{lang=fr} "), count: 4_000 },
  "tags in tags": {
    make: (count) => `${"<b>".repeat(count)}a${"</b>".repeat(count)}`,
    count: 20_000,
  },
  "tags across tags": { make: over("<b><i>a</b></i>"), count: 8_000 },
  "blocks of HTML": { make: over("<div>\n\n"), count: 20_000 },
  "an address that ends in dots": {
    make: over(".", { before: "http://a", after: "x" }),
    count: 400_000,
  },
  "mail addresses": { make: over("ada@example.org "), count: 8_000 },
  "hard breaks": { make: over("road  \n", { after: "road" }), count: 30_000 },
  backslashes: { make: over("\\"), count: 100_000 },
  "blank lines": { make: over("\n", { before: "road", after: "road" }), count: 1_000_000 },
  spaces: { make: over(" ", { before: "road", after: "road" }), count: 1_000_000 },
  "old line ends": { make: lines((at) => `road ${at}`, "\r"), count: 10_000 },
  "front matter": { make: over("a: b\n", { before: "---\n", after: "---\n" }), count: 10_000 },
  verse: { make: over("road\nand\n\n", { before: ":::verse\n", after: ":::" }), count: 4_000 },
};
