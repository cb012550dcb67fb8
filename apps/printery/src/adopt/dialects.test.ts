import { expect, test } from "vitest";
import { dialectIn } from "./dialects.ts";
import { edited, without } from "./edits.ts";

const ways = {
  source: "notes/a.mdx",
  toText: (path: string) => (path.startsWith("gone") ? undefined : `${path.replace(/#.*/, "")}.md`),
  toPicture: async (path: string) => (path.startsWith("gone") ? undefined : `images/${path}`),
};

async function read(text: string, code: { from: number; to: number }[] = [], source = ways.source) {
  const { edits, losses } = await dialectIn(text, code, { ...ways, source });
  return { text: edited(text, edits), losses };
}

test.each([
  ["[[b]]", "[b](b.md)"],
  ["[[sea/b|the sow]] and [[gone]]", "[the sow](sea/b.md) and gone"],
  ["[[gone#Big Salt]]", "gone: Big Salt"],
  ["![[a.png|300]] ![[a.png|A sow]]", "![](images/a.png) ![A sow](images/a.png)"],
  ["![[gone.png]]", "gone"],
  ["a ==b c== d ^salt-1\ne", "a **b c** d\ne"],
  ["a %%not this%% b", "a  b"],
  ['[b *c*]({{< ref "gone" >}})', "b *c*"],
  ['{{< figure src="a.png" alt="A" caption="A sow" >}}', '![A](images/a.png "A sow")'],
  ['[b]({{< ref "b" >}}) [b]({{% relref "b" %}})', "[b](b.md) [b](b.md)"],
  ["[b]({% link b %}) [b]({% post_url 2021-01-02-b %})", "[b](b.md) [b](2021-01-02-b.md)"],
  ["[b]({{ site.baseurl }}{% link b %})", "[b](b.md)"],
  ['[b]({{ "b" | relative_url }})', "[b](b.md)"],
  ["{% highlight ruby linenos %}\na\n{% endhighlight %}", "```ruby\na\n```"],
  ["{% raw %}{{ a }}{% endraw %}", "{{ a }}"],
  ["a\n{{< youtube x >}}\nb", "a\n\nb"],
  ['[b](c){:target="_blank"} [b](c){ .button }', "[b](c) [b](c)"],
  ["import A from 'b';\nexport const c = 1;\n\nimport it from here", "\n\n\nimport it from here"],
  ['<Tabs>\n  <Tab value="a">\n\nb\n\n  </Tab>\n</Tabs>', "\n\n\nb\n\n\n"],
  ["{/* for us */}", ""],
])("%j becomes %j", async (text, expected) => {
  expect((await read(text)).text).toBe(expected);
});

test.each([
  "[[ -f a ]] [[toc]] [[b](c)](d) [a]: b",
  "100%% and 5%",
  "a {{ site.title }} b",
  "a == b == c ===d=== x ^2",
  "x_{i=1} f(x) {a} <b>c</b>",
  "## A {#a}",
  "[salt]{.index}",
])("%j stays", async (text) => {
  expect((await read(text)).text).toBe(text);
});

test("code stays, and so do tags of components where they are HTML", async () => {
  expect((await read("`[[b]]` [[b]]", [{ from: 0, to: 7 }])).text).toBe("`[[b]]` [b](b.md)");
  expect((await read("<Tabs>", [], "a.md")).text).toBe("<Tabs>");
});

test("what is in no text then is told with its words, and the rest is counted", async () => {
  expect((await read("a [[b]]\n[[c]] %%d%% [[gone]]")).losses).toEqual([
    { what: "comments of Obsidian, which are left out", place: "line 2", words: "%%d%%" },
    {
      what: "links to what is no text of the publication, which are words now",
      place: "line 2",
      words: "[[gone]]",
    },
    { what: "links of another kind, which are links of Markdown now", count: 2 },
  ]);
});

test("of edits that overlap the first is made", () => {
  const edits = [
    { from: 1, to: 3, text: "-" },
    { from: 2, to: 4, text: "+" },
  ];
  expect([edited("abcd", edits), without("ab\ncd", edits)]).toEqual(["a-d", "a \ncd"]);
});
