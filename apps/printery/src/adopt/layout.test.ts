import { expect, test } from "vitest";
import { layOut } from "./layout.ts";
import { projectOf } from "./tools.ts";

/** Publications that files make: their names with their texts. */
function laidOut(files: Readonly<Record<string, string>>, name?: string) {
  const paths = new Set(Object.keys(files));
  const project = projectOf(paths, (path) => files[path]);
  const gathered = { root: "/r", isFile: false, files: paths, refused: new Map() };
  const weightOf = (path: string) => /weight (\d)/.exec(files[path] ?? "")?.[1];
  const slugOf = (path: string) => /slug (\S+)/.exec(files[path] ?? "")?.[1];
  const { plans, beside } = layOut(gathered, project, {
    ...(name === undefined ? {} : { name }),
    folderName: "folder",
    frontOf: (path) => ({
      ...(weightOf(path) === undefined ? {} : { weight: Number(weightOf(path)) }),
      ...(slugOf(path) === undefined ? {} : { slug: slugOf(path) ?? "" }),
      isDraft: files[path] === "draft",
    }),
  });
  return [plans.map((plan) => `${plan.name}: ${plan.texts.join(" ")}`), beside] as const;
}

const files = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, ""]));

test.each([
  ["loose texts are publications", files("b.txt", "a.docx", "x.png"), ["a: a.docx", "b: b.txt"]],
  [
    "a folder is one, in natural order",
    files("book/10.txt", "book/2.txt", "a.md"),
    ["a: a.md", "book: book/2.txt book/10.txt"],
  ],
  [
    "numbered texts are chapters",
    files("01-a.md", "02-b.docx", "10-c.txt"),
    ["folder: 01-a.md 02-b.docx 10-c.txt"],
  ],
  [
    "so are those that say chapter",
    files("Chapter 2.docx", "Chapter 1.docx"),
    ["folder: Chapter 1.docx Chapter 2.docx"],
  ],
  ["one number is none", files("01-a.md", "b.md"), ["01-a: 01-a.md", "b: b.md"]],
  [
    "years are no numbers of chapters",
    files("1914.md", "1918.md"),
    ["1914: 1914.md", "1918: 1918.md"],
  ],
  [
    "dates part articles",
    files("n/2021-03-04-a.md", "n/2021-04-01-b.md"),
    ["2021-03-04-a: n/2021-03-04-a.md", "2021-04-01-b: n/2021-04-01-b.md"],
  ],
  ["two of one name", files("a.md", "a.docx", "A.txt"), ["a: a.docx", "a-2: a.md", "A-3: A.txt"]],
  ["an address is a name", { "a.md": "slug salt", "b.md": "draft" }, ["salt: a.md"]],
  ["an index opens its folder", files("b/a.md", "b/index.md"), ["b: b/index.md b/a.md"]],
  [
    "texts may say their order",
    { "b/a.md": "weight 2", "b/z.md": "weight 1", "b/m.md": "" },
    ["b: b/z.md b/a.md b/m.md"],
  ],
  [
    "what a browser saved beside a page is none",
    files("p.html", "p_files/frame.html", "q-Dateien/x.html"),
    ["p: p.html", "q-Dateien: q-Dateien/x.html"],
  ],
])("%s", (_what, all, plans) => {
  expect(laidOut(all)[0]).toEqual(plans);
});

test("with a name, all is one publication", () => {
  expect(laidOut(files("b.txt", "a/c.md"), "My Book")[0]).toEqual(["My-Book: a/c.md b.txt"]);
});

test.each([
  [
    "mdBook",
    {
      "book.toml": '[book]\ntitle = "Salt"\n',
      "src/SUMMARY.md": "- [Z](z.md)\n  - [A](./sub/a.md)\n",
      "src/z.md": "",
      "src/sub/a.md": "",
      "src/left.md": "",
      "README.md": "",
    },
    ["Salt: src/z.md src/sub/a.md src/left.md"],
    ["README.md"],
  ],
  [
    "Quarto",
    {
      "_quarto.yml":
        "book:\n  title: Salt\n  chapters:\n    - index.qmd\n    - part: One\n      chapters: [z.qmd, a.qmd]\n",
      "index.qmd": "",
      "z.qmd": "",
      "a.qmd": "",
      "_site/x.html": "",
    },
    ["Salt: index.qmd z.qmd a.qmd"],
    ["_site/x.html"],
  ],
  [
    "MkDocs",
    {
      "mkdocs.yml":
        "site_name: Salt\nnav:\n  - Home: index.md\n  - More:\n    - z.md\n    - a.md\n",
      "docs/index.md": "",
      "docs/z.md": "",
      "docs/a.md": "",
    },
    ["Salt: docs/index.md docs/z.md docs/a.md"],
    [],
  ],
  [
    "Jekyll",
    {
      "_config.yml": "title: x",
      "_posts/2021-03-04-a.md": "",
      "_layouts/default.html": "",
      "about.md": "",
      "index.html": "",
    },
    ["2021-03-04-a: _posts/2021-03-04-a.md", "about: about.md"],
    ["_layouts/default.html", "index.html"],
  ],
  [
    "Hugo",
    {
      "hugo.toml": "",
      "content/posts/a/index.md": "",
      "content/posts/b.md": "",
      "content/guide/_index.md": "",
      "content/guide/z.md": "",
      "themes/t/README.md": "",
    },
    [
      "guide: content/guide/_index.md content/guide/z.md",
      "a: content/posts/a/index.md",
      "b: content/posts/b.md",
    ],
    ["themes/t/README.md"],
  ],
  [
    "Docusaurus",
    {
      "docusaurus.config.js": "",
      "docs/intro.md": "",
      "docs/guide/a.mdx": "",
      "blog/2021-03-04-x.md": "",
      "README.md": "",
    },
    ["2021-03-04-x: blog/2021-03-04-x.md", "guide: docs/guide/a.mdx", "intro: docs/intro.md"],
    ["README.md"],
  ],
])("a project of %s", (_tool, all, plans, beside) => {
  expect(laidOut(all)).toEqual([plans, beside]);
});
