import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDocument } from "@printery/document";
import { listFiles, writeWhole } from "@printery/task";
import { beforeEach, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../bin/printery.js", import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "printery-cli-"));
});

/** Run the built command in `folder`. */
function printery(...argv: string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

/** {@link printery} where no file may have a byte: what the system says then is as good as of a full disk. */
function withoutRoom(...argv: string[]) {
  const shell = 'trap \'\' XFSZ; ulimit -f 0; exec "$0" "$@"';
  return spawnSync("sh", ["-c", shell, process.execPath, bin, ...argv], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
}

test.skipIf(process.platform === "win32").each([
  [["new", "poem"], 2, /^printery: Expected room to write content\/.*; nothing is written\n$/],
  [["new", "--from", "old"], 2, /Expected room to write content, not .* \(EFBIG\)\n$/],
  [["render", "old/a.md", "--to", "html", "--out", "out"], 3, /Expected room to write out\/a\/.*/],
  [["build", "--content", "old"], 3, /Expected room to write \.printery\/.*/],
])("without room %j says so and leaves nothing", async (argv, code, said) => {
  await lay({ "old/a.md": "# A\n\nOne.\n" });
  const { status, stderr } = withoutRoom(...argv);
  expect([status, stderr]).toEqual([code, expect.stringMatching(said)]);
  expect((await listFiles(folder)).filter((path) => !path.startsWith(".printery/"))).toEqual([
    "old/a.md",
  ]);
});

/** Whether a line shows a text below its message. */
function isFrame(line: string): boolean {
  return /^ +\d* │/.test(line);
}

async function lay(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files))
    await writeWhole(join(folder, path), content);
}

const PROSE = `The keeper had climbed the stair so often that he no longer counted
the steps, since his knees did that for him, and on the night when this
story opens he had reached the lamp room before he noticed it.
`;
const POEM = "A Small Poem\n\nIt has a line that says a thing, and then it says the thing again.\n";

