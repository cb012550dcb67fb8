import { plainText } from "@printery/document";
import type * as mdast from "mdast";
import { expect, test } from "vitest";
import { parse } from "../door.ts";
import type { MarkdownPlugin } from "./plugins.ts";

const text = "---\ntitle: Salt\n---\n\n# Salt\n\nIt was a *long* road.\n\n- by the mill\n";

async function readWith(plugin: MarkdownPlugin, source = text) {
  const { document, messages } = await parse(source, { path: "salt.md", remarkPlugins: [plugin] });
  return {
    words: document && plainText(document.children as never),
    types: document?.children.map(({ type }) => type),
    messages: messages.map(({ severity, ruleId, reason }) => `${severity} ${ruleId}: ${reason}`),
  };
}

const add = (node: unknown): MarkdownPlugin =>
  function remarkAdd() {
    return (tree: mdast.Root) => void tree.children.push(node as mdast.RootContent);
  };

test("what a plugin makes of the tree is read as if it stood there", async () => {
  const quote = {
    type: "blockquote",
    children: [{ type: "paragraph", children: [{ type: "text", value: "Sea." }] }],
  };
  expect((await readWith(add(quote))).types).toEqual(["title", "paragraph", "list", "blockquote"]);
});

test("a plugin that looks alone changes nothing", async () => {
  const plain = await parse(text, { path: "salt.md" });
  const looked = await parse(text, {
    path: "salt.md",
    remarkPlugins: [() => () => undefined],
  });
  expect(looked).toEqual(plain);
});

test("it gets the whole of a long text, front matter too, its path, and its options", async () => {
  const long = `---\ntitle: Salt\n---\n\n${"# A\n\nIt was a long road.\n\n".repeat(900)}`;
  const seen: unknown[] = [];
  const plugin: MarkdownPlugin = [
    (options: { readonly word: string }) => (tree: mdast.Root, file: { readonly path: string }) => {
      seen.push([options.word, file.path, tree.children.length, tree.children[0]?.type]);
    },
    { word: "salt" },
  ];
  await readWith(plugin, long);
  // Where the language can only be told by all tables, it is read once more.
  expect(seen[0]).toEqual(["salt", "salt.md", 1801, "yaml"]);
});

test.each([
  [
    "an error",
    () => () => {
      throw new Error("no salt\nat all");
    },
    "the remark plugin remarkPlugins[0]",
    "no salt",
  ],
  [
    "what comes later",
    function remarkLater() {
      return async () => {};
    },
    "the remark plugin remarkLater",
    "Expected to be done at once, not later",
  ],
  [
    "a node that is none",
    add({ type: "callout", children: [] }),
    "the remark plugin remarkAdd",
    "Expected nodes of mdast, not callout in a root",
  ],
  [
    "nothing",
    add(undefined),
    "the remark plugin remarkAdd",
    "Expected nodes of mdast, not undefined in a root",
  ],
  [
    "a paragraph without children",
    add({ type: "paragraph" }),
    "the remark plugin remarkAdd",
    "Expected a list of children in a paragraph",
  ],
  [
    "a number for a text",
    add({ type: "text", value: 5 }),
    "the remark plugin remarkAdd",
    "Expected text as the value of text, not number",
  ],
] as const)("%s is a message, and no document", async (_what, plugin, what, reason) => {
  const { words, messages } = await readWith(plugin as MarkdownPlugin);
  expect(words).toBeUndefined();
  expect(messages).toEqual([
    `error plugin-failed: Expected ${what} to do its work on salt.md, not to fail (“${reason}”); this publication is not built: mend it, or leave it out with --no-config`,
  ]);
});

test("text without markup has no such tree", async () => {
  const { messages } = await parse("Salt\n\nIt was a long road.\n", {
    path: "salt.txt",
    remarkPlugins: [add({ type: "callout" })],
  });
  expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
});
