import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { formatMessage, type PluginKind, usualLimits } from "@printery/task";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { processSource } from "../pipeline.ts";
import { Content } from "../preview/content.ts";
import { scanContent } from "../scan.ts";
import { loadConfig } from "./load-config.ts";
import { ownOf } from "./own.ts";

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "printery config ")));
});
afterEach(() => rmSync(root, { recursive: true }));

function lay(path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return join(root, path);
}

async function load(text: string, name = "printery.config.ts") {
  const { plugins = {}, formats, messages } = await loadConfig(lay(name, text), root);
  return { plugins, formats, said: messages.map(formatMessage) };
}

/** The names of the modules that come of `text`, which are digests, by kind. */
async function digests(text: string, name?: string): Promise<Partial<Record<PluginKind, string>>> {
  const { plugins, said } = await load(text, name);
  expect(said).toEqual([]);
  return Object.fromEntries(Object.entries(plugins).map(([kind, path]) => [kind, basename(path)]));
}

const whole = `import { defineConfig } from "printery/config";
import { shout } from "./shout.ts";

const word: string = "Report:";

export default defineConfig({
  cues: [{ name: "report", strength: ({ text }) => text.startsWith(word), weights: { standfirst: 12 } }],
  remarkPlugins: [shout],
  rehypePlugins: [() => (tree) => void tree.children.push()],
  styles: [{ name: "river", basedOn: "essay" }],
  renderers: [{ name: "plain", render: ({ id }) => ({ a: id }) }],
});
`;

describe("what each kind hangs on", () => {
  const shout = "export const shout = () => () => {};\nexport const other = 1;\n";
  beforeEach(() => void lay("shout.ts", shout));

  test.each<[string, (text: string) => string, readonly PluginKind[]]>([
    ["a cue", (text) => text.replace("standfirst: 12", "standfirst: 13"), ["cues"]],
    ["a constant of a cue", (text) => text.replace('"Report:"', '"Note:"'), ["cues"]],
    ["a plugin of rehype", (text) => text.replace(".push()", ".pop()"), ["rehypePlugins"]],
    ["a style", (text) => text.replace('"essay"', '"book"'), ["styles"]],
    ["a renderer", (text) => text.replace("a: id", "b: id"), ["renderers"]],
    ["a comment", (text) => `// Ours.\n\n${text.replace("styles:", "/* ours */\n  styles:")}`, []],
    ["a type", (text) => text.replace("word: string", "word: string | undefined"), []],
  ])("%s", async (_what, change, changed) => {
    const before = await digests(whole);
    const after = await digests(change(whole));
    const others = Object.keys(before).filter(
      (kind) => before[kind as PluginKind] !== after[kind as PluginKind],
    );
    expect(Object.keys(before)).toHaveLength(5);
    expect(others).toEqual(changed);
  });

  test.each([
    ["what it imports", shout.replace("() => {}", "() => 5"), ["remarkPlugins"]],
    ["what nobody imports", shout.replace("other = 1", "other = 2"), []],
  ])("%s", async (_what, text, changed) => {
    const before = await digests(whole);
    lay("shout.ts", text);
    const after = await digests(whole);
    expect(
      Object.keys(before).filter(
        (kind) => before[kind as PluginKind] !== after[kind as PluginKind],
      ),
    ).toEqual(changed);
  });

  test.each([
    [
      "has a name of its own",
      (text: string) =>
        text
          .replace("export default defineConfig({", "const config = {")
          .replace("});\n", "};\nexport default config;\n"),
    ],
    ["is plain", (text: string) => text.replace("defineConfig({", "{").replace("});", "};")],
  ])("an object that %s is taken apart, too", async (_what, change) => {
    const text = change(whole);
    const before = await digests(text);
    const after = await digests(text.replace("standfirst: 12", "standfirst: 13"));
    expect(after.styles).toBe(before.styles);
    expect(after.cues).not.toBe(before.cues);
  });

  test("one that is changed afterwards is not", async () => {
    const text = `const config = { cues: [], styles: [{ name: "river", basedOn: "essay" }] };
config.cues.push({ name: "a", strength: () => 1, weights: { title: 1 } });
export default config;\n`;
    const before = await digests(text);
    expect(Object.keys(before)).toEqual(["cues", "styles"]);
    expect((await digests(text.replace("title: 1", "title: 2"))).styles).not.toBe(before.styles);
  });
});