describe("render", () => {
  test("writes every format below the name of the text, and says so a line each", async () => {
    await lay({ "a text/Ünïcode näme.txt": POEM });
    const { status, stdout, stderr } = printery("render", "a text/Ünïcode näme.txt");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const files = await listFiles(join(folder, "out"));
    expect(files).toEqual(
      expect.arrayContaining(
        ["index.html", "style.css", "Ünïcode-näme.epub", "Ünïcode-näme.pdf"].map(
          (name) => `Ünïcode-näme/${name}`,
        ),
      ),
    );
    expect(stdout).toMatch(/^html +Ünïcode-näme +\d+ files +\d+ kB +\d+\.\d\d s$/m);
    expect(stdout).toMatch(/^pdf +Ünïcode-näme +1 page +\d+ kB +\d+\.\d\d s$/m);
    expect(stdout).toMatch(/^1 publication, 0 errors, \d+\.\d s$/m);
  });

  test("a text on standard input, under the name that is given it", async () => {
    const call = (input: string, ...argv: string[]) =>
      spawnSync(process.execPath, [bin, "render", "-", "--to", "html", ...argv], {
        cwd: folder,
        encoding: "utf8",
        input,
        env: { ...process.env, NO_COLOR: "1" },
      });
    expect(call("# Mine\n\nSome *Notes*.\n", "--name", "my notes.md").status).toBe(0);
    expect(readFileSync(join(folder, "out/my-notes/index.html"), "utf8")).toContain(
      "<em>Notes</em>",
    );
    expect(call(POEM).status).toBe(0);
    expect(await listFiles(join(folder, "out"))).toContain("text/index.html");
    const { status, stderr } = call("# T\n\nSee ![](x.png).\n", "--name", "n.md");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^-:3:5: error: .*\(image-missing\)\n {2}3 │ See !\[\]\(x\.png\)\.$/m);
    expect(call("").stderr).toMatch(/^printery: Expected a text on standard input, not nothing/m);
    expect(printery("render", "poem.txt", "--name", "x").status).toBe(2);
  });

  test("a section by itself, in every format, with the messages that are about it", async () => {
    await lay({
      "book/publication.yaml": "title: A Book\n",
      "book/1-one.md": "# One\n\nFirst words, see [two](2-two.md).\n",
      "book/2-two.md": "# Two\n\nSecond words.\n\n[Nowhere](gone.md)\n",
    });
    const { status, stdout, stderr } = printery("render", "book", "--only", "1-one");
    expect(stdout).toMatch(/^pdf +book-one +1 page /m);
    expect([status, stderr]).toEqual([0, ""]);
    const page = readFileSync(join(folder, "out/book-one/index.html"), "utf8");
    expect(page).toContain("First words");
    expect(page).not.toContain("Second words");
    expect(page).not.toContain('href="two.html"');
    expect(printery("render", "book", "--only", "Two", "--to", "html").stderr).toContain("gone.md");
    const built = printery(
      "build",
      "--content",
      ".",
      "--only",
      "1-one",
      "--to",
      "html",
      "--out",
      "b",
    );
    expect([built.status, built.stderr]).toEqual([0, ""]);
    expect(await listFiles(join(folder, "b"))).toContain("book-one/index.html");
    const unknown = printery("render", "book", "--only", "1-oen.md");
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toMatch(
      /^printery: Expected a text or a section of book \(one, two\), not “1-oen.md”/m,
    );
  });

  test("the model of a text is a Document, named as the text is", async () => {
    await lay({ "case.one_two.txt": POEM });
    expect(printery("render", "case.one_two.txt", "--to", "model", "--out", "m").status).toBe(0);
    const json = readFileSync(join(folder, "m/case.one_two.json"), "utf8");
    expect(readDocument(JSON.parse(json)).metadata.title).toBe("A Small Poem");
  });

  test("the models of a folder stand in a folder", async () => {
    await lay({ "book/1.txt": POEM, "book/2.md": "# Two\n\nWords.\n" });
    expect(printery("render", "book", "--to", "model", "--out", "m").status).toBe(0);
    expect(await listFiles(join(folder, "m"))).toEqual(["book/1.txt.json", "book/2.md.json"]);
  });

  test("the working folder is named as any other", async () => {
    await lay({ "texts/1.txt": POEM });
    const { status } = spawnSync(process.execPath, [bin, "render", ".", "--to", "html"], {
      cwd: join(folder, "texts"),
    });
    expect(status).toBe(0);
    expect(await listFiles(join(folder, "texts/out"))).toContain("texts/index.html");
  });

  test("files of others in the output folder stay", async () => {
    await lay({ "poem.txt": POEM, "out/poem/mine.txt": "kept" });
    printery("render", "poem.txt", "--to", "html");
    expect(readFileSync(join(folder, "out/poem/mine.txt"), "utf8")).toBe("kept");
  });

  test.each([
    ["an empty file", { "bad.txt": "" }, "bad.txt", /^bad\.txt: error: .+ \(empty-file\)$/m],
    ["blanks alone", { "bad.txt": " \n\n" }, "bad.txt", /^bad\.txt: error: .+ \(empty-file\)$/m],
    [
      "bytes that are no text",
      { "bad.txt": new Uint8Array([0x89, 0, 0xff, 0, 0xfe, 0, 1, 2, 3, 0, 0, 0xc3]) },
      "bad.txt",
      /^bad\.txt.*: error: .+ \(undecodable-bytes\)$/m,
    ],
    [
      "a file of another kind",
      { "bad.docx": "PK" },
      "bad.docx",
      /^bad\.docx: error: Expected a text \(\.txt, .+\), not “\.docx” \(`printery new --from` makes a text of it\); skipping it \(format-unknown\)$/m,
    ],
    ["nothing", {}, "bad.txt", /^bad\.txt: error: .+ \(not-a-file\)$/m],
    [
      "a text with its extension left out",
      { "bad-poem.md": "# T\n\nWords.\n" },
      "bad-poem",
      /^bad-poem: error: Expected a text or a folder of texts, as “bad-poem\.md” is, not nothing there; /m,
    ],
    [
      "a misspelt name",
      { "bad-poem.md": "# T\n\nWords.\n" },
      "bad-peom.md",
      /^bad-peom\.md: error: Expected .+, as “bad-poem\.md” is, not nothing there; /m,
    ],
    [
      "a broken publication.yaml",
      { "bad/1.txt": POEM, "bad/publication.yaml": "title: [unclosed\n" },
      "bad",
      /^bad\/publication\.yaml:\d+:\d+: error: .+ \(publication-invalid\)$/m,
    ],
    [
      "an unknown key in publication.yaml",
      { "bad/1.txt": POEM, "bad/publication.yaml": "title: T\ntitel: U\n" },
      "bad",
      /^bad\/publication\.yaml:2:1: error: .*titel.* \(publication-invalid\)$/m,
    ],
    [
      "a missing image",
      { "bad/1.md": "# One\n\n![A map](images/map.png)\n" },
      "bad",
      /^bad\/1\.md:3:\d+: error: .*images\/map\.png.* \(image-missing\)$/m,
    ],
    [
      "an image that is none",
      { "bad/1.md": "# One\n\n![A map](map.png)\n", "bad/map.png": "no picture" },
      "bad",
      /^bad\/1\.md:3:\d+: error: .* \(image-unreadable\)$/m,
    ],
  ])("%s is one message, and the other text is rendered", async (_what, files, path, line) => {
    await lay({ "poem.txt": POEM, ...files });
    const { status, stderr } = printery("render", path, "poem.txt", "--to", "html");
    expect(stderr).toMatch(line);
    const [, page, ...others] = stderr.split("\n").filter((line) => line !== "" && !isFrame(line));
    expect(page).toMatch(/^What to do: docs\/messages\/[a-z-]+\.md, in \//);
    expect(others).toEqual([]);
    expect(status).toBe(1);
    expect(await listFiles(join(folder, "out"))).toContain("poem/index.html");
    expect((await listFiles(join(folder, "out"))).filter((file) => /^bad/.test(file))).toEqual([]);
  });
});

