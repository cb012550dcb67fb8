import type { List } from "./nodes.ts";

const NUMERALS = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

/** `number` in lower-case Roman numerals. */
export function roman(number: number): string {
  let [rest, text] = [number, ""];
  for (const [numeral, value] of NUMERALS) {
    for (; rest >= value; rest -= value) text += numeral;
  }
  return text;
}

/** What stands before an item of an ordered `list`, by its place in it: “2.”, “(b)”, “iv)”. */
export function itemNumber(
  { start = 1, style, delimiter }: Pick<List, "start" | "style" | "delimiter">,
  index: number,
): string {
  const number = numeral(start + index, style);
  if (delimiter === undefined) return `${number}.`;
  return delimiter === "parentheses" ? `(${number})` : `${number})`;
}

function numeral(number: number, style: List["style"]): string {
  if (number < 1 || style === undefined) return String(number);
  const small = style === "a" || style === "A" ? letters(number) : roman(number);
  return style === "a" || style === "i" ? small : small.toUpperCase();
}

/** After z comes aa. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26));
  return number > 26 ? letters(Math.floor((number - 1) / 26)) + last : last;
}
