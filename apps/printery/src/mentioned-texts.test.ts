import { expect, test } from "vitest";
import { mentionedTexts } from "./mentioned-texts.ts";

const mentioned = (text: string, path = "guides/one.md") =>
  mentionedTexts(new Map([[path, Buffer.from(text)]]));

test.each([
  ["[two](../reference/two.md)", ["reference/two.md"]],
  ["[two](../reference/two.md#salt 'Salt')", ["reference/two.md"]],
  ["[two]: <../my texts/two.txt>\n", ["my texts/two.txt", "guides/texts/two.txt"]],
  ["[two](../my%20texts/two.markdown)", ["my texts/two.markdown", "my%20texts/two.markdown"]],
  ["[two](../under\\_lined.md)", ["under\\_lined.md", "under_lined.md"]],
  ["[two](../Straße/zwei.md)", ["Straße/zwei.md"]],
  ["![one](../two.TEXT)", ["two.TEXT"]],
  ["[no](https://example.org/two.md)", []],
  ["[no](/two.md), [own](one.md), [picture](two.png), [site](two.mdx)", []],
  ["[no](two.md/three), two.md5, a.txt.gz", []],
  [`${"a".repeat(5000)}.md`, []],
  ["", []],
])("%s", (text, paths) => {
  expect(mentioned(text)).toEqual(expect.arrayContaining(paths));
  if (paths.length === 0) expect(mentioned(text)).toEqual([]);
});

test("plain text has no links", () => {
  expect(mentioned("../reference/two.md", "guides/one.txt")).toEqual([]);
});
