import { styles, type Type } from "@printery/design";
import { describe, expect, test } from "vitest";
import { type Measure, narrowestWidth, naturalWidth, type SetLine, setLines } from "./paragraph.ts";
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

function textOf(line: SetLine): string {
  return line.map(({ text }) => text).join("");
}

function edges(line: SetLine): [left: number, right: number] {
  const [first, last] = [line[0], line.at(-1)];
  return [first?.x ?? 0, (last?.x ?? 0) + (last?.width ?? 0)];
}

describe("justified lines", () => {
  const lines = setLines(runs(PROSE), measure);

  test("keep every word, and break words only where they may", () => {
    const joined = lines.map((line) => `${textOf(line)} `).join("");
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
  ["at a line break", "One line\nand the next", ["One line", "and the next"]],
  ["never at a space that does not break", "aaaa\u00a0bbbb cc", ["aaaa\u00a0bbbb", "cc"]],
  ["after a dash and never before it", "aaaaaaaa—bbbbbbb", ["aaaaaaaa—", "bbbbbbb"]],
  ["at a soft hyphen, which shows", "aaaaa bbb\u00adcccc", ["aaaaa bbb\u00ad", "cccc"]],
  ["anywhere in a word longer than the line", "x".repeat(20), ["x".repeat(11), "x".repeat(9)]],
])("a line breaks %s", (_name, text, lines) => {
  const width = naturalWidth(runs("x".repeat(11))) + 0.1;
  const set = setLines(runs(text), { width, align: "left", indent: 0, hyphenation: false });
  expect(set.map(textOf)).toEqual(lines);
});

test("a word of many lines fills each, and nothing of it is lost", () => {
  const word = "letter".repeat(800);
  const set = setLines(runs(`A ${word} end.`), measure);
  expect(set.map(textOf).join("").replaceAll(" ", "")).toBe(`A${word}end.`);
  const widths = set.slice(0, -2).map((line) => (edges(line)[1] - edges(line)[0]) / measure.width);
  expect(Math.min(...widths)).toBeGreaterThan(0.9);
});

test("soft hyphens inside a line are not seen", () => {
  const set = setLines(runs("co\u00adoper\u00adate"), { ...measure, align: "left" });
  expect(set.map(textOf)).toEqual(["cooperate"]);
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