test.each([
  ["printery.config.js", 'export default { styles: [{ name: "river", basedOn: "essay" }] };'],
  ["printery.config.json", '{ "styles": [{ "name": "river", "basedOn": "essay" }] }'],
  [
    "printery.config.mts",
    'const name: string = "river";\nexport default { styles: [{ name, basedOn: "essay" as const }] };',
  ],
])("%s is read", async (name, text) => {
  expect(Object.keys(await digests(text, name))).toEqual(["styles"]);
});

test("a key without entries is none", async () => {
  expect(await digests("export default { cues: [], styles: [] };")).toEqual({});
});

test("the names of formats are known, and what was looked at is not looked at again", async () => {
  lay("shout.ts", "export const shout = () => () => {};");
  expect((await load(whole)).formats).toEqual(["plain"]);
  const names = readdirSync(join(root, ".plugins"));
  expect((await load(whole)).formats).toEqual(["plain"]);
  expect(readdirSync(join(root, ".plugins"))).toEqual(names);
});

describe("mistakes", () => {
  const of = (what: string) => `export default {\n  ${what},\n};\n`;
  const NONE = "; nothing is built (config-invalid)";
  test.each([
    [
      of('cues: [{ name: "a" strength: 1 }]'),
      `:2:22: error: Expected what can be read, not this (“Expected "}" but found "strength"”)`,
    ],
    [
      'import x from "no-such-package";\nexport default { rehypePlugins: [x] };',
      ':1:15: error: Expected what can be read, not this (“Could not resolve "no-such-package"”)',
    ],
    ["export const x = 1;", ": error: Expected `export default defineConfig({ … })`, not nothing"],
    ["export default 5;", ": error: Expected `export default defineConfig({ … })`, not 5"],
    [
      of("cue: []"),
      ":2:3: error: Expected the keys cues, remarkPlugins, rehypePlugins, styles, renderers, not cue",
    ],
    [of("cues: {}"), ":2:3: error: Expected cues to be a list, not an object"],
    [
      of("cues: [5]"),
      ":2:3: error: Expected cues[0].name to be letters, digits and hyphens, not nothing",
    ],
    [
      of('cues: [{ name: "a b" }]'),
      ":2:3: error: Expected cues[0].name to be letters, digits and hyphens, not “a b”",
    ],
    [
      of('cues: [{ name: "a", strength: 1 }]'),
      ":2:3: error: Expected cues[0].strength to be a function, not 1",
    ],
    [
      of('cues: [{ name: "a", strength: () => 1, weights: {} }]'),
      ":2:3: error: Expected cues[0].weights to be numbers by roles, not an object",
    ],
    [
      of('cues: [{ name: "a", strength: () => 1, weights: { title: "3" } }]'),
      ":2:3: error: Expected cues[0].weights.title to be a number, not “3”",
    ],
    [
      of('rehypePlugins: ["rehype-slug"]'),
      ":2:3: error: Expected rehypePlugins[0] to be a function, or a list of one and its options, not “rehype-slug”",
    ],
    [
      of('styles: [{ name: "river" }]'),
      ":2:3: error: Expected basedOn of the style river to be one of book, briefing, essay, not nothing",
    ],
    [
      of('styles: [{ name: "r", basedOn: "book" }, { name: "r", basedOn: "essay" }]'),
      ":2:3: error: Expected styles with a name each, not two called r",
    ],
    [
      of('renderers: [{ name: "pdf", render: () => {} }]'),
      ":2:3: error: Expected renderers[0].name to be another than pdf, which is taken",
    ],
    [
      of('renderers: [{ name: "Feed", render: () => {} }]'),
      ":2:3: error: Expected renderers[0].name to be small letters, digits and hyphens, not “Feed”",
    ],
    [
      of('renderers: [{ name: "feed" }]'),
      ":2:3: error: Expected renderers[0].render to be a function, not nothing",
    ],
    [
      of('renderers: [{ name: "feed", render: () => {}, check: true }]'),
      ":2:3: error: Expected renderers[0].check to be a function, not true",
    ],
    [
      "const nothing = undefined;\nnothing.trim();\nexport default { cues: [] };",
      ":2:9: error: Expected to be run, not to fail (“Cannot read properties of undefined (reading 'trim')”)",
    ],
  ])("%j", async (text, said) => {
    expect((await load(text)).said).toEqual([`printery.config.ts${said}${NONE}`]);
  });

  test("of a file that is imported are told by its own name", async () => {
    lay("own/cue.ts", "export const cue = {;\n");
    const { said } = await load(
      'import { cue } from "./own/cue.ts";\nexport default { cues: [cue] };',
    );
    expect(said).toEqual([
      `own/cue.ts:1:21: error: Expected what can be read, not this (“Expected identifier but found ";"”)${NONE}`,
    ]);
  });
});

