import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listFiles, usualLimits } from "@printery/task";
import { beforeEach, describe, expect, test } from "vitest";
import { UsageError } from "../exit.ts";
import { type AdoptOptions, adopt, type Step, take as steps } from "./adopt.ts";
import { reportText } from "./report.ts";
import { docx, PICTURE, p, picture, r } from "./testing/docx.ts";

let folder: string;
let from: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "printery-adopt-"));
  from = join(folder, "from");
  content = join(folder, "content");
  mkdirSync(from);
});

function lay(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(from, path)), { recursive: true });
    writeFileSync(join(from, path), bytes);
  }
}

async function take(options: Partial<AdoptOptions> = {}, path = from) {
  const adoption = await adopt(path, {
    content,
    about: {},
    schemaLines: { inFolder: "", loose: "" },
    limits: usualLimits,
    dry: false,
    ...options,
  });
  const outcomes = adoption.accounts.map(({ source, outcome, remarks }) =>
    [source, outcome, ...remarks].join(": "),
  );
  return { ...adoption, outcomes, files: await listFiles(content) };
}

const bytesOf = (path: string) => readFileSync(join(content, path));
const PROSE = "The keeper had climbed the stair so often that he no longer counted the steps.\n";

test("texts and Markdown are copied byte for byte, with the pictures they use", async () => {
  const text = Buffer.from(`A Sm\u00e5ll Poem\r\n\r\n${PROSE}`, "latin1");
  const markdown = `---\nlayout: post\ntitle: B\ncopyright: Mine\ncategories: [salt]\n---\n\n![A map](images/map.png)\n\n${PROSE}`;
  lay({
    "poem.txt": text,
    "b/one.md": markdown,
    "b/images/map.png": PICTURE,
    "b/other.png": PICTURE,
  });
  const { files, outcomes } = await take();
  expect(files).toEqual(["b/images/map.png", "b/one.md", "b/one.yaml", "poem.txt"]);
  expect(bytesOf("poem.txt").equals(text)).toBe(true);
  expect(bytesOf("b/one.md").toString()).toBe(markdown);
  expect(bytesOf("b/one.yaml").toString()).toBe("rights: Mine\n");
  expect(outcomes).toEqual([
    "b/one.md: copied",
    "poem.txt: copied",
    "b/other.png: left: it is no text, and no text uses it",
  ]);
});

test("a picture that is not where a text says is taken from where it is, or gives way to its words", async () => {
  lay({
    "_config.yml": "",
    "assets/a.png": PICTURE,
    "_posts/2021-03-04-a.md":
      "# A\n\n![One](/assets/a.png) ![Two](https://a.org/b.png) ![Th*r*ee](gone.png)\n",
  });
  const { files, accounts } = await take();
  expect(files).toEqual([
    "2021-03-04-a/2021-03-04-a.md",
    "2021-03-04-a/2021-03-04-a.yaml",
    "2021-03-04-a/images/a.png",
  ]);
  expect(bytesOf("2021-03-04-a/2021-03-04-a.md").toString()).toBe(
    "# A\n\n![One](images/a.png) [Two](<https://a.org/b.png>) Three\n",
  );
  expect(bytesOf("2021-03-04-a/2021-03-04-a.yaml").toString()).toBe("date: 2021-03-04\n");
  expect(accounts[0]?.losses.map(({ place, words }) => `${place}: ${words}`)).toEqual([
    "line 3: /assets/a.png → images/a.png",
    "line 3: https://a.org/b.png: it is on the web, and nothing is fetched",
    "line 3: gone.png: nothing lies there",
  ]);
});

test("Word documents and pages become Markdown beside the texts of a book, and what can't be read is one line", async () => {
  lay({
    "1 one.docx": docx(p(r("One"), "Heading 1") + p(picture("A map")) + p(r("Words."))),
    "2.html": `<h1>Two</h1><p>See <a href="1%20one.docx">one</a>.</p>`,
    "3.txt": PROSE,
    "4.docx": "no document",
    "5.txt": "",
    "6.pdf": "%PDF",
  });
  const { files, outcomes } = await take({ name: "The Book" });
  expect(files).toEqual([
    "The-Book/1 one.md",
    "The-Book/2.md",
    "The-Book/3.txt",
    "The-Book/images/1-one.png",
  ]);
  expect(bytesOf("The-Book/2.md").toString()).toBe("# Two\n\nSee [one](1%20one.md).\n");
  expect(outcomes).toEqual([
    "4.docx: refused: Expected a Word document (.docx), not a file that is no ZIP archive",
    "5.txt: refused: Expected a text, not an empty file",
    "1 one.docx: converted",
    "2.html: converted",
    "3.txt: copied",
    "6.pdf: refused: Expected a text that is read, not this kind: `pdftotext -layout` takes its text out, which is read as an export of pages",
  ]);
});

