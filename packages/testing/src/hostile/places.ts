/** Where in a Markdown text an address may stand; none of these has a text refused. */
export const placesOfAddresses: readonly ((url: string) => string)[] = [
  (url) => `[press](${url})`,
  (url) => `[press](<${url}>)`,
  (url) => `[press](${url} "${url}")`,
  (url) => `<${url}>`,
  (url) => `Go to ${url} now, or www.${url}.`,
  (url) => `[press][r]\n\n[r]: ${url} '${url}'`,
  (url) => `[r]\n\n[r]: <${url}>`,
  (url) => `Words.[^n]\n\n[^n]: A note with [a link](${url}) and <${url}>.`,
  (url) => `Words^[a note in place, [press](${url})].`,
  (url) => `## [A heading](${url})`,
  (url) => `| A | B |\n|---|---|\n| [press](${url}) | ${url.replaceAll("|", "\\|")} |`,
  (url) => `- [ ] [press](${url})\n- ${url}\n\n1. [x](${url})`,
  (url) => `> [press](${url})\n>\n> — ${url}`,
  (url) => `<a href="${url}">press</a> and <a href=${url}>press</a>`,
  (url) => `:::pullquote\n[press](${url})\n:::`,
  (url) => `*[press](${url})* **[x](${url})** ~~[y](${url})~~`,
  (url) => `Term\n: [press](${url})`,
  (url) => `[salt pans](${url}){.index}`,
  (url) => `$\\href{${url}}{x} + \\url{${url}}$`,
];

/** Where an image's address may stand; most of these have a text refused. */
export const placesOfImages: readonly ((url: string) => string)[] = [
  (url) => `![What it shows](${url})`,
  (url) => `![What it shows](<${url}> "title")`,
  (url) => `![What it shows][r]\n\n[r]: ${url}`,
  (url) => `<img src="${url}" alt="What it shows">`,
  (url) => `<figure><img src="${url}" alt="x"><figcaption>Words</figcaption></figure>`,
  (url) => `<picture><source srcset="${url} 2x"><img src="${url}" alt="x"></picture>`,
];

/** Where words or markup may stand in a Markdown text. */
export const placesOfWords: readonly ((words: string) => string)[] = [
  (words) => `Text ${words} text.`,
  (words) => words,
  (words) => `## ${words}`,
  (words) => `## Heading {#${words}}`,
  (words) => `## Heading {#x .${words} onclick="${words}"}`,
  (words) => `\`${words}\` and **${words}** and *${words}*`,
  (words) => `\`\`\`${words}\n${words}\n\`\`\``,
  (words) => `~~~ {.js ${words}}\n${words}\n~~~`,
  (words) => `    ${words}`,
  (words) => `| ${words} | B |\n|---|---|\n| ${words} | b |\n\nTable: ${words}`,
  (words) => `Words.[^${words}]\n\n[^${words}]: ${words}`,
  (words) => `Words^[${words}].`,
  (words) => `> ${words}\n>\n> — ${words}`,
  (words) => `- ${words}\n\n1. ${words}\n\n- [x] ${words}`,
  (words) => `${words}\n: ${words}`,
  (words) => `:::${words}\n${words}\n:::`,
  (words) => `:::pullquote{#x .y ${words}="${words}"}\n${words}\n:::`,
  (words) => `::: {.verse ${words}}\n${words}\n:::`,
  (words) => `[${words}]{.index} [${words}]{lang=${words}} [${words}]{.${words}}`,
  (words) => `[${words}](https://example.org "${words}")`,
  (words) => `$${words}$\n\n$$\n${words}\n$$`,
  (words) => `<div class="${words}" id="${words}">${words}</div>`,
  (words) => `<span lang="${words}" title='${words}'>${words}</span>`,
];

const KEYS =
  "title subtitle standfirst description source publisher series rights license identifier author lang date keywords tags url doi slug cover permalink layout file id";

/** Front matter whose every key says `value`; what is not known is ignored. */
export function frontMatter(value: string): string {
  const lines = KEYS.split(" ").map((key) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\nA text of its own.\n`;
}

/** A publication.yaml whose every text says `value`. */
export function publicationYaml(value: string): string {
  const text = JSON.stringify(value);
  const keys =
    "title subtitle standfirst description rights license publisher series identifier source";
  return [
    ...keys.split(" ").map((key) => `${key}: ${text}`),
    `keywords: [${text}]`,
    `authors: [{name: ${text}, affiliation: ${text}, note: ${text}}]`,
    `contributors: [{name: ${text}, role: editor}]`,
    `index: [{term: ${text}, see: ${text}}]`,
    `print: {blurb: ${text}}`,
    "",
  ].join("\n");
}

/** Files that are YAML for the worse, each by itself. */
export const yamls: readonly string[] = [
  ..."title: !!js/function 'function () { return 1 }'|title: !!python/object/apply:os.system ['id']|title: !<tag:yaml.org,2002:js/undefined> x".split(
    "|",
  ),
  ...[
    "__proto__: {polluted: yes}",
    "constructor: {prototype: {polluted: yes}}",
    "title: {__proto__: {toString: x}}",
    "sections: {__proto__: {title: x}}",
    "authors: [{__proto__: {name: x}}]",
  ],
  ...[
    "a: &a x\ntitle: *a",
    "base: &b {title: x}\n<<: *b",
    "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\ntitle: *c",
  ],
  ...[
    "title: x\ntitle: y",
    "? {a: b}\n: x",
    "[title, x]",
    "just words",
    "title: |\n x\n\ty",
    "title: 'x",
    'title: "\\xZZ"',
    "\ttitle: x",
    "%TAG ! tag:evil:\n---\ntitle: x",
    "--- x\n--- y",
  ],
  ...[
    "title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    "title: 1e999",
    "title: .nan",
    "title: 2001-01-01",
    "title: 0x7fffffffffffffffffff",
    "title: !!binary R0lGODlhDAAMAIQAAP",
    "date: 9999999999-99-99",
    "lang: '\"><script>'",
    "lang: en-x-aaaaaaaaaaaaaaaaaaaaaaaa",
    "lang: x-default",
  ],
  ...[
    "cover: /etc/passwd",
    "cover: ../../secret.png",
    "cover: https://evil.test/a.png",
    'cover: {image: "\\0", alt: x}',
    "order: [../../etc/passwd]",
    'order: ["1.md", "1.md"]',
    'sections: {"../x.md": {title: y}}',
    "collection: [../.., /etc, .]",
    "collection: [tide]",
  ],
  ...[
    "print: {profile: /etc/passwd}",
    "print: {profile: ../x.icc}",
    'print: {spots: {accent: ") /JS ("}}',
    'print: {spots: {accent: "\\0"}}',
    "trim: 1e9 x 1e9 mm",
    "trim: 0 x 0 mm",
    "identifier: javascript:alert(1)",
    "accessibility: {level: AA, certifiedBy: x, report: 'javascript:alert(1)'}",
    "bisac: ['\"><script>']",
    "volume: -1e99",
  ],
  `title: ${"x".repeat(70_000)}`,
  Array.from({ length: 6000 }, (_, at) => `k${at}: x`).join("\n"),
];
