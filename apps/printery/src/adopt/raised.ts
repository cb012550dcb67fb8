/** Elements by what raises or lowers their text. */
const SHIFTS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  sup: charactersOf("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"),
  sub: charactersOf("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
};

function charactersOf(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, at) => [character, targets[at] ?? character]));
}

const SIGNS: Readonly<Record<string, string>> = { TM: "™", SM: "℠" };

/** Endings of numbers and abbreviations, which are as well on the line: “1st”, “Mme”. */
const ENDING = /^(?:st|nd|rd|th|er|re|e|es|o|a|me|lle|r|ª|º|®|™|©)$/i;

/** `text`, which the element called `name` raises or lowers, in characters that stand so by themselves; undefined where it can't be. */
export function shifted(text: string, name: string): string | undefined {
  const plain = text.trim();
  const sign = name === "sup" ? SIGNS[plain] : undefined;
  if (sign !== undefined) return sign;
  if (ENDING.test(plain)) return plain;
  const characters = [...plain].map((character) => SHIFTS[name]?.get(character));
  return characters.length === 0 || characters.includes(undefined)
    ? undefined
    : characters.join("");
}
