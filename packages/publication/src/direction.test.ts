import { expect, test } from "vitest";
import { isRightToLeft } from "./direction.ts";

test.each(["he", "ar", "fa-IR", "ur", "yi", "dv", "az-Arab", "ks"])(
  "%s runs right to left",
  (lang) => {
    expect(isRightToLeft(lang)).toBe(true);
  },
);

test.each(["en", "ar-Latn", "he-Latn", "az", "hi", "zh", "mt", "und", "no such tag", ""])(
  "%s runs left to right",
  (lang) => {
    expect(isRightToLeft(lang)).toBe(false);
  },
);