describe("what is found is told", () => {
  const files = {
    "b/1.md": "# One\n\nA line.\n\nSee ![](map.png) here.\n",
    "b/publication.yaml": "title: T\n",
  };
  const call = (...argv: string[]) => printery("render", "b", "--to", "model", ...argv);

  test("people with the line it is about, and a mark below what is meant", async () => {
    await lay(files);
    expect(call().stderr).toContain(
      "(image-missing)\n  5 │ See ![](map.png) here.\n    │     ^^^^^^^^^^^^\n",
    );
    const quiet = call("--quiet");
    expect(quiet.stdout).toBe("");
    expect(quiet.stderr).toContain("(image-missing)");
  });

  test("programs in one object on the first stream, which has nothing beside it", async () => {
    await lay(files);
    const { status, stdout, stderr } = call("--reporter", "json");
    const { messages, ...rest } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(rest).toMatchObject({ version: 1, command: "render", exitCode: 1, out: "out" });
    expect(messages).toContainEqual(
      expect.objectContaining({
        file: "b/1.md",
        place: { line: 5, column: 5, endLine: 5, endColumn: 17 },
        ruleId: "image-missing",
        help: "docs/messages/image-missing.md",
      }),
    );
    expect(stderr).toMatch(/^1 publication, 1 error, /m);
    expect(call("--reporter=json", "--quiet").stderr).toBe("");
  });

  test("code scanning, on the first stream or in a file besides", async () => {
    await lay(files);
    const log = JSON.parse(call("--reporter", "sarif").stdout);
    expect(log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      "image-missing",
    );
    const besides = call("--report", "a folder/log.sarif");
    expect(besides.stderr).toContain("(image-missing)");
    expect(JSON.parse(readFileSync(join(folder, "a folder/log.sarif"), "utf8"))).toEqual(log);
  });

  test("GitHub, wherever it runs", async () => {
    await lay(files);
    const { stdout, stderr } = call("--reporter", "github");
    expect(stdout).toMatch(
      /^::error file=b\/1\.md,line=5,col=5,endColumn=17,title=image-missing::/m,
    );
    expect(stderr).toBe("");
  });

  test("with --no-color, or NO_COLOR in the environment, without colours", async () => {
    await lay(files);
    const env = { ...process.env, FORCE_COLOR: "1" };
    const coloured = (more: object, ...argv: string[]) =>
      spawnSync(process.execPath, [bin, "render", "b", "--to", "model", ...argv], {
        cwd: folder,
        encoding: "utf8",
        env: { ...env, ...more },
      }).stderr.includes("\u001b");
    expect(coloured({})).toBe(true);
    expect(coloured({ NO_COLOR: "1" })).toBe(false);
    expect(coloured({}, "--no-color")).toBe(false);
  });
});

