import { expect, test } from "vitest";
import { type Operand, readOperators } from "./tokens.ts";

function read(content: string): [string, ...unknown[]][] {
  const found: [string, ...unknown[]][] = [];
  readOperators(Buffer.from(content, "latin1"), (operator, operands) =>
    found.push([operator, ...operands.map(shown)]),
  );
  return found;
}

/** Strings as text in parentheses. */
function shown(operand: Operand): unknown {
  if (operand instanceof Uint8Array) return `(${Buffer.from(operand).toString("latin1")})`;
  return Array.isArray(operand) ? operand.map(shown) : operand;
}

test.each<[what: string, content: string, ...operators: unknown[][]]>([
  ["numbers of every shape", "1 -2.5 +.5 0.250 4. m", ["m", 1, -2.5, 0.5, 0.25, 4]],
  ["operators side by side", "q[]0 d\nQ", ["q"], ["d", [], 0], ["Q"]],
  ["names and what ends them", "/F1/G1 gs/H gs", ["gs", "/F1", "/G1"], ["gs", "/H"]],
  ["strings within strings", "(a(b)c) Tj", ["Tj", "(a(b)c)"]],
  ["escapes, octals and broken lines", "(\\(\\101\\7\\n\\\nx\\)) Tj", ["Tj", "((A\x07\nx))"]],
  ["hexadecimals, spaced, odd", "<41 42 5> Tj", ["Tj", "(ABP)"]],
  ["glyphs and moves", "[<41>-20(B)3]TJ", ["TJ", ["(A)", -20, "(B)", 3]]],
  [
    "dictionaries as lists",
    "/P <</MCID 3 /On true>> BDC",
    ["BDC", "/P", ["/MCID", 3, "/On", "true"]],
  ],
  ["comments", "q % Q (\nQ", ["q"], ["Q"]],
  [
    "operators with a star or a quotation mark",
    "f* 1 2 (a) \" ' T*",
    ["f*"],
    ['"', 1, 2, "(a)"],
    ["'"],
    ["T*"],
  ],
  [
    "an image in the page, whose data say EI",
    "BI /W 2 /H 1 ID xEIx EI\nQ",
    ["BI", "/W", 2, "/H", 1],
    ["Q"],
  ],
  ["an end that is none", "[1 2", []],
  ["brackets nobody opened", "] >> ) m", [")", [[]]], ["m"]],
])("reads %s", (_what, content, ...operators) => {
  expect(read(content)).toEqual(operators.filter((operator) => operator.length > 0));
});
