import { describe, expect, test } from "vitest";
import { readFormula } from "../index.ts";
import * as drawing from "./index.ts";
import { drawFormula } from "./index.ts";

test("public names", () => {
  expect(Object.keys(drawing)).toEqual(["drawFormula"]);
});

function draw(tex: string, widthEm?: number) {
  const read = readFormula(tex, widthEm !== undefined);
  if (!("tree" in read)) throw new Error(read.expected);
  return drawFormula(read.tree, widthEm === undefined ? {} : { widthEm });
}

/** The corners of all that is drawn, but for what is seen through a window. Thousandths of an em. */
function extent(operators: string) {
  const points = [...operators.replaceAll(/^q$.*?^Q$/gms, "").matchAll(/^(.+) [mlc]$/gm)].flatMap(
    ([, operands = ""]) => operands.split(" ").map(Number),
  );
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
}

test.each([
  ["is drawn once", "x+1", 20, 1],
  ["is drawn anew in another room where it takes all of that", "x \\tag{1}", 20, 2],
  ["is drawn anew by itself", "\\sum_{i=1}^{n} i", undefined, 2],
])("a formula in a room of 30 em %s", (_what, tex, widthEm, count) => {
  const read = readFormula(tex, true);
  if (!("tree" in read)) throw new Error(read.expected);
  const known = new Map<string, drawing.Drawing>();
  for (const room of [30, widthEm]) {
    expect(drawFormula(read.tree, { widthEm: room, known })).toEqual(
      drawFormula(read.tree, { widthEm: room }),
    );
  }
  expect(known.size).toBe(count);
});

describe("a drawing", () => {
  test("stands on its base line", () => {
    const { width, ascent, depth, missing, operators } = draw("x");
    expect({ width, missing }).toEqual({ width: 0.559, missing: "" });
    expect(ascent).toBeCloseTo(0.479);
    expect(depth).toBeCloseTo(0.01);
    const [left, bottom, right, top] = extent(operators);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(560);
    expect([bottom, top]).toEqual([-10, expect.closeTo(479, 0)]);
  });

  test.each([
    ["a fraction", "\\frac{a}{b}"],
    ["a root", "\\sqrt[3]{x+1}"],
    ["a sum", "\\sum_{i=1}^{n} i"],
    ["a matrix", "\\begin{pmatrix}a&b\\\\c&d\\\\e&f\\\\g&h\\end{pmatrix}"],
    ["accents", "\\hat a\\vec b\\overline{ab}\\widehat{abc}"],
    ["a box and a stroke", "\\boxed{a}\\cancel{b}"],
    [
      "alphabets",
      "\\mathbb R\\mathcal L\\mathfrak g\\mathbf x\\boldsymbol\\alpha\\mathsf s\\mathtt t",
    ],
    ["text with accents", "\\text{Zürich, où}"],
    ["lines in a table", "\\begin{array}{c|c}a&b\\\\\\hline c&d\\end{array}"],
    ["arrows that grow", "\\xrightarrow{abcdef}\\overbrace{abcdef}^n"],
  ])("of %s is inside its box, and filled", (_what, tex) => {
    const { width, ascent, depth, operators, missing } = draw(tex, 30);
    expect(missing).toBe("");
    const [left, bottom, right, top] = extent(operators);
    const beyond = 120;
    expect(left).toBeGreaterThan(-beyond);
    expect(right).toBeLessThan(width * 1000 + beyond);
    expect(bottom).toBeGreaterThan(-depth * 1000 - beyond);
    expect(top).toBeLessThan(ascent * 1000 + beyond);
    // Fills alone, and windows that are closed again: no colour, no line.
    const names = new Set(operators.match(/[A-Za-z]+/g));
    expect(
      [...names].filter(
        (name) => !["m", "l", "c", "h", "re", "f", "q", "Q", "W", "n"].includes(name),
      ),
    ).toEqual([]);
    expect(operators.match(/^q$/gm)?.length).toBe(operators.match(/^Q$/gm)?.length);
  });

  test("by itself is larger than in a line", () => {
    expect(draw("\\sum_{i=1}^n", 30).ascent).toBeGreaterThan(draw("\\sum_{i=1}^n").ascent);
  });

  test("with a number is as wide as its room", () => {
    expect(draw("x\\tag{1}", 20).width).toBeCloseTo(20);
    expect(draw("x\\tag{1}", 30).width).toBeCloseTo(30);
  });

  test("names what there is no glyph for", () => {
    expect(draw("\\text{日本}x").missing).toBe("日本");
  });

  test("is the same each time", () => {
    expect(draw("\\int_0^1 f")).toEqual(draw("\\int_0^1 f"));
  });
});