test.each([
  [
    ["render", "poem.txt", "--reporter", "sarfi"],
    /^printery: Expected a reporter \(pretty, json, github, sarif\), not “sarfi”; “sarif” is nearest$/m,
  ],
  [
    ["check", "--report", "log.xml"],
    /^printery: Expected a report whose name ends in \.json or \.sarif, not “\.xml”$/m,
  ],
  [
    ["render", "poem.txt", "--to", ","],
    /^printery: Expected a format \(html, pdf, epub, model\), not “”$/m,
  ],
  [
    ["render", "poem.txt", "--to", "docx"],
    /^printery: Expected a format \(html, pdf, epub, model\), not “docx”$/m,
  ],
  [["build", "--to", "model"], /^printery: Expected a format \(html, pdf, epub\), not “model”$/m],
  [
    ["build", "--content", "nowhere"],
    /^printery: Expected a folder of texts, not “nowhere”, nothing there$/m,
  ],
  [["frobnicate"], /^printery: Expected a command \(build, .+\), not “frobnicate”$/m],
  [["--vesion"], /not “--vesion”; “--version” is nearest; /m],
  [["biuld"], /not “biuld”; “build” is nearest$/m],
  [["insp", "a.txt"], /not “insp”; “inspect” is nearest$/m],
  [["."], /not “\.”; `printery render \.` renders it$/m],
  [["render", "a.txt", "--name"], /^printery: Expected <name> behind --name, not nothing: .+$/m],
  [["clean", "all"], /^printery: Expected nothing behind printery clean, not more words; .+$/m],
  [
    ["completion", "zhs"],
    /^printery: Expected a shell \(bash, .+\), not “zhs”; “zsh” is nearest$/m,
  ],
  [["help", "biuld"], /^printery: Expected a command \(.+\), not “biuld”; “build” is nearest$/m],
  [
    ["build", "--fromat=pdf"],
    /^printery: Expected an option of printery build, not “--fromat=pdf”; /m,
  ],
  [
    ["build", "--reprot", "a.json"],
    /not “--reprot”; “--report” is nearest; `printery build --help` /m,
  ],
  [
    ["check", "--target", "lulu"],
    /^printery: Expected a target \(generic, kdp, ingram, apple, kobo\), not “lulu”$/m,
  ],
  [
    ["check", "poem", "--content", "."],
    /^printery: Expected a publication, not “poem”; there is none$/m,
  ],
  [["check", "--target", "kpd"], /not “kpd”; “kdp” is nearest$/m],
  [
    ["check", "--target", "kdp", "--out", "."],
    /^printery: Expected files for kdp in “.+”; build them first$/m,
  ],
  [
    ["render", "."],
    /^printery: Expected a text or a folder with texts \(\.txt, \.md\) to render$/m,
  ],
  [
    ["inspect", "a.txt", "--html", "--write"],
    /^printery: Expected one of --html, --write and --changes$/m,
  ],
  [["inspect", "."], /^printery: Expected a text, not the folder “\.”$/m],
  [
    ["preview", "--out", "nowhere"],
    /^printery: Expected a folder of outputs, not “nowhere”; `printery build` makes one$/m,
  ],
  [
    ["preview", "--out", ".", "--port", "80000"],
    /^printery: Expected a port from 0, for any that is free, to 65535, not “80000”$/m,
  ],
  [
    ["render"],
    /^printery: Expected a path behind printery render, not nothing: printery render notes\.txt$/m,
  ],
  [
    ["build", "--frob"],
    /^printery: Expected an option of printery build, not “--frob”; `printery build --help` lists them$/m,
  ],
])("%j is not understood", (argv, message) => {
  const { status, stderr } = printery(...argv);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(status).toBe(2);
});

