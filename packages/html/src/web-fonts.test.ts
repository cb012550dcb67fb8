import { styles } from "@printery/design";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { beyond, fontBytes, fontsIn, fontsOf } from "./web-fonts.ts";

const names = (html: string) =>
  fontsIn(styles.essay, html).map(({ name }) => name.replace(/-[0-9a-f]{8}\.woff2$/, ""));

const always = [
  "source-serif-4-400-latin",
  "source-serif-4-400-italic-latin",
  "source-sans-3-400-latin",
];

test.each<[string, string, string[]]>([
  ["plain text", "<p>Salt, code and strong words, th and all</p>", []],
  [
    "strong words",
    "<p><strong>Salt</strong></p>",
    ["source-serif-4-600-latin", "source-sans-3-600-latin"],
  ],
  [
    "a table's header",
    '<th scope="col">Salt</th>',
    ["source-serif-4-600-latin", "source-sans-3-600-latin"],
  ],
  ["code", "<pre><code>salt</code></pre>", ["source-code-pro-400-latin"]],
  ["emphasis", "<p><em>Salt</em></p>", ["source-sans-3-400-italic-latin"]],
])("%s brings the cuts it needs", (_what, html, more) => {
  expect(names(html).sort()).toEqual([...always, ...more].sort());
});

test.each<[string, string, string[]]>([
  ["French and German", "« déjà » – „Straße“, œuvre", []],
  ["Czech", "Říčka", ["central"]],
  ["Vietnamese", "một", ["vietnamese"]],
  ["Greek", "ἁλμή", ["greek"]],
  ["Russian", "соль", ["cyrillic"]],
  ["symbols", "a → b", ["symbols"]],
  ["a note", "↩\uFE0E", ["signs"]],
])("%s brings the sets it needs", (_what, text, more) => {
  const sets = new Set(fontsIn(styles.book, `<p>${text}</p>`).map(({ set }) => set));
  expect([...sets].sort()).toEqual(["latin", ...more].sort());
});

test.each<[string, string]>([
  ["Latin in all its letters", "Aÿœ Řž ậ ɐ fi ﬁ é\u0301"],
  ["Greek and Cyrillic", "αἁΩ Ѣё"],
  ["what our pages say themselves", "↩\uFE0E ⁂ ❦ ∗ ☐ ☑"],
  ["spaces, joiners and control characters", "\u00a0\u2009\u200d\u3000\n\t\u00ad"],
])("nothing else is needed for %s", (_what, text) => {
  expect(beyond(styles.book, text)).toEqual([]);
});

test("what else a text needs is told in order, each once", () => {
  expect(beyond(styles.book, "שלום 盐 שלום 🧂")).toEqual(["ו", "ל", "ם", "ש", "盐", "🧂"]);
});

test.each(Object.values(styles))(
  "a page of Latin in $name loads 160 KB of fonts at most",
  async (style) => {
    const { scale } = style;
    const shown = [
      ...Object.values(scale).flat(),
      { ...scale.body, italic: true },
      { ...scale.body, weight: 600 },
      { ...scale.table, weight: 600 },
    ].map(({ face, weight, italic = false }) => `${face} ${weight} ${italic}`);
    const loaded = fontsOf(style).filter(
      ({ set, face, weight, italic }) =>
        ["latin", "signs"].includes(set) &&
        (set === "signs" || shown.includes(`${face} ${weight} ${italic}`)),
    );
    const bytes = await Promise.all(
      loaded.map(async ({ name }) => (await fontBytes(name)).byteLength),
    );
    expect(loaded.length).toBeGreaterThan(4);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(160_000);
  },
);

test.each(["book", "briefing", "essay"] as const)(
  "the text face of the style %s keeps small capitals and all figures",
  async (style) => {
    const { scale } = styles[style];
    const text = fontsOf(styles[style]).find(
      ({ set, face, weight, italic }) =>
        set === "latin" && face === scale.body.face && weight === 400 && !italic,
    );
    const woff2 = await fontBytes(text?.name ?? "");
    const whole = { targetFormat: "truetype", noHinting: true } as const;
    const plain = Buffer.from(await subsetFont(woff2, "aA1", whole)).toString("latin1");
    const wanted = ["smcp", "c2sc", "onum", "lnum", "tnum", "pnum"];
    expect(wanted.filter((feature) => !plain.includes(feature))).toEqual([]);
  },
);