describe("where it may lie", () => {
  const text = 'export default { styles: [{ name: "river", basedOn: "essay" }] };';
  const among = (file: string) =>
    `${file}: warning: Expected the project's configuration outside of the folder of its texts, where strangers may write, not in it; it is not loaded: move the texts into a folder, or name it with --config (config-invalid)`;

  async function own(at: string, options: object, texts: readonly string[]) {
    lay("content/a.md", "# A\n\nB.\n");
    vi.spyOn(process, "cwd").mockReturnValue(join(root, at));
    const { plugins, messages } = await ownOf(
      options,
      texts.map((path) => join(root, path)),
      root,
    );
    return [Object.keys(plugins ?? {}), messages.map(formatMessage)];
  }

  test("in the root of the project", async () => {
    lay("printery.config.ts", text);
    expect(await own(".", {}, ["content"])).toEqual([["styles"], []]);
  });

  test.each([
    ["the folder of the texts", ".", "texts/printery.config.ts", ["texts"], []],
    [
      "the folder of the texts, in which one works",
      "texts",
      "texts/printery.config.ts",
      ["texts"],
      [among("printery.config.ts")],
    ],
    [
      "content, in which one works",
      "content",
      "content/printery.config.ts",
      [],
      [among("printery.config.ts")],
    ],
    [
      "the root, where the texts lie, too",
      ".",
      "printery.config.ts",
      ["."],
      [among("printery.config.ts")],
    ],
  ])("not in %s", async (_what, at, path, texts, said) => {
    lay(path, text);
    expect(await own(at, {}, texts)).toEqual([[], said]);
  });

  test("where it is named it may lie anywhere, and with false nowhere", async () => {
    const path = lay("content/printery.config.ts", text);
    expect(await own(".", { config: path }, ["content"])).toEqual([["styles"], []]);
    lay("printery.config.ts", text);
    expect(await own(".", { config: false }, ["content"])).toEqual([[], []]);
    await expect(own(".", { config: join(root, "no.ts") }, [])).rejects.toThrow(
      /^Expected the file of a configuration as --config, not “/,
    );
  });
});

test("what fails over one publication leaves the others alone", async () => {
  lay("content/tide.txt", "The Tide\n\nThe keeper climbed the stair, and the glass was warm.\n");
  lay("content/salt.md", "# Salt\n\nIt was a long road.\n");
  const { plugins } = await load(`export default {
  cues: [{ name: "bad", weights: { title: 1 }, strength: (block) => {
    return block.nothing.length;
  } }],
};\n`);
  const { sources } = await scanContent(join(root, "content"));
  const said: Record<string, string[]> = {};
  for (const source of sources) {
    const { messages } = await processSource({ ...source, plugins }, ["html"]);
    said[source.id] = messages.filter(({ severity }) => severity === "error").map(formatMessage);
  }
  expect(said).toEqual({
    salt: [],
    tide: [
      "printery.config.ts:3:26: error: Expected the cue “bad” to do its work on tide.txt, not to fail (“Cannot read properties of undefined (reading 'length')”); this publication is not built: mend it, or leave it out with --no-config (plugin-failed)",
    ],
  });
});

test("the preview reads texts with it, too", async () => {
  lay("content/salt.md", "# Salt\n\nIt was a long road.\n");
  const { plugins } = await load("export default { remarkPlugins: [() => () => {}] };");
  const folder = join(root, "content");
  const content = new Content({
    folder,
    within: root,
    limits: usualLimits,
    out: join(root, "dist"),
    plugins,
  });
  await content.scan();
  expect(content.entry("salt")?.source?.plugins).toBe(plugins);
  await content.look("salt");
  expect(content.entry("salt")?.source?.plugins).toBe(plugins);
});