test("a saved page comes with the pictures of its folder, which is no publication", async () => {
  lay({
    "Salt.html": `<!-- saved from url=(0019)https://a.org/salt/ --><p>${PROSE}<img src="./Salt_files/a%20b.png" alt="A"></p>`,
    "Salt_files/a b.png": PICTURE,
    "Salt_files/frame.html": "<p>advert</p>",
    "Salt_files/x.js": "",
  });
  const { files, outcomes } = await take();
  expect(files).toEqual(["Salt/Salt.md", "Salt/Salt.yaml", "Salt/Salt_files/a b.png"]);
  expect(bytesOf("Salt/Salt.md").toString()).toContain("![A](Salt_files/a%20b.png)");
  expect(bytesOf("Salt/Salt.yaml").toString()).toBe("source: https://a.org/salt/\n");
  expect(outcomes[1]).toMatch(/^Salt_files: left: /);
});

test("what another tool has beside Markdown becomes Markdown, and links follow their texts", async () => {
  lay({
    "docusaurus.config.js": "",
    "static/a.png": PICTURE,
    "docs/g/one.mdx": `import A from "a";\n\n# One\n\n<A>\n\n${PROSE}\n</A>\n\n![[a.png]] [two](./two.mdx#x), [[two|again]] and [web](https://a.org/two.mdx)\n\n\`[[two]]\` [self](other.pdf)\n`,
    "docs/g/two.mdx": `---\ntitle: Two\n---\n\n${PROSE}\n![[/a.png]]\n`,
  });
  const { files, accounts } = await take();
  expect(files).toEqual(["g/images/a.png", "g/one.md", "g/two.md"]);
  expect(bytesOf("g/one.md").toString()).toBe(
    `\n\n# One\n\n\n\n${PROSE}\n\n\n![](images/a.png) [two](two.md#x), [again](two.md) and [web](https://a.org/two.mdx)\n\n\`[[two]]\` [self](other.pdf)\n`,
  );
  expect(accounts[0]?.losses.map(({ what, words }) => `${what}: ${words ?? ""}`)).toEqual([
    "links to texts that are called otherwise now: ./two.mdx#x → two.md#x",
    'what MDX runs, which is left out: import A from "a";',
    "what MDX runs, which is left out: <A>",
    "what MDX runs, which is left out: </A>",
    "pictures of another kind, which are pictures of Markdown now: ",
    "links of another kind, which are links of Markdown now: ",
  ]);
});

test("links lead to texts of other publications, wherever these come to lie, and to places in them", async () => {
  lay({
    "a.html": `<h1>Salt</h1><p>${PROSE}<a href="b.html#how-it%20works">How</a>, <a href="sub/c.md#x">c</a>, <a href="a.html">here</a>, <a href="gone.html">gone</a>.</p>`,
    "b.html": `<h1>Pans</h1><h2 id="how-it works">Work</h2><p>${PROSE}<img src="the pan.png" alt="A pan"><a href="a.html">Salt</a></p>`,
    "the pan.png": PICTURE,
    "sub/c.md": `# C\n\n[Salt](../a.html), [pans](../b.html#how-it%20works), [gone](../gone.html).\n`,
    "sub/d.md": `# D\n\n[c](c.md), [salt](../a.html)\n`,
  });
  const { files, accounts } = await take();
  expect(files).toEqual(["a.md", "b/b.md", "b/the pan.png", "sub/c.md", "sub/d.md"]);
  expect(bytesOf("a.md").toString()).toContain(
    "[How](b/b.md#how-it-works), [c](sub/c.md#x), here, gone.",
  );
  expect(bytesOf("b/b.md").toString()).toContain("## Work {#how-it-works}\n");
  expect(bytesOf("sub/c.md").toString()).toContain(
    "[Salt](../a.md), [pans](../b/b.md#how-it-works), [gone](../gone.html).",
  );
  expect(bytesOf("sub/d.md").toString()).toContain("[c](c.md), [salt](../a.md)");
  const lost = accounts.flatMap(({ losses }) => losses.map(({ words }) => words));
  expect(lost).toContain("gone: gone.html");
  expect(lost).not.toContain("How: b.html#how-it%20works");
});

test("what Word notes of a document that is open is none", async () => {
  lay({ "a.docx": docx(p(r("Words."))), "~$a.docx": "who" });
  expect((await take({ dry: true })).outcomes).toEqual(["a.docx: converted"]);
});

test("a draft is left out, and said to be one, unless it is named by itself", async () => {
  lay({ "a.md": `---\ndraft: true\n---\n\n${PROSE}`, "b.md": PROSE });
  const { files, outcomes } = await take({ dry: true });
  expect([files, outcomes[1]]).toEqual([
    [],
    expect.stringMatching(/^a\.md: left: it is a draft, by its front matter/),
  ]);
  expect((await take({}, join(from, "a.md"))).files).toEqual(["a.md"]);
});

test("what a text says its order is stands in publication.yaml", async () => {
  lay({
    "b/a.md": `---\nweight: 2\n---\n\n# A\n\n${PROSE}`,
    "b/z.md": `---\nweight: 1\n---\n\n# Z\n\n${PROSE}`,
  });
  await take({ about: { authors: ["Ada"] } });
  expect(bytesOf("b/publication.yaml").toString()).toBe(
    "authors:\n  - Ada\norder:\n  - z.md\n  - a.md\n",
  );
});

