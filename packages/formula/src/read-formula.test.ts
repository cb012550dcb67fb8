import type { MathElement } from "@printery/document";
import { describe, expect, test } from "vitest";
import * as formula from "./index.ts";
import { readFormula } from "./index.ts";

test("public names", () => {
  expect(Object.keys(formula)).toEqual(["readFormula"]);
});

/** `tree` in short: names, attributes in brackets, children in parentheses. */
function short(tree: MathElement): string {
  if (typeof tree === "string") return tree;
  const attributes = Object.entries(tree.attributes).map(([name, value]) => `[${name}=${value}]`);
  return `${tree.name}${attributes.join("")}(${tree.children.map(short).join(" ")})`;
}

function read(tex: string): string {
  const found = readFormula(tex, true);
  return "tree" in found ? short(found.tree) : `expected ${found.expected}, not ${found.found}`;
}

describe("is read", () => {
  test.each([
    ["a power", "x^2", "msup(mi(x) mn(2))"],
    ["a fraction", "\\frac12", "mfrac(mn(1) mn(2))"],
    [
      "an accent, which keeps its size",
      "\\hat{x}",
      "mover[accent=true](mi(x) mo[stretchy=false](ˆ))",
    ],
    [
      "one that grows, by the character that faces widen",
      "\\widehat{ab}",
      "mover[accent=true](mrow(mi(a) mi(b)) mo[stretchy=true](\u0302))",
    ],
    ["a box", "\\boxed{E}", "menclose[notation=box](mi(E))"],
    ["what is struck through", "\\cancel{x}", "menclose[notation=updiagonalstrike](mi(x))"],
    ["text", "\\text{if }x", "mrow(mtext(if ) mi(x))"],
    ["a macro of its own", "\\def\\half#1{\\frac{#1}{2}}\\half{x}", "mfrac(mi(x) mn(2))"],
  ])("%s", (_what, tex, tree) => {
    expect(read(tex).replaceAll("\u00a0", " ")).toBe(tree);
  });

  test("the columns and lines of a table, as attributes", () => {
    expect(read("\\begin{array}{r|l}a&b\\\\\\hline c&d\\end{array}")).toMatch(
      /^mtable\[columnalign=right left\]\[columnspacing=1\.2em\]\[columnlines=solid\]\[rowlines=solid\]/,
    );
    expect(read("\\begin{aligned}a&=b\\end{aligned}")).toMatch(
      /\[columnalign=right left\]\[columnspacing=0em\].*mtd\(mi\(a\)\) mtd\(mrow\(mrow\(\) mo\(=\) mi\(b\)\)\)/,
    );
  });

  test("a number at the edge", () => {
    expect(read("x\\tag{1}")).toMatch(
      /^mtable.*\[width=100%\]\[columnwidth=fit auto fit\].*mtext\(\(1\)\)/,
    );
  });

  test("without colours, style and names", () => {
    const json = JSON.stringify(
      readFormula("\\color{red}x\\textcolor{#123456}{y}\\colorbox{red}{z}", true),
    );
    expect(json).not.toMatch(/color|style|class|#|red/);
    expect(json).toMatch(/"x".*"y".*"z"/);
  });
});

describe("is told", () => {
  test.each([
    ["\\frac{1", "expected '}', not its end"],
    ["a}", "expected the end of the formula, not '}' at character 2"],
    ["a & b", "expected the end of the formula, not '&' at character 3"],
    ["1 + \\foo", "expected a command of TeX's mathematics, not \\foo at character 5"],
    ["\\left( x", "expected '\\right', not its end"],
    ["x^2^3", "expected one superscript, not two at character 4"],
    [
      "\\begin{foo}a\\end{foo}",
      "expected an environment of TeX's mathematics, not foo at character 7",
    ],
    ["\\sqrt", "expected an argument of \\sqrt, not none at its end"],
    [" ", "expected a formula, not nothing"],
    ["\\ref{a}", "expected a formula that stands alone, not a reference to another (\\ref)"],
  ])("%s", (tex, told) => {
    expect(read(tex)).toBe(told);
  });

  test.each([
    ["a link", "\\href{javascript:alert(1)}{x}"],
    ["a picture", "\\includegraphics{a.png}"],
    ["a class", "\\htmlClass{a}{x}"],
    ["an attribute", "\\htmlData{a=b}{x}"],
    ["a style", "\\htmlStyle{color:red}{x}"],
    ["an address", "\\url{https://example.org}"],
    ["another file", "\\input{secret}"],
    ["a macro that stands for itself", "\\def\\a{\\a\\a}\\a"],
    [
      "a macro that doubles and doubles",
      `\\def\\a{xx}${"bcdefghijk"
        .split("")
        .map((to, at) => `\\def\\${to}{${`\\${"abcdefghij"[at]}`.repeat(10)}}`)
        .join("")}\\k`,
    ],
    ["braces without end", "{".repeat(5000)],
    ["powers of powers", `x${"^{x".repeat(2000)}${"}".repeat(2000)}`],
    ["brackets in brackets", `${"\\left(".repeat(2000)}x${"\\right)".repeat(2000)}`],
    ["a text", "x".repeat(20_000)],
  ])("%s, rather than set", (_what, tex) => {
    expect(read(tex)).toMatch(/^expected /);
  });
});
