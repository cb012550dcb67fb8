import { merged, type Rule, swap } from "./rule.ts";

/** Feet and inches, degrees with minutes and seconds: 6′ 2″, 51° 30′ 26″. */
export const primes: Rule = {
  name: "primes",
  ofFigures: true,
  sign: /\d ?['’]/,
  edits: (text) =>
    merged(
      swap(
        text,
        /(?<=(?<![\p{L}\p{N}.,'])\d{1,3})['’](?= ?\d{1,2}(?:[.,]\d+|[½¼¾⅓⅔⅛⅜⅝⅞])?(?:"|”|''))/gu,
        "′",
      ),
      swap(
        text,
        /(?<=(?<![\p{L}\p{N}.,'])\d{1,3}['’′] ?\d{1,2}(?:[.,]\d+|[½¼¾⅓⅔⅛⅜⅝⅞])?)(?:"|”|'')/gu,
        "″",
      ),
      swap(text, /(?<=\d° ?\d{1,2}(?:[.,]\d+)?)['’]/gu, "′"),
      swap(text, /(?<=\d° ?\d{1,2}['’′] ?\d{1,2}(?:[.,]\d+)?)(?:"|”|'')/gu, "″"),
    ),
};
