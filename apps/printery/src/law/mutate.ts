import type { Random } from "./random.ts";

/** A text to be read, as a file. */
export interface Case {
  /** Its extension says how it is read. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Characters of a slice: enough for any structure, and few enough for many cases in a minute. */
const LONGEST = 3000;

/** A case made of texts of the `pool`: slices of them in a row, changed a few times. */
export function mutated(pool: readonly Case[], random: Random): Case {
  const first = random.pick(pool);
  const path = random.next() < 0.1 ? random.pick(["tide.md", "tide.txt"]) : first.path;
  let text = sliceOf(textIn(first), random);
  while (random.next() < 0.3)
    text = spliced(text, sliceOf(textIn(random.pick(pool)), random), random);
  for (let count = 1 + random.below(6); count > 0; count -= 1)
    text = random.pick(changes)(text, random);
  return { path, bytes: encoded(text, random) };
}

function textIn({ bytes }: Case): string {
  return Buffer.from(bytes).toString("utf8");
}

function sliceOf(text: string, random: Random): string {
  const start = text.length <= LONGEST ? 0 : startOfLine(text, random.below(text.length));
  return text.slice(start, start + 200 + random.below(LONGEST));
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf("\n", at) + 1;
}

function spliced(text: string, other: string, random: Random): string {
  const at = random.below(text.length + 1);
  return random.next() < 0.5
    ? `${text.slice(0, at)}${other}${text.slice(at)}`
    : `${text.slice(0, at)}\n\n${other}`;
}

type Change = (text: string, random: Random) => string;

const changes: readonly Change[] = [
  (text, random) => inserted(text, `${wordOf(random)} `, random),
  (text, random) => inserted(text, ` ${wordOf(random)}\n`, random),
  (text, random) => inserted(text, random.pick(TOKENS), random),
  (text, random) => inserted(text, random.pick(TOKENS), random),
  (text, random) =>
    inserted(text, `${random.pick(TOKENS)}${wordOf(random)}${random.pick(TOKENS)}`, random),
  (text, random) => inserted(text, random.pick(CHARACTERS), random),
  (text, random) => inserted(text, random.pick(LINES), random, true),
  (text, random) => inserted(text, random.pick(LINES), random, true),
  // A piece once more, taken out, or elsewhere.
  (text, random) => {
    const [from, to] = rangeIn(text, random);
    return text.slice(0, to) + text.slice(from);
  },
  (text, random) => {
    const [from, to] = rangeIn(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = rangeIn(text, random);
    return inserted(text.slice(0, from) + text.slice(to), text.slice(from, to), random);
  },
  (text, random) => linesChanged(text, random, (lines, at) => lines.splice(at, 1)),
  (text, random) => linesChanged(text, random, (lines, at) => lines.splice(at, 0, lines[at] ?? "")),
  (text, random) =>
    linesChanged(text, random, (lines, at) => lines.push(...lines.splice(at, 1 + random.below(4)))),
  (text, random) =>
    linesChanged(text, random, (lines, at) => {
      const prefix = random.pick(["> ", "- ", "  ", "    ", "1. ", "\t", "# ", "| "]);
      for (let line = at; line < at + 1 + random.below(5) && line < lines.length; line += 1)
        lines[line] = prefix + lines[line];
    }),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.replaceAll("\n", random.pick(["\r\n", "\r", "\n\n", "\n"])),
  (text, random) => {
    const [from, to] = rangeIn(text, random);
    return text.slice(0, from) + text.slice(from, to).toUpperCase() + text.slice(to);
  },
];

/** A word that stands nowhere else. */
function wordOf(random: Random): string {
  let word = "q";
  for (let count = 0; count < 5; count += 1)
    word += random.pick([..."bdfgklmnprstvz"]) + random.pick([..."aeiou"]);
  return word;
}

function inserted(text: string, piece: string, random: Random, isLine = false): string {
  const place = random.below(text.length + 1);
  const at = isLine ? startOfLine(text, place) : place;
  return `${text.slice(0, at)}${piece}${isLine ? "\n" : ""}${text.slice(at)}`;
}

function rangeIn(text: string, random: Random): [number, number] {
  const from = random.below(text.length + 1);
  return [from, Math.min(text.length, from + random.below(random.pick([4, 40, 400])))];
}

function linesChanged(
  text: string,
  random: Random,
  change: (lines: string[], at: number) => void,
): string {
  const lines = text.split("\n");
  change(lines, random.below(lines.length));
  return lines.join("\n");
}

function encoded(text: string, random: Random): Uint8Array {
  const chance = random.next();
  if (chance < 0.02) return Buffer.from(`\ufeff${text}`, "utf16le");
  if (chance < 0.04) return Buffer.from(text, "latin1");
  if (chance < 0.06) return Buffer.from(`\ufeff${text}`);
  const bytes = Buffer.from(text);
  if (chance < 0.09 && bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

/** What means something somewhere. */
const TOKENS: readonly string[] = [
  ..."* ** _ __ ~~ ` `` ``` ~~~ [ ] ( ) ![ ]( [^ [^1] [^1]: ^[ ][ < > <b> </b> <i> </i> <!-- --> <div> </div>".split(
    " ",
  ),
  ..."<br> <img <a </a> <sup>2</sup> <ruby> <rt> </rt> </ruby> <span> <p> </p> <table> <td> <h2> </h2> <hr>".split(
    " ",
  ),
  ..."&amp; &lt; &#0; &nbsp; &shy; $ $$ \\ \\( $x^2$ {.index} {#a} :: ::: [1] ¹ (2) † ‡ § — … “ ” ‘ ’ « »".split(
    " ",
  ),
  ..."http://example.org/a www.example.org ada@example.org https://bücher.example/ä?q=é%20a#ö javascript:a".split(
    " ",
  ),
  ...["](javascript:alert)", '](a.md "title")', "](#salt)", "<a href='x' title='", '<abbr title="'],
  ...["- ", "1. ", "> ", "# ", "| ", " | ", "    ", "\t", "  \n", "\\\n", "- [x] ", "-\n", "\n\n"],
];

const CHARACTERS: readonly string[] = [
  ..."\u0000 \u0001 \u0007 \u001b[31m \u0085 \u00ad \u200b \u200c \u200d \u200e \u200f \u2028 \u2029 \u2066".split(
    " ",
  ),
  ..."\ufeff \ufffd \ufffe \ud800 \udc00 \u{e0041} \u{10ffff} é ﬁ ﬀ ß ẞ İ ı ſ Å ½ ² ₂ ⅷ Ⅳ ① ㍿ ｱ Ａ".split(
    " ",
  ),
  ..."שלום العربية ﷺ हिन्दी ไทย 中文 日本語 かな 한국어 👍🏽 👩‍👩‍👧 🏳️‍🌈 ☃ ∑ 𝔸 𓀀 ꙮ".split(" "),
  ..."\f \v \r".split(" "),
  "e\u0301\u0302\u0303",
];

/** Lines that say what is around them, or what comes next. */
const LINES: readonly string[] = [
  ...[
    "",
    "---",
    "***",
    "===",
    "```",
    "~~~js",
    "$$",
    "<!--",
    "-->",
    "<div>",
    "</div>",
    "+++",
    "...",
  ],
  ...[
    "# Salt",
    "## Salt",
    "Salt\n====",
    "Salt\n----",
    "### {#salt}",
    "#",
    ":::verse",
    ":::",
    "::: {.pullquote}",
  ],
  ...[
    "::byline[By Ada Marsh]",
    ":::related",
    ":::boilerplate",
    ":::standfirst",
    ":::unknown",
    "::subtitle[Of salt]",
  ],
  ...[
    "| a | b |\n|---|:-:|\n| c | d |",
    "|---|",
    "[^1]: note",
    "[a]: /url 'title'",
    "[a]: <",
    "[Footnote 1: so]",
  ],
  ...[
    "By Ada Byron",
    "4 March 2021",
    "CHAPTER IV",
    "Chapter 1: The Gate",
    "PART ONE",
    "Preface",
    "Notes",
    "References",
  ],
  ...[
    "Home",
    "Share",
    "Menu",
    "Most read",
    "Advertisement",
    "Related articles",
    "Cookie policy",
    "Log in",
    "Search",
  ],
  ...[
    "[Image: a.png | Alt | Caption]",
    "Report (755 KB, PDF)",
    "Contents",
    "Chapter 1 ..... 12",
    "\f",
    "12",
    "* * *",
  ],
  ...[
    "Q: Why?",
    "ADA: So it is.",
    "Dear Anna,",
    "Copyright 2021 Ada",
    "© 2021",
    "Tags: salt, road",
    "    if (x) {",
  ],
  ...[
    "title: Salt",
    "---\ntitle: Salt\nsalt: road\n---",
    "Term\n: meaning",
    "name    size    date",
    "1 bare note",
  ],
];
