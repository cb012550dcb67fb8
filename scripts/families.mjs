// Publications as bad as their makers could think of, of about as many bytes as is asked: those of pathological.mjs, each a
// text, and others that are bad for what comes after reading. Each is a function from bytes to files by path.
import { pathologicalMarkdown, pathologicalText } from "./pathological.mjs";

const sentence = "The road was long, and it was mended by the people who lived along it.";
const pick = (list, at) => list[at % list.length];

/** A text of `bytes` that `make` makes of a number of parts. */
function sized(make, bytes) {
  let count = 1;
  // What it is made of differs from part to part, so the number that fits is come near to.
  for (let step = 0; step < 8; step += 1) {
    const made = Buffer.byteLength(make(count));
    if (Math.abs(made - bytes) < bytes / 50) break;
    count = Math.max(1, Math.round((count * bytes) / made));
  }
  return make(count);
}

/** One text called `name`, that `make` makes of a number of parts. */
const text = (name, make) => (bytes) => ({ [name]: sized(make, bytes) });
const markdown = (make) => text("a.md", make);

/** `count` parts, each by its number. */
const parts = (write, { before = "", gap = "\n\n", after = "" } = {}) => {
  return (count) => before + Array.from({ length: count }, (_, at) => write(at)).join(gap) + after;
};
const over = (part, options) => parts(() => part, { gap: "", ...options });

/** As many texts as come to `bytes`, each by its number. */
const chapters = (write, config) => (bytes) => {
  const files = {};
  for (let at = 0, sum = 0; sum < bytes; at += 1) {
    const chapter = write(at);
    files[`b/${String(at).padStart(6, "0")}.md`] = chapter;
    sum += Buffer.byteLength(chapter);
  }
  return config === undefined ? files : { ...files, "b/publication.yaml": config };
};

/** A folder with a text, and a file beside it that `make` makes of a number of parts. */
const beside = (name, make, words) => (bytes) => ({
  "b/1.md": words,
  "b/2.md": `# Two\n\n${sentence}`,
  [`b/${name}`]: sized(make, bytes),
});

const T = "# T\n\n";
const CHINESE = "道路漫長而崎嶇，住在路邊的人們一直在修補它。";
const ARABIC = "كان الطريق طويلا وقد أصلحه الناس الذين يعيشون على طوله. ";
const THAI = "ถนนสายนี้ยาวและผู้คนที่อาศัยอยู่ริมถนนช่วยกันซ่อมแซม";

