import { styles, type Type } from "@printery/design";
import { describe, expect, test } from "vitest";
import { narrowestWidth } from "./breaking.ts";
import { naturalWidth, type SetLine, textOf } from "./fragment.ts";
import { type Measure, setLines } from "./paragraph.ts";
import { type Run, type SetRun, withFonts } from "./text.ts";

const { body, title } = styles.book.scale;
const inks = { palette: styles.book.light, report: () => undefined };
const PROSE =
  "Whoever sets type for a living comes to see the white before the black: the space between " +
  "letters, the channel between words, the margin that lets the eye rest before it turns back.";

function runs(text: string, type: Type = body, more: Partial<Run> = {}): SetRun[] {
  return withFonts([{ text, type, lang: "en-GB", ...more }], inks);
}

const measure: Measure = { width: 220, align: "justify", indent: 0, hyphenation: true };

function saidIn(line: SetLine): string {
  return line.map(textOf).join("");
}

function edges(line: SetLine): [left: number, right: number] {
  const [first, last] = [line[0], line.at(-1)];
  return [first?.x ?? 0, (last?.x ?? 0) + (last?.width ?? 0)];
}

describe("justified lines", () => {
  const lines = setLines(runs(PROSE), measure);

  test("keep every word, and break words only where they may", () => {
    const joined = lines.map((line) => `${saidIn(line)} `).join("");
    expect(joined.replaceAll("\u00ad ", "").trim()).toBe(PROSE);
  });

  test("end at the measure, or hang over it by less than a stop; the last ends by itself", () => {
    for (const line of lines.slice(0, -1)) {
      const [left, right] = edges(line);
      expect(left).toBeGreaterThan(-2);
      expect(left).toBeLessThanOrEqual(0);
      expect(right).toBeGreaterThan(measure.width - 0.01);
      expect(right).toBeLessThan(measure.width + 3);
    }
    expect(lines.at(-1)?.every(({ gapPt }) => gapPt === 0)).toBe(true);
  });

  test("widen letters by no more than two per cent", () => {
    const scales = lines.flat().map(({ scale }) => scale);
    expect(Math.min(...scales)).toBeGreaterThanOrEqual(0.98);
    expect(Math.max(...scales)).toBeLessThanOrEqual(1.02);
    expect(new Set(scales).size).toBeGreaterThan(1);
  });

  test("end with more than a short word, if a hyphen or wider spaces can help it", () => {
    const text = "One whose order matters has numbers, and may begin where another left off.";
    const widths = Array.from({ length: 60 }, (_, index) => 150 + index * 3);
    const lasts = widths.map((width) =>
      saidIn(setLines(runs(text), { ...measure, width }).at(-1) ?? []),
    );
    expect(lasts.filter((last) => last === "off.")).toEqual([]);
  });

  test("begin with the indent", () => {
    const [first, second] = setLines(runs(PROSE), { ...measure, indent: 14 });
    expect(edges(first ?? [])[0]).toBe(14);
    expect(edges(second ?? [])[0]).toBeLessThan(1);
  });

  test("turn over behind the first", () => {
    const [first, second] = setLines(runs(PROSE), { ...measure, align: "left", turnover: 22 });
    expect(edges(first ?? [])[0]).toBe(0);
    expect(edges(second ?? [])[0]).toBe(22);
  });
});

test("words of programs are never hyphenated, as the same words of the text are", () => {
  const words = "accessibility certification publication identifier typography";
  const broken = (type: Type) =>
    setLines(runs(words, type), { ...measure, width: 130 }).filter((line) =>
      /[-\u00ad]$/.test(saidIn(line)),
    ).length;
  expect(broken({ ...body, face: "Source Code Pro" })).toBe(0);
  expect(broken({ ...body, sizePt: 15 })).toBeGreaterThan(0);
});

test("the first lines leave room for what stands beside them", () => {
  const lines = setLines(runs(PROSE.repeat(2)), { ...measure, narrow: { lines: 3, by: 40 } });
  const lefts = lines.map((line) => edges(line)[0]);
  for (const left of lefts.slice(0, 3)) expect(left).toBeGreaterThan(38);
  for (const left of lefts.slice(3)) expect(left).toBeLessThan(1);
  for (const line of lines.slice(0, -1))
    expect(edges(line)[1]).toBeGreaterThan(measure.width - 0.01);
  expect(
    lines
      .map(saidIn)
      .join("")
      .replaceAll(/[\s\u00ad]/g, ""),
  ).toBe(PROSE.repeat(2).replaceAll(" ", ""));
});

