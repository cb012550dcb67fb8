import fc from "fast-check";

/** A text, and the words in it that a reader must see, each as often as it stands there. */
export interface Written {
  readonly source: string;
  readonly words: string;
  /** What need not be seen, but must be said: titles of links, alternative texts, what is left out. */
  readonly besides?: string;
}

/** Words that no house style and no language of ours says, so that what is counted is the text's. */
const WORDS: readonly string[] = [
  ..."brumal quern oxter yarrow Zephyrine gallimaufry scrivello tholepin wherry ombrosa".split(" "),
  ..."Übermut naïveté Ængström façade Łódź İzmir ŒUVRE coöperate e\u0301clair Straße".split(" "),
  ..."ﬂagstone oﬃce ﬁrth Ⅷth ½pint".split(" "),
  ..."co\u00adöperation un\u00adbe\u00adkannt pneumonoultramicroscopicsilicovolcanoconiosis".split(
    " ",
  ),
  ..."λόγος Ελλάς вьюга подъезд שָׁלוֹם ספינה مركب سفينة नाव किताब เรือใบ 漢字 帆船 かもめ 돛단배".split(
    " ",
  ),
];
const MARKS: readonly string[] = [..."☃ ♞ ∑ ✂ 🚢 👍🏽 — … § † “ ”".split(" ")];

const word = fc.constantFrom(...WORDS);
const words = (most: number) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: word }, fc.constantFrom(...MARKS)), {
      minLength: 1,
      maxLength: most,
    })
    .map((list) => list.join(" "));
const phrase = words(5);
const prose = words(60);

/** Running text of Markdown: each mark around some words. */
const inline: fc.Arbitrary<Written> = fc
  .tuple(
    fc.constantFrom<(text: string, other: string) => Written>(
      (text) => ({ source: text, words: text }),
      (text) => ({ source: `*${text}*`, words: text }),
      (text) => ({ source: `**${text}**`, words: text }),
      (text) => ({ source: `~~${text}~~`, words: text }),
      (text) => ({ source: `\`${text}\``, words: text }),
      (text) => ({ source: `<b>${text}</b>`, words: text }),
      (text) => ({ source: `<span>${text}</span>`, words: text }),
      (text, other) => ({
        source: `<abbr title="${other}">${text}</abbr>`,
        words: text,
        besides: other,
      }),
      (text, other) => ({
        source: `[${text}](https://a.example "${other}")`,
        words: text,
        besides: other,
      }),
      (text, other) => ({ source: `[${text}](gone.md "${other}")`, words: text, besides: other }),
      (text) => ({ source: `:foreign[${text}]{lang=fr}`, words: text }),
      (text, other) => ({ source: `${text}^[${other}]`, words: `${text} ${other}` }),
      (text, other) => ({ source: `${text} <!-- ${other} -->`, words: text, besides: other }),
      (text) => ({ source: `${text} $x^2$`, words: text }),
    ),
    phrase,
    phrase,
  )
  .map(([make, text, other]) => make(text, other));

const running: fc.Arbitrary<Written> = fc.oneof(
  prose.map((text) => ({ source: text, words: text })),
  fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => joined(parts, " ")),
);

/** Blocks of Markdown; `at` makes names that are used once. */
const block: fc.Arbitrary<(at: number) => Written> = fc
  .tuple(
    fc.constantFrom<(text: Written, other: Written, at: number) => Written>(
      (text) => text,
      (text, other) => around(other, (source) => `${text.source}\n\n${source}`, text),
      (text) => around(text, (source) => `> ${source}`),
      (text, other) => around(other, (source) => `- ${text.source}\n\n  - ${source}`, text),
      (text, other) => around(other, (source) => `3. ${text.source}\n4. ${source}`, text),
      (text, other) => around(other, (source) => `- [x] ${text.source}\n- [ ] ${source}`, text),
      (text, other, at) =>
        around(other, (source) => `${text.source}[^${at}]\n\n[^${at}]: ${source}`, text),
      (text, other, at) =>
        around(other, (source) => `${text.source}\n\n[^un${at}]: ${source}`, text),
      (text) => around(text, (source) => `:::epigraph\n${source}\n:::`),
      (text) => around(text, (source) => `:::pullquote\n${source}\n:::`),
      (text) => around(text, (source) => `:::related\n${source}\n:::`),
      (text) => around(text, (source) => `:::disclaimer\n${source}\n:::`),
      (text) => around(text, (source) => `:::tip\n${source}\n:::`),
      (text) => ({ source: `:::boilerplate\n${text.source}\n:::`, words: "", besides: all(text) }),
      (text) => around(text, (source) => `<div>\n\n${source}\n\n</div>`),
    ),
    running,
    running,
  )
  .map(
    ([make, text, other]) =>
      (at) =>
        make(text, other, at),
  );

