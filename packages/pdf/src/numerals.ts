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