const others = {
  "many sections": chapters((at) => `# Road ${at}\n\n${sentence}\n`),
  "many sections of one name": chapters(() => `# Road\n\n## Mill\n\n${sentence}\n`),
  "many long sections": chapters((at) => `# Road ${at}\n\n${`${sentence}\n\n`.repeat(20)}`),
  "chapters of one text": text("a.txt", (count) =>
    parts((at) => `CHAPTER ${at + 1}\n\nThe Road\n\n${sentence} ${sentence}`)(count),
  ),
  "a heading a line": markdown(parts((at) => `## Road ${at}`, { before: T })),
  "one long heading": markdown(over("road ", { before: `${T}## `, after: `\n\n${sentence}` })),
  "long headings": markdown(
    parts((at) => `## Road ${at} ${"road ".repeat(90)}\n\n${sentence}`, { before: T }),
  ),
  "one long title": markdown(over("road ", { before: "# ", after: `\n\n${sentence}` })),
  "one long word": markdown(over("road", { before: T })),
  "one long word among others": markdown(
    over("road", { before: `${T}${sentence} `, after: ` ${sentence}` }),
  ),
  "long words": markdown(parts(() => "roadmender".repeat(40), { before: T, gap: " " })),
  "one long paragraph": markdown(over(`${sentence} `, { before: T })),
  "one paragraph of different words": markdown(
    parts((at) => `road${at.toString(36)}`, { before: T, gap: " " }),
  ),
  "one line in a text": text("a.txt", over(`${sentence} `, { before: `Road\n\n${sentence}\n\n` })),
  "one paragraph of short words": markdown(over("a ", { before: T })),
  "one paragraph of hyphens": markdown(over("a-", { before: T })),
  "one paragraph of dashes": markdown(over("a—", { before: T })),
  "one paragraph of soft hyphens": markdown(over("ro\u00adad\u00ad", { before: T })),
  "one paragraph in Chinese": markdown(over(CHINESE, { before: "# 路\n\n" })),
  "one paragraph in Arabic": markdown(over(ARABIC, { before: "# طريق\n\n" })),
  "one paragraph in Thai": markdown(over(THAI, { before: "# ถนน\n\n" })),
  "directions in turns": markdown(over("road كان 12 ", { before: T })),
  "directions within each other": markdown(over("\u2067road \u2066كان ", { before: T })),
  "combining marks": markdown(over("\u0301", { before: `${T}e` })),
  "different characters": markdown(
    parts((at) => String.fromCodePoint(0x4e00 + (at % 20_000)), { before: T, gap: "" }),
  ),
  emoji: markdown(over("👩‍👩‍👧 ", { before: T })),
  "hard breaks in a paragraph": markdown(over("road\\\n", { before: T, after: "end" })),
  "emphasised words": markdown(over("*road* **mill** ", { before: T })),
  "linked words": markdown(
    parts((at) => `[road](https://example.org/${at})`, { before: T, gap: " " }),
  ),
  "links to headings": markdown(
    parts((at) => `## Road ${at}\n\nSee [there](#road-${at + 1}).`, { before: T }),
  ),
  "links to one heading": markdown(over("See [there](#road). ", { before: `${T}## Road\n\n` })),
  "links that lead nowhere": markdown(
    parts((at) => `[there](#road-${at})`, { before: T, gap: " " }),
  ),
  "notes of one paragraph": markdown(
    (count) =>
      `${T}${parts((at) => `so[^${at}]`, { gap: " " })(count)}\n\n${parts((at) => `[^${at}]: So it is.`)(count)}\n`,
  ),
  "references to one note": markdown(
    over("so[^1] ", { before: T, after: "\n\n[^1]: So it is.\n" }),
  ),
  "one long note": markdown(over(`${sentence} `, { before: `${T}So.[^1]\n\n[^1]: ` })),
  "notes in notes": markdown(
    parts((at) => `[^${at}]: So[^${at + 1}].`, { before: `${T}So.[^0]\n\n` }),
  ),
  "notes without references": markdown(parts((at) => `[^${at}]: So it is.`, { before: T })),
  "rows of a table": markdown(
    parts((at) => `| road ${at} | mill |`, { before: `${T}| a | b |\n|---|---|\n`, gap: "\n" }),
  ),
  "columns of a table": markdown(
    (count) => `${T}|${" a |".repeat(count)}\n|${"---|".repeat(count)}\n|${" b |".repeat(count)}\n`,
  ),
  "a square table": markdown((count) => {
    const side = Math.ceil(Math.sqrt(count));
    return `${T}|${" a |".repeat(side)}\n|${"---|".repeat(side)}\n${`|${" b |".repeat(side)}\n`.repeat(side)}`;
  }),
  "many tables": markdown(parts((at) => `| a | b |\n|---|---|\n| road | ${at} |`, { before: T })),
  "one long cell": markdown(
    over(`${sentence} `, { before: `${T}| a | b |\n|---|---|\n| `, after: "| b |\n" }),
  ),
  "items of a list": markdown(parts((at) => `- road ${at}`, { before: T, gap: "\n" })),
  "lists in lists": markdown(
    parts((at) => `${"  ".repeat(at % 40)}- road`, { before: T, gap: "\n" }),
  ),
  "one deep list": markdown(over("- ", { before: T, after: "road" })),
  "deep quotations": markdown(parts(() => `${"> ".repeat(60)}road`, { before: T })),
  "quotations by depth": markdown(parts((at) => `${"> ".repeat(at % 64)}road`, { before: T })),
  "emphasis in emphasis": markdown(over("*a **b ", { before: T, after: "c** d*" })),
  "one long line of a program": markdown(
    over("road(mill[1], 'inn');", { before: `${T}\`\`\`js\n`, after: "\n```\n" }),
  ),
  "a long program": markdown(
    parts((at) => `const road${at} = mill(${at}, "inn"); // so`, {
      before: `${T}\`\`\`js\n`,
      gap: "\n",
      after: "\n```\n",
    }),
  ),
  "one long word of a program": markdown(
    over("road", { before: `${T}\`\`\`js\n`, after: "\n```\n" }),
  ),
  "open brackets in a program": markdown(
    over("([{", { before: `${T}\`\`\`js\n`, after: "\n```\n" }),
  ),
  "quotation marks in a program": markdown(
    over("'\\\"`${", { before: `${T}\`\`\`js\n`, after: "\n```\n" }),
  ),
  "tags in a program": markdown(over("<a b='", { before: `${T}\`\`\`html\n`, after: "\n```\n" })),
  "many programs": markdown(
    parts(
      (at) => `\`\`\`${pick(["js", "py", "css", "html", "c", "sh"], at)}\nroad(${at})\n\`\`\``,
      { before: T },
    ),
  ),
  "inline programs": markdown(over("`road` ", { before: T })),
  "many formulas": markdown(parts((at) => `$x_${at % 10}^2 + ${at}$`, { before: T, gap: " and " })),
  "formulas by themselves": markdown(parts((at) => `$$\nx_{${at}} + 1\n$$`, { before: T })),
  "one long formula": markdown(over("x + ", { before: `${T}$$\n`, after: "y\n$$" })),
  "fractions in fractions": markdown(
    (count) => `${T}$$\n${"\\frac{1}{".repeat(count)}x${"}".repeat(count)}\n$$`,
  ),
  "roots in roots": markdown(
    (count) => `${T}$$\n${"\\sqrt{".repeat(count)}x${"}".repeat(count)}\n$$`,
  ),
  "powers of powers": markdown(
    (count) => `${T}$$\n${"x^{".repeat(count)}x${"}".repeat(count)}\n$$`,
  ),
  "braces in a formula": markdown(
    (count) => `${T}$$\n${"{".repeat(count)}x${"}".repeat(count)}\n$$`,
  ),
  "open braces in a formula": markdown(over("{", { before: `${T}$$\n`, after: "\n$$" })),
  "a matrix": markdown(
    over("a & b \\\\ ", { before: `${T}$$\n\\begin{matrix}`, after: "\\end{matrix}\n$$" }),
  ),
  "macros that double": (bytes) => ({
    "a.md": `${T}${parts((at) => `$\\def\\a{x}${Array.from({ length: 25 }, (_, n) => `\\def\\${String.fromCharCode(98 + (n % 24))}{\\${String.fromCharCode(97 + n)}\\${String.fromCharCode(97 + n)}}`).join("")}\\z ${at}$`)(Math.max(1, Math.round(bytes / 500)))}`,
  }),
  "new commands that double": markdown(
    parts(
      (at) =>
        `$\\newcommand{\\aa}{xx}\\newcommand{\\ab}{\\aa\\aa}\\newcommand{\\ac}{\\ab\\ab}\\newcommand{\\ad}{\\ac\\ac} \\ad ${at}$`,
      { before: T },
    ),
  ),
  "delimiters of a formula": markdown(
    over("\\left( x \\right) ", { before: `${T}$$\n`, after: "\n$$" }),
  ),
  "pull quotes": markdown(
    parts((at) => `::: pullquote\n${sentence} ${at}\n:::\n\n${sentence}`, { before: T }),
  ),
  "one long pull quote": markdown(
    over(`${sentence} `, { before: `${T}::: pullquote\n`, after: "\n:::\n" }),
  ),
  epigraphs: markdown(parts((at) => `::: epigraph\n${sentence} ${at}\n:::`, { before: T })),
  "one long stanza": markdown(
    parts((at) => `Over the hill and ${at}`, {
      before: `${T}::: verse\n`,
      gap: "\n",
      after: "\n:::\n",
    }),
  ),
  "one long line of verse": markdown(
    over("over the hill ", { before: `${T}::: verse\n`, after: "\n:::\n" }),
  ),
  "a glossary": text(
    "a.txt",
    parts((at) => `road ${at}\n    the way to mill ${at}`, { before: `Road\n\n${sentence}\n\n` }),
  ),
  "marked for the index": chapters(
    (at) =>
      `# Road ${at}\n\n${Array.from({ length: 20 }, (_, n) => `[salt ${at} ${n}]{.index}`).join(" ")}\n`,
  ),
  "one term of the index": chapters((at) => `# Road ${at}\n\n${"[salt]{.index} ".repeat(20)}\n`),
  "terms that texts have": (bytes) => ({
    ...chapters(
      (at) =>
        `# Road ${at}\n\n${Array.from({ length: 30 }, (_, n) => `salt${(at * 30 + n) % 2000} is`).join(" ")}\n`,
    )(bytes / 2),
    "b/publication.yaml": sized(
      parts((at) => `  - salt${at}`, { before: "index:\n", gap: "\n" }),
      Math.min(bytes / 2, 60_000),
    ),
  }),
  "long standfirst": markdown(
    over(`${sentence} `, { before: `---\nstandfirst: `, after: `\n---\n\n${T}${sentence}` }),
  ),
  authors: markdown(
    parts((at) => `  - Ada Byron ${at}`, {
      before: "---\nauthors:\n",
      gap: "\n",
      after: `\n---\n\n${T}${sentence}`,
    }),
  ),
  keywords: markdown(
    parts((at) => `  - road ${at}`, {
      before: "---\nkeywords:\n",
      gap: "\n",
      after: `\n---\n\n${T}${sentence}`,
    }),
  ),
  "authors of a book": beside(
    "publication.yaml",
    parts((at) => `  - Ada Byron ${at}`, { before: "authors:\n", gap: "\n" }),
    `# One\n\n${sentence}`,
  ),
  "keywords of a book": beside(
    "publication.yaml",
    parts((at) => `  - road ${at}`, { before: "keywords:\n", gap: "\n" }),
    `# One\n\n${sentence}`,
  ),
  "keys that are none": beside(
    "publication.yaml",
    parts((at) => `road${at}: mill`, { gap: "\n" }),
    `# One\n\n${sentence}`,
  ),
  "keys said twice": beside(
    "publication.yaml",
    parts(() => "title: mill", { gap: "\n" }),
    `# One\n\n${sentence}`,
  ),
  "YAML within YAML": beside(
    "publication.yaml",
    (count) => `title: ${"[".repeat(count)}${"]".repeat(count)}`,
    `# One\n\n${sentence}`,
  ),
  "YAML by depth": beside(
    "publication.yaml",
    (count) => parts((at) => `${" ".repeat(at)}a:`, { gap: "\n" })(Math.ceil(Math.sqrt(count))),
    `# One\n\n${sentence}`,
  ),
  "aliases in YAML": beside(
    "publication.yaml",
    parts((at) => `a${at}: &b${at} [*b${Math.max(0, at - 1)}, *b${Math.max(0, at - 1)}]`, {
      gap: "\n",
    }),
    `# One\n\n${sentence}`,
  ),
  "a long scalar in YAML": beside(
    "publication.yaml",
    over("road ", { before: "description: " }),
    `# One\n\n${sentence}`,
  ),
  "a drawing of many lines": beside(
    "a.svg",
    parts((at) => `<path d="M${at} 0h1"/>`, {
      before: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">',
      gap: "",
      after: "</svg>",
    }),
    `# One\n\n![What](a.svg)`,
  ),
  "a drawing in groups": beside(
    "a.svg",
    (count) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${"<g>".repeat(count)}<path d="M0 0h1"/>${"</g>".repeat(count)}</svg>`,
    `# One\n\n![What](a.svg)`,
  ),
  "a drawing with one long path": beside(
    "a.svg",
    over("l1 1", {
      before: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M0 0',
      after: '"/></svg>',
    }),
    `# One\n\n![What](a.svg)`,
  ),
  "a drawing with text": beside(
    "a.svg",
    parts((at) => `<text x="1" y="${at}">road</text>`, {
      before: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">',
      gap: "",
      after: "</svg>",
    }),
    `# One\n\n![What](a.svg)`,
  ),
  "one drawing many times": (bytes) => ({
    "b/1.md": sized(
      parts((at) => `![What ${at}](a.svg)`, { before: T }),
      bytes,
    ),
    "b/a.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M0 0h1"/></svg>',
  }),
  "pictures that are not there": (bytes) => ({
    "b/1.md": sized(
      parts((at) => `![What ${at}](a${at}.png)`, { before: T }),
      bytes,
    ),
  }),
};

/** What readers of Markdown and makers of PDF are known to be slow at. */
const known = [
  "one deep list",
  "stars (.md)",
  "brackets (.md)",
  "linked words",
  "emphasis in emphasis",
  "notes of one paragraph",
  "definitions (.md)",
  "rows of a table",
  "columns of a table",
  "deep quotations",
  "one long word",
  "one long paragraph",
  "one paragraph in Arabic",
  "chapters of one text",
  "a heading a line",
];

const all = {
  ...others,
  ...ofText(" (.txt)", "a.txt", pathologicalText),
  ...ofText(" (.md)", "a.md", pathologicalMarkdown),
};

/** Every family by its name, those that are known first. */
export const families = Object.fromEntries(
  [...new Set([...known, ...Object.keys(all)])].map((name) => [name, all[name]]),
);

function ofText(kind, file, makers) {
  return Object.fromEntries(
    Object.entries(makers).map(([name, { make }]) => [`${name}${kind}`, text(file, make)]),
  );
}