test.each([
  [],
  ["build"],
  ["render"],
  ["check"],
  ["preview"],
  ["inspect"],
  ["new"],
  ["clean"],
  ["doctor"],
])("help for %s", (...command) => {
  const { status, stdout, stderr } = printery(...command, "--help");
  expect(stdout).toMatch(/^Usage: printery/);
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

test("inspect prints each line beside its role and the cues", async () => {
  await lay({ "poem.txt": POEM });
  const { status, stdout } = printery("inspect", "poem.txt");
  expect(stdout).toMatch(/^ +1 {2}title +\d+ % +\S.* │ A Small Poem$/m);
  expect(stdout).toMatch(/^ +2 +│$/m);
  expect(stdout).toMatch(
    /^ +3 {2}paragraph +\d+ % {2}\w+ \d+ % +\w+ [+−]\d+\.\d, .* │ It has a line/m,
  );
  expect(status).toBe(0);
});

test("inspect finds a text in a folder from where the command is run", async () => {
  await lay({ "texts/poem.txt": POEM });
  const { status, stdout } = printery("inspect", "texts/poem.txt");
  expect(stdout).toMatch(/│ A Small Poem$/m);
  expect(status).toBe(0);
});

test("inspect tells programs the same", async () => {
  await lay({ "poem.txt": POEM });
  const { lines, metadata } = JSON.parse(printery("inspect", "poem.txt", "--json").stdout);
  expect(metadata.title).toBe("A Small Poem");
  expect(lines[0]).toMatchObject({ line: 1, text: "A Small Poem", role: "title" });
  expect(lines[1]).toEqual({ line: 2, text: "" });
  expect(lines[2].rival).toEqual({ role: expect.any(String), confidence: expect.any(Number) });
  expect(lines[2].reasons[0]).toEqual({ name: expect.any(String), weight: expect.any(Number) });
});

test("inspect writes the reading as a page where the command is run, and where --out says", async () => {
  await lay({ "texts/poem.txt": POEM });
  expect(printery("inspect", "--html", "texts/poem.txt").stdout).toBe("poem.inspect.html\n");
  expect(printery("inspect", "--html", "texts/poem.txt", "--out", "a/b.html").status).toBe(0);
  const pages = ["poem.inspect.html", "a/b.html"].map((file) =>
    readFileSync(join(folder, file), "utf8"),
  );
  expect(pages[0]).toContain("<h1");
  expect(pages[1]).toBe(pages[0]);
  expect(printery("inspect", "texts/poem.txt", "--out", "x").status).toBe(2);
});

test("inspect lists what was changed, with its place", async () => {
  await lay({ "notes.txt": `A Small Note\n\n${PROSE}It is the keeper's own.\n` });
  const { stdout } = printery("inspect", "--changes", "notes.txt");
  expect(stdout).toMatch(/^notes\.txt:\d+:\d+: apostrophe: "'" → "’"$/m);
  expect(stdout).toMatch(/^notes\.txt:3:\d+: joined line: "\\n" → " "$/m);
  expect(stdout).toMatch(/^\d+ changes: /m);
});

test("inspect writes a side-car that the next reading keeps to, and no text", async () => {
  const text = `${PROSE}\nShare this\n\nThe lamp, a note\n\nFoo bar\n\n${PROSE}`;
  await lay({ "notes.txt": text });
  expect(printery("inspect", "--write", "notes.txt").stdout).toMatch(/^notes\.yaml: lines /);
  const yaml = readFileSync(join(folder, "notes.yaml"), "utf8");
  expect(yaml).toContain("lines:");
  expect(readFileSync(join(folder, "notes.txt"), "utf8")).toBe(text);
  expect(printery("inspect", "--write", "notes.txt").stdout).toMatch(/^Nothing in notes\.txt/);
  await lay({ "library.txt": text });
  expect(printery("inspect", "--write", "library.txt").status).toBe(2);
});

test("preview says where each of the outputs begins, and ends when it is told to", async () => {
  await lay({ "out/a poem/index.html": "a", "out/poem/index.html": "b", "out/x.pdf": "c" });
  const child = spawn(process.execPath, [bin, "preview", "--out", "out", "--port", "0"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const piece of child.stdout) {
    said += piece;
    if (said.endsWith("/poem/\n")) child.kill("SIGINT");
  }
  expect(said).toMatch(
    /^(http:\/\/localhost:\d+\/)a%20poem\/ shows “out” on this machine alone; Ctrl-C ends it\n\1poem\/\n$/,
  );
  expect(child.exitCode ?? (await once(child, "exit"))[0]).toBe(0);
});

test("new starts a publication, and never writes over one", async () => {
  const made = printery("new", "my-book", "--book", "--title", "My: Book", "--content", "texts");
  expect(made.status).toBe(0);
  expect(await listFiles(join(folder, "texts"))).toEqual([
    ".schema/library.schema.json",
    ".schema/publication.schema.json",
    "library.yaml",
    "my-book/01-chapter-one.txt",
    "my-book/02-chapter-two.txt",
    "my-book/publication.yaml",
  ]);
  expect(printery("render", "texts/my-book", "--to", "html").status).toBe(0);
  const again = printery("new", "my-book", "--book", "--content", "texts");
  expect(again.status).toBe(2);
  expect(again.stderr).toMatch(/already there and stays as it is/);
});

test("doctor tells what it finds, programs too, and 1 where something is amiss", async () => {
  await lay({ "content/poem.txt": POEM });
  const { status, stdout, stderr } = printery("doctor");
  expect([status, stderr]).toEqual([0, ""]);
  for (const line of [
    /^ {2}✓ printery +0\.\d/m,
    /^ {2}✓ toolchain +[0-9a-f]{16}, /m,
    /^ {2}✓ content +content: 1 publication, 1 text$/m,
    /^ {2}– outputs +none in dist$/m,
    /^ {2}. EPUBCheck +/m,
  ]) {
    expect(stdout).toMatch(line);
  }
  await lay({ "content/poem.md": POEM });
  const told = printery("doctor", "--json");
  const { exitCode, examinations } = JSON.parse(told.stdout);
  expect([told.status, exitCode]).toEqual([1, 1]);
  expect(examinations[1].findings[1]).toMatchObject({ name: "content", state: "amiss" });
});

test("the version says of what tools it is", () => {
  expect(printery("--version").stdout).toMatch(
    /^printery 0\.\d+\.\d+ \(toolchain [0-9a-f]{16}; node v\d+\.\d+\.\d+\)\n$/,
  );
});

test("new makes content of a folder, which renders", async () => {
  const page = `<nav>Menu</nav><main><h1>A Page</h1><p>${PROSE}</p></main>`;
  await lay({ "old/a poem.txt": POEM, "old/b.html": page, "old/c.docx": "none" });
  const { status, stdout, stderr } = printery("new", "--from", "old", "--content", "content");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^printery: c\.docx: Expected a Word document \(\.docx\), not a file/m);
  expect(stdout).toMatch(/^2 publications from 2 texts, 1 copied, 1 converted, 1 not read$/m);
  expect(await listFiles(join(folder, "content"))).toEqual([
    ".schema/library.schema.json",
    "a-poem.txt",
    "b.md",
    "library.yaml",
  ]);
  expect(readFileSync(join(folder, "import-report.md"), "utf8")).toContain("around the text: Menu");
  expect(printery("render", "content/a-poem.txt", "content/b.md", "--to", "html").status).toBe(0);
  const { accounts } = JSON.parse(printery("new", "--from", "old", "--dry", "--json").stdout);
  expect(accounts).toHaveLength(3);
});

test("new asks nobody where there is no terminal", () => {
  const { status, stderr } = printery("new");
  expect(stderr).toMatch(/^printery: Expected a name, as in /);
  expect(status).toBe(2);
});
