/**
 * The characters that the formulas in `html` are drawn with, each once, in the order of their code points: those of their
 * text, and where a letter stands for a quantity, its italic, which readers of MathML put in its place (MathML Core, 3.2.1).
 * "" where there are none.
 */
export function formulaCharacters(html: string): string {
  const found = new Set<string>();
  for (const [formula] of html.matchAll(/<math[\s>].*?<\/math>/gs)) {
    for (const character of decoded(formula.replaceAll(/<[^>]*>/g, ""))) {
      found.add(character);
      const italic = italicOf(character);
      if (italic !== undefined) found.add(italic);
    }
  }
  if (found.size === 0) return "";
  // What a reader draws without being told: primes, and signs that grow from these.
  for (const character of ALWAYS) found.add(character);
  return [...found].sort().join("");
}

const ALWAYS = " ′″‴√()[]{}|";

function decoded(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_whole, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Runs of letters in Unicode, and where their italics begin (Mathematical Alphanumeric Symbols). */
const ITALICS: readonly (readonly [from: string, to: string, italic: number])[] = [
  ["A", "Z", 0x1d434],
  ["a", "z", 0x1d44e],
  ["Α", "Ω", 0x1d6e2],
  ["α", "ω", 0x1d6fc],
];

/** Italics that stand elsewhere. */
const OTHERS: Readonly<Record<string, string>> = {
  h: "ℎ",
  ı: "𝚤",
  ȷ: "𝚥",
  "∂": "𝜕",
  ϵ: "𝜖",
  ϑ: "𝜗",
  ϰ: "𝜘",
  ϕ: "𝜙",
  ϱ: "𝜚",
  ϖ: "𝜛",
  "∇": "𝛻",
  ϴ: "𝛳",
};

function italicOf(character: string): string | undefined {
  const other = OTHERS[character];
  if (other !== undefined) return other;
  for (const [from, to, italic] of ITALICS)
    if (character >= from && character <= to)
      return String.fromCodePoint(italic + character.charCodeAt(0) - from.charCodeAt(0));
  return undefined;
}