describe("ragged lines", () => {
  const ragged: Measure = { ...measure, align: "left", hyphenation: false };
  const linesOf = (width: number) =>
    setLines(runs(PROSE), { ...ragged, width }).map((line) => line.map(textOf).join(""));
  const lengthOf = (line: string) => naturalWidth(runs(line));
  const unevenness = (lines: readonly string[], width: number) =>
    lines.slice(0, -1).reduce((sum, line) => sum + (width - lengthOf(line)) ** 2, 0);

  test("are as even as they can be, where the first that fit would not be", () => {
    const width = 200;
    const fitting: string[] = [];
    for (const word of PROSE.split(" ")) {
      const longer = `${fitting.at(-1)} ${word}`;
      const fits = fitting.length > 0 && lengthOf(longer) <= width;
      fitting.splice(fits ? -1 : fitting.length, 1, fits ? longer : word);
    }
    const lines = linesOf(width);
    expect(lines.join(" ")).toBe(PROSE);
    expect(Math.max(...lines.map(lengthOf))).toBeLessThanOrEqual(width + 0.01);
    expect(lines).toHaveLength(fitting.length);
    expect(unevenness(lines, width)).toBeLessThan(unevenness(fitting, width));
  });

  test("may end with the word that the one above ends with, which is not above it", () => {
    expect(linesOf(150).slice(1, 3)).toEqual([
      "comes to see the white before the",
      "black: the space between letters, the",
    ]);
  });
});

test("a title's lines are of about equal length", () => {
  const heading = "On the Setting of Titles in Lines of Equal Length";
  const narrow = { ...measure, width: 320, align: "center" as const, hyphenation: false };
  const lengths = (balanced: boolean) =>
    setLines(runs(heading, title), { ...narrow, balanced }).map((line) => {
      const [left, right] = edges(line);
      return right - left;
    });
  const [plain, balanced] = [lengths(false), lengths(true)];
  const spread = (widths: number[]) => Math.max(...widths) - Math.min(...widths);
  expect(balanced).toHaveLength(plain.length);
  expect(spread(balanced)).toBeLessThan(spread(plain));
});

test.each([
  [
    "of a title are as wide as its longest word",
    "Donaudampfschifffahrtsgesellschaften und andere Längen",
    520,
  ],
  ["that would be a word each stay balanced", "Längen und Breiten und Höhen und Tiefen", 320],
])("lines %s, which is not broken", (_name, heading, width) => {
  const narrow = { ...measure, width, align: "left" as const, hyphenation: false, balanced: true };
  const lines = setLines(runs(heading, title), narrow).map(saidIn);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(" ")).toBe(heading);
});

test.each([
  ["with hyphens where it has syllables", "Donaudampfschifffahrtsgesellschaften", true],
  ["anywhere where it has none", "7".repeat(50), false],
])("a word wider than its line is broken %s", (_name, word, hyphenated) => {
  const set = withFonts([{ text: word, type: body, lang: "de" }], inks);
  const narrow = { ...measure, width: 80, align: "left" as const, hyphenation: false };
  const lines = setLines(set, narrow).map(saidIn);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.slice(0, -1).every((line) => line.endsWith("\u00ad"))).toBe(hyphenated);
  expect(lines.join("").replaceAll("\u00ad", "")).toBe(word);
});

test.each([
  ["at a line break", "One line\nand the next", ["One line", "and the next"]],
  ["never at a space that does not break", "aaaa\u00a0bbbb cc", ["aaaa\u00a0bbbb", "cc"]],
  ["after a dash and never before it", "aaaaaaaa—bbbbbbb", ["aaaaaaaa—", "bbbbbbb"]],
  ["at a soft hyphen, which shows", "aaaaa bbb\u00adcccc", ["aaaaa bbb\u00ad", "cccc"]],
  ["anywhere in a word longer than the line", "x".repeat(20), ["x".repeat(11), "x".repeat(9)]],
])("a line breaks %s", (_name, text, lines) => {
  const width = naturalWidth(runs("x".repeat(11))) + 0.1;
  const set = setLines(runs(text), { width, align: "left", indent: 0, hyphenation: false });
  expect(set.map(saidIn)).toEqual(lines);
});

test("a word of many lines fills each, and nothing of it is lost", () => {
  const word = "letter".repeat(800);
  const set = setLines(runs(`A ${word} end.`), measure);
  expect(set.map(saidIn).join("").replaceAll(" ", "")).toBe(`A${word}end.`);
  const widths = set.slice(0, -2).map((line) => (edges(line)[1] - edges(line)[0]) / measure.width);
  // One may end where the choice of where to begin does.
  expect(widths.filter((width) => width < 0.9).length).toBeLessThan(2);
});

