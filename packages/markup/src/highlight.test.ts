import type { NodeOf } from "@printery/document";
import { at, specimen } from "@printery/testing";
import type { ElementContent } from "hast";
import { describe, expect, test } from "vitest";
import { highlighterOf } from "./highlight.ts";

const listing = (language: string | undefined, value: string): NodeOf<"code"> => ({
  type: "code",
  ...(language === undefined ? {} : { language }),
  value,
  position: at(),
});

/** The listing with its parts in brackets, or undefined where it is left plain. */
async function marked(language: string | undefined, value: string): Promise<string | undefined> {
  const node = listing(language, value);
  const plain = specimen("article", "book");
  const sections = plain.sections.map((section) => ({ ...section, children: [node] }));
  const highlight = await highlighterOf({ ...plain, sections });
  return highlight?.(node)?.map(shown).join("");
}

function shown(node: ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "?";
  const [name] = node.properties.className as string[];
  return `[${name?.replace("code-", "")} ${node.children.map(shown).join("")}]`;
}

describe("the parts of a program are marked", () => {
  test.each([
    [
      "ts",
      "const a: number = 1; // so",
      "[keyword const] a: [name number] = [number 1]; [comment // so]",
    ],
    [
      "JS",
      "async function f(at) { return at; }",
      "[keyword async function ][name f](at) { [keyword return] at; }",
    ],
    [
      "python",
      'def f(at=None):\n  return "m"  # so',
      '[keyword def ][name f](at=[number None]):\n  [keyword return ][string "m"  ][comment # so]',
    ],
    [
      "css",
      ".a { color: #123; width: 4em }",
      "[name .a] { [name color]: [number #123]; [name width]: [number 4]em }",
    ],
    [
      "json",
      '{"tide": [1, true, "low"]}',
      '{[name "tide"]: [[number 1], [number true], [string "low"]]}',
    ],
    ["html", '<p class="a">low</p>', '<[name p class]=[string "a"]>low</[name p]>'],
    ["bash", 'if [ -f "$1" ]; then echo low; fi', "[keyword if] [ -f "],
    ["diff", "-low\n+high", "[removed -low\n][added +high]"],
    ["sql", "SELECT depth FROM tides", "[keyword SELECT] depth [keyword FROM] tides"],
  ])("%s", async (language, value, expected) => {
    expect(await marked(language, value)).toContain(expected);
  });
});

describe("left plain is", () => {
  test.each([
    ["a listing in no language", undefined, "const a = 1;"],
    ["one in a language nobody knows", "saltish", "const a = 1;"],
    ["what says that it is text", "text", "const a = 1;"],
    ["what is no language but a name all objects have", "constructor", "const a = 1;"],
    ["more than anybody writes", "ts", "const a = 1;\n".repeat(20_000)],
  ])("%s", async (_name, language, value) => {
    expect(await marked(language, value)).toBeUndefined();
  });

  test("a line longer than anybody writes, and no other", async () => {
    const long = `const a = "${"b".repeat(2500)}";`;
    expect(await marked("ts", `${long}\nconst c`)).toBe(`${long}\n[keyword const] c`);
  });
});

test.each(["ts", "python", "html", "bash", "markdown", "diff", "c++"])(
  "nothing of a listing in %s is lost",
  async (language) => {
    const value = "\tif <a href='b'> \"# ☐ &amp;\n\n  <!-- c -->\n```ts\n@@ 1 @@\n+ d \\\n*/ e /* ";
    const text = await marked(language, value);
    expect(text?.replaceAll(/\[(keyword|name|string|number|comment|added|removed) |\]/g, "")).toBe(
      value,
    );
  },
);

test("a listing has the same parts whatever was read before", async () => {
  const value = "# Tide\n\n```rust\nfn tide() {}\n```\n";
  const once = await marked("markdown", value);
  await marked("rust", "fn tide() {}");
  expect(await marked("markdown", value)).toBe(once);
});