/** Blocks that hold text as it is. */
const literal: fc.Arbitrary<(at: number) => Written> = fc
  .tuple(
    fc.constantFrom<(text: string, other: string, at: number) => Written>(
      (text) => ({ source: `## ${text}`, words: text }),
      (text) => ({ source: `${text}\n---`, words: text }),
      (text, other) => ({
        source: `\`\`\`js ${other}\n${text}\n\`\`\``,
        words: text,
        besides: other,
      }),
      (text, other) => ({
        source: `\`\`\`verse\n${text}\n  ${other}\n\`\`\``,
        words: `${text} ${other}`,
      }),
      (text, other) => ({ source: `    ${text}\n    ${other}`, words: `${text} ${other}` }),
      (text, other) => ({
        source: `| ${text} | b |\n|---|:-:|\n| c | ${other} |`,
        words: `${text} ${other}`,
      }),
      (text, other) => ({ source: `![${text}](a.png "${other}")`, words: other, besides: text }),
      (text, other) => ({
        source: `Quern ![${text}](a.png "${other}")`,
        words: "Quern",
        besides: `${text} ${other}`,
      }),
      (text, other, at) => ({
        source: `[ref${at}]: /${at} "${text} ${other}"`,
        words: "",
        besides: `${text} ${other}`,
      }),
      (text, other) => ({
        source: `<!-- ${text}\n\n${other} -->`,
        words: "",
        besides: `${text} ${other}`,
      }),
      (text, other) => ({
        source: `<table><tr><td>${text}</td><td>${other}</td></tr></table>`,
        words: `${text} ${other}`,
      }),
      (text, other) => ({
        source: `::attachment[${text}]{size="${other}"}`,
        words: `${text} ${other}`,
      }),
    ),
    phrase,
    phrase,
  )
  .map(
    ([make, text, other]) =>
      (at) =>
        make(text, other, at),
  );

/** A text in Markdown, with a title and front matter. */
export const markdown: fc.Arbitrary<Written> = fc
  .tuple(
    phrase,
    fc.array(fc.oneof({ weight: 2, arbitrary: block }, literal), { minLength: 1, maxLength: 12 }),
    fc.option(phrase, { nil: undefined }),
  )
  .map(([title, makers, standfirst]) => {
    const blocks = makers.map((make, at) => make(at));
    // Between them, what ends a list or a quotation.
    const body = joined(blocks, "\n\n***\n\n");
    const head = standfirst === undefined ? "" : `---\nstandfirst: '${standfirst}'\n---\n\n`;
    return {
      ...body,
      source: `${head}# ${title}\n\nTholepin.\n\n${body.source}\n`,
      words: `${standfirst ?? ""} ${title} Tholepin ${body.words}`,
    };
  });

/** Text without markup: prose, short lines, items, rows, verse, divided words. What it is taken for is for the parser to say. */
export const plain: fc.Arbitrary<Written> = fc
  .array(
    fc
      .tuple(
        fc.constantFrom<(text: string, other: string) => string>(
          (text) => text,
          (text, other) => `${text}\n${other}`,
          (text, other) => `- ${text}\n- ${other}`,
          (text, other) => `1. ${text}\n2. ${other}`,
          (text) => `> ${text}`,
          (text, other) => `    ${text}\n      ${other}`,
          (text, other) => `${text}    ${other}    quern\nyarrow    oxter    brumal`,
          (text, other) => `${text}[1] so.\n\n[1] ${other}`,
          (text) => text.toUpperCase(),
          (text) => `By ${text}`,
          (text, other) => `${text} | ${other}`,
          (text) => `* * *\n\n${text}`,
        ),
        fc.oneof(phrase, prose),
        phrase,
      )
      .map(([make, text, other]): Written => {
        const source = make(text, other);
        return { source, words: "", besides: source.includes(other) ? `${text} ${other}` : text };
      }),
    { minLength: 1, maxLength: 12 },
  )
  .map((blocks) => joined(blocks, "\n\n"));

function joined(parts: readonly Written[], between: string): Written {
  return {
    source: parts.map(({ source }) => source).join(between),
    words: parts.map(({ words }) => words).join(" "),
    besides: parts.map(({ besides = "" }) => besides).join(" "),
  };
}

function around(text: Written, mark: (source: string) => string, before?: Written): Written {
  const both = before === undefined ? text : joined([before, text], " ");
  return { ...both, source: mark(text.source) };
}

function all({ words, besides = "" }: Written): string {
  return `${words} ${besides}`;
}