test.each<[string, string, number, string[]]>([
  ["a space", "aaa bbb ccc", 30, ["aaa ", "bbb ", "ccc "]],
  ["a line break", "aaa\nbbb", 200, ["aaa ", "bbb "]],
  ["a hyphen", "aaaaa bbb\u00adcccc", 48, ["aaaaa bbb\u00ad", "cccc "]],
  ["a dash", "aaa\u2014bbb", 30, ["aaa\u2014", "bbb "]],
  ["nothing, in what is no word", "a".repeat(12), 30, ["aaaaa", "aaaaaa", "a "]],
])("a line that ends at %s is heard apart from the next only where words part", (...given) => {
  const [, text, width, heard] = given;
  const set = setLines(runs(text), { width, align: "left", indent: 0, hyphenation: false });
  const spoken = (line: SetLine) =>
    line.map((each) => `${textOf(each)}${each.space?.text ?? ""}`).join("");
  expect(set.map(spoken)).toEqual(heard);
});

describe("a line", () => {
  const ragged = { ...measure, align: "left" as const, hyphenation: false };

  test.each([
    ["never parts a number from its unit", "It is on the road for 25 km and", "25 km"],
    [
      "never parts it from a word that is part of it",
      "It is what it cost them: 3 million and",
      "3 million",
    ],
  ])("%s", (_name, text, kept) => {
    for (let width = 60; width < 200; width += 3) {
      const lines = setLines(runs(text), { ...ragged, width }).map(saidIn);
      expect(lines.filter((line) => line.includes(kept))).toHaveLength(1);
    }
  });

  test("never begins with a dash between spaces", () => {
    for (let width = 60; width < 200; width += 3) {
      const lines = setLines(runs("It is the road – the old one – to the mill"), {
        ...ragged,
        width,
      });
      expect(lines.map(saidIn).filter((line) => line.startsWith("–"))).toEqual([]);
    }
  });

  test("may end with a number before a word", () => {
    const widths = Array.from({ length: 50 }, (_, index) => 60 + index * 3);
    const ends = widths.flatMap((width) =>
      setLines(runs("It is what 25 kings and queens of old have had"), { ...ragged, width }).map(
        saidIn,
      ),
    );
    expect(ends.filter((line) => line.endsWith("25")).length).toBeGreaterThan(0);
  });

  test("seldom begins as the one above does", () => {
    const text =
      "The road to the mill was the road that the miller took; the carter took the road by the river, and the " +
      "drover, whom the miller knew, the one over the hill, where the wind was and the dust was not. The road was " +
      "mended by the village that had most of the carts, and the tolls were taken by the village that had none.";
    let [lines, repeats] = [0, 0];
    for (let width = 150; width < 300; width += 2) {
      const starts = setLines(runs(text), { ...measure, width }).map(
        (line) => saidIn(line).split(" ")[0],
      );
      lines += starts.length;
      repeats += starts.filter((word, index) => word === starts[index - 1]).length;
    }
    // One in thirty, when breaks are chosen for their spaces alone.
    expect(repeats).toBeLessThan(lines / 45);
  });
});

test("soft hyphens inside a line are not seen", () => {
  const set = setLines(runs("co\u00adoper\u00adate"), { ...measure, align: "left" });
  expect(set.map(saidIn)).toEqual(["cooperate"]);
});

test("no text is no line", () => {
  expect(setLines(runs(""), measure)).toEqual([]);
  expect(setLines([], measure)).toEqual([]);
});

test("the narrowest width is that of the longest word", () => {
  expect(narrowestWidth(runs("a type-case and a composing"))).toBeCloseTo(
    naturalWidth(runs("composing")),
    6,
  );
});

test.each([
  ["with words where they can", 200, true],
  ["within a word rather than be loose", 220, false],
])("Korean lines end %s", (_name, width, isWhole) => {
  const text =
    "첫 등대지기는 일기에 밤은 길지만 빛은 더 짧다라고 적었다. 바람이 센 날에는 탑 전체가 흔들렸다고 한다.";
  const set = withFonts([{ text, type: body, lang: "ko" }], inks);
  const lines = setLines(set, { ...measure, width }).map(saidIn);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(" ") === text).toBe(isWhole);
});

test("a line of Chinese is filled to its end, and its last stop is half as wide", () => {
  const text =
    "灯塔建于一八六二年，由三十名工人在两个夏天里筑成，造价四千五百镑。守塔人每天爬上台阶，点燃油灯，直到天亮才下来。";
  const set = withFonts([{ text, type: body, lang: "zh" }], inks);
  const lines = setLines(set, measure);
  expect(lines.map(saidIn).join("")).toBe(text);
  for (const line of lines.slice(0, -1)) expect(edges(line)[1]).toBeCloseTo(measure.width, 3);
  const last = lines.at(-1)?.at(-1)?.words.at(-1);
  expect(last?.width).toBeCloseTo((lines[0]?.[0]?.words[0]?.width ?? 0) / 2, 3);
});