describe("nothing is overwritten", () => {
  test.each(["poem.txt", "Poem.md", "poem/1.txt"])("%s stays", async (there) => {
    lay({ "poem.md": PROSE, "b.txt": PROSE });
    mkdirSync(dirname(join(content, there)), { recursive: true });
    writeFileSync(join(content, there), "mine");
    const { files, outcomes } = await take();
    expect(files).toEqual([there, "b.txt"].sort());
    expect(bytesOf(there).toString()).toBe("mine");
    expect(outcomes).toContain(
      "poem.md: refused: Expected a new name; poem is in the content folder already and stays as it is",
    );
  });

  test("nor written where nothing is to be", async () => {
    lay({ "poem.md": PROSE });
    const { files, publications } = await take({ dry: true });
    expect([files, publications]).toEqual([[], [{ name: "poem", files: ["poem.md"] }]]);
  });
});

test("links that lead out of the folder are not followed", async () => {
  lay({ "a.txt": PROSE, "b.md": "![x](secret.png)\n\nWords.\n" });
  writeFileSync(join(folder, "secret.txt"), PROSE);
  writeFileSync(join(folder, "secret.png"), PICTURE);
  symlinkSync(join(folder, "secret.txt"), join(from, "c.txt"));
  symlinkSync(join(folder, "secret.png"), join(from, "secret.png"));
  symlinkSync(folder, join(from, "up"));
  const { files, outcomes } = await take();
  expect(files).toEqual(["a.txt", "b.md"]);
  expect(outcomes.filter((one) => one.includes("refused"))).toEqual([
    expect.stringMatching(
      /^(?:c\.txt|secret\.png|up): refused: Expected a file, not a link to one that lies outside /,
    ),
    expect.stringMatching(/^(?:c\.txt|secret\.png|up): refused: /),
    expect.stringMatching(/^(?:c\.txt|secret\.png|up): refused: /),
  ]);
});

test("one file may be named, and a folder that is not there is told of", async () => {
  lay({ "a.txt": PROSE, "b.txt": PROSE });
  expect((await take({}, join(from, "a.txt"))).files).toEqual(["a.txt"]);
  await expect(take({}, join(from, "none"))).rejects.toThrow(UsageError);
  await expect(take({}, "https://a.org/")).rejects.toThrow(/not an address: save the page first/);
});

test("the report names each file, and every word that is in no text", async () => {
  lay({ "a.html": `<nav>Menu *one*</nav><main><p>${PROSE}</p></main>`, "b.pdf": "" });
  const report = reportText("texts", await take());
  expect(report).toContain("- `b.pdf`: Expected a text that is read");
  expect(report).toContain("became Markdown: `a.md`");
  expect(report).toContain("- around the text: Menu \\*one\\*");
});

test("what is far too large is refused before it is read", async () => {
  lay({
    "a.md": "",
    "b.docx": "",
    "c.html": "",
    "d.txt": "",
    "e.md": `![A map](f.png)\n\n${PROSE}`,
    "f.png": "",
  });
  for (const name of ["a.md", "b.docx", "c.html", "d.txt", "f.png"])
    truncateSync(join(from, name), 3_000_000_000);
  const { outcomes, accounts, files } = await take();
  const large =
    "refused: Expected a text of at most 2 MB, not 3000 MB (divide it, or raise the limit: --limit file=3000MB)";
  expect(outcomes.slice(0, 5)).toEqual([
    `a.md: ${large}`,
    "b.docx: refused: Expected a file of at most 50 MB, not 3000 MB",
    "c.html: refused: Expected a file of at most 50 MB, not 3000 MB",
    `d.txt: ${large}`,
    "e.md: changed",
  ]);
  expect(accounts[4]?.losses[0]?.words).toContain(
    "Expected an image, or an ICC profile, of at most 10 MB",
  );
  expect(files).toEqual(["e.md"]);
});

test("who goes on for another leaves out what is done, and what that one died over", async () => {
  lay({ "a/1.md": PROSE, "b/1.md": PROSE, "b/2.md": PROSE, "c/1.md": PROSE });
  const told: Step[] = [];
  const options = {
    content,
    about: {},
    schemaLines: { inFolder: "", loose: "" },
    limits: usualLimits,
  };
  await steps(from, options, (step) => void told.push(step), {
    taken: [{ name: "a", used: [] }],
    refused: new Map([["b/1.md", "Expected less"]]),
  });
  expect(told.flatMap((step) => ("at" in step ? [step.at] : []))).toEqual([
    [],
    ["b/2.md"],
    ["b/2.md"],
    ["c/1.md"],
    ["c/1.md"],
  ]);
  const taken = told.flatMap((step) => ("taken" in step ? step.taken : []));
  expect(taken.map(({ name, files }) => [name, ...files.keys()])).toEqual([
    ["b", "b/2.md"],
    ["c", "c.md"],
  ]);
  expect(taken[0]?.accounts[0]).toMatchObject({
    source: "b/1.md",
    outcome: "refused",
    remarks: ["Expected less"],
  });
  expect(await listFiles(content).catch(() => [])).toEqual([]);
});
