import { styles } from "@printery/design";
import { expect, test } from "vitest";
import { changed, type Fragment, PackedFragment } from "./fragment.ts";
import { withFonts } from "./text.ts";

const { light, scale } = styles.book;
const [set] = withFonts([{ text: "One, two", type: scale.body, lang: "en" }], {
  palette: light,
  report: () => undefined,
});
if (set === undefined) throw new Error("Expected a run");
const { look } = set;

/** `x` tells it from others. */
function fragment(x: number, words: Fragment["words"] = look.words("One, two")): Fragment {
  const space = look.word(" ");
  return { x, width: x + 0.5, words, set: given, gapPt: -x, gaps: undefined, scale: 1.02, space };
}

const given = set;

test("packed, each of many has its own lengths and words", () => {
  const many = Array.from({ length: 1_200 }, (_, at) =>
    fragment(at + 0.25, look.words(`Word ${at}`)),
  );
  const packed = many.map((each) => new PackedFragment(each));
  expect(packed.map((each) => changed(each, {}))).toEqual(many);
});

test("packed, a word that is a form of another is that form, and a line may have any number", () => {
  const drawn = { ...look.word("two"), width: 99 };
  const long = look.words("a ".repeat(200_000));
  for (const words of [[look.word("One,"), drawn], [], long]) {
    const packed = new PackedFragment(fragment(1, words));
    expect(packed.words).toHaveLength(words.length);
    expect(packed.words.every((word, at) => word === words[at])).toBe(true);
  }
});

test("changed, one that is raised stays so", () => {
  const raised: Fragment = { ...fragment(3), rise: 2 };
  expect(changed(raised, { x: 5 })).toEqual({ ...raised, x: 5 });
});
