import { inflateSync } from "node:zlib";
import { styles } from "@printery/design";
import { expect, test } from "vitest";
import { webFonts } from "./web-fonts.ts";

const paths = async (html: string) =>
  (await webFonts(styles.essay, html)).map(({ path }) => path.replace(/^fonts\/(.*)\.woff$/, "$1"));

const always = ["source-serif-4-400", "source-serif-4-400-italic", "source-sans-3-400"];

test.each([
  ["plain text", "<p>Salt, code and strong words, th and all</p>", []],
  ["strong words", "<p><strong>Salt</strong></p>", ["source-serif-4-600"]],
  ["a table's header", '<th scope="col">Salt</th>', ["source-serif-4-600"]],
  ["code", "<pre><code>salt</code></pre>", ["source-code-pro-400"]],
])("%s brings the cuts it needs", async (_what, html, more) => {
  expect(await paths(html)).toEqual([...always, ...more]);
});

test("a face has the characters of the pages and no others, whatever their order", async () => {
  const [latin, same, greek] = await Promise.all(
    ["<p>abc</p>", "<p>cba</p>", "<p>abc αβγ</p>"].map((html) => webFonts(styles.book, html)),
  );
  expect(same).toEqual(latin);
  expect(greek?.[0]?.bytes.byteLength).toBeGreaterThan(latin?.[0]?.bytes.byteLength ?? Infinity);
});

test.each(["book", "briefing", "essay"] as const)(
  "the text face of the style %s keeps small capitals and old-style figures",
  async (style) => {
    const [text] = await webFonts(styles[style], "<p>Anno 1398</p>");
    const substitutions = tableOf(text?.bytes ?? new Uint8Array(), "GSUB").toString("latin1");
    expect(["smcp", "c2sc", "onum"].filter((feature) => !substitutions.includes(feature))).toEqual(
      [],
    );
  },
);

/** A table of a WOFF file (https://www.w3.org/TR/WOFF/, section 4). */
function tableOf(woff: Uint8Array, tag: string): Buffer {
  const file = Buffer.from(woff);
  const tables = Array.from({ length: file.readUInt16BE(12) }, (_, index) => 44 + 20 * index);
  const entry = tables.find((at) => file.toString("latin1", at, at + 4) === tag);
  if (entry === undefined) throw new Error(`no table ${tag}`);
  const [start, length] = [file.readUInt32BE(entry + 4), file.readUInt32BE(entry + 8)];
  const bytes = file.subarray(start, start + length);
  return length < file.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
}
