import { pressProfile } from "@printery/design";
import { describe, expect, test } from "vitest";
import { type Cmyk, isBlack, limitInk, mixInks, shade } from "./ink.ts";

const mix = { profile: pressProfile, limit: 3, spots: new Map<string, string>() };

const total = (cmyk: Cmyk) => cmyk.reduce((sum, share) => sum + share, 0);

describe("inks", () => {
  test.each([
    ["black", "#000000", 1],
    ["the near black of text, which black ink is no darker than", "#1D1B18", 1],
    ["white", "#FFFFFF", 0],
  ])("%s is printed in black alone", async (_, hex, black) => {
    const ink = (await mixInks([hex], mix)).get(hex.toLowerCase());
    expect(ink).toEqual({ cmyk: [0, 0, 0, black] });
  });

  test.each(["#5C564E", "#B4C2C9", "#808080"])("the grey %s is a tint of black", async (hex) => {
    const { cmyk } = (await mixInks([hex], mix)).get(hex.toLowerCase()) ?? { cmyk: [1, 1, 1, 1] };
    expect(cmyk.slice(0, 3)).toEqual([0, 0, 0]);
    expect(cmyk[3]).toBeGreaterThan(0.2);
    expect(cmyk[3]).toBeLessThan(0.95);
  });

  test.each(["#1F4E5F", "#6B2A20", "#40202A"])("the colour %s is mixed", async (hex) => {
    const { cmyk } = (await mixInks([hex], mix)).get(hex.toLowerCase()) ?? { cmyk: [0, 0, 0, 0] };
    expect(total(cmyk) - (cmyk[3] ?? 0)).toBeGreaterThan(0.5);
    expect(total(cmyk)).toBeLessThanOrEqual(3);
  });

  test("a colour may be an ink of its own, a grey, too, and looks alike in all its roles", async () => {
    const spots = new Map([
      ["#1f4e5f", "PANTONE 3025 C"],
      ["#204e5f", "PANTONE 3025 C"],
      ["#808080", "PANTONE Cool Gray 8 C"],
    ]);
    const inks = await mixInks(["#1F4E5F", "#204e5f", "#808080"], { ...mix, spots });
    expect(inks.get("#1f4e5f")?.spot).toBe("PANTONE 3025 C");
    expect(inks.get("#204e5f")).toBe(inks.get("#1f4e5f"));
    expect(inks.get("#808080")?.spot).toBe("PANTONE Cool Gray 8 C");
  });

  test("only full black alone is black", () => {
    expect(isBlack({ cmyk: [0, 0, 0, 1] })).toBe(true);
    expect(isBlack({ cmyk: [0, 0, 0, 0.99] })).toBe(false);
    expect(isBlack({ cmyk: [0.4, 0, 0, 1] })).toBe(false);
    expect(isBlack({ cmyk: [0, 0, 0, 1], spot: "Schwarz" })).toBe(false);
  });
});

test.each([
  [255, 0],
  [208, 0.25],
  [157, 0.5],
  [100, 0.75],
  [61, 0.9],
  [0, 1],
])("the grey %i is as light as a tint of %d, which FOGRA39 has for it", (grey, tint) => {
  expect(Math.abs(shade(grey) - tint)).toBeLessThan(0.02);
});

describe("the limit of ink", () => {
  const limited = (inks: readonly number[], limit: number) => {
    const bytes = Uint8Array.from(inks);
    limitInk(bytes, limit);
    return [...bytes];
  };

  test.each([
    ["what is within it stays", [200, 150, 100, 50], 3, [200, 150, 100, 50]],
    ["black takes the place of grey", [255, 230, 200, 100], 3, [245, 220, 190, 110]],
    ["where black is full, the others are thinned", [200, 200, 200, 255], 2, [85, 85, 85, 255]],
  ])("%s", (_, inks, limit, expected) => {
    expect(limited(inks, limit)).toEqual(expected);
  });

  test.each([1, 1.5, 2.4, 3])("nothing is above it: %d", (limit) => {
    for (let cyan = 0; cyan <= 255; cyan += 51)
      for (let yellow = 0; yellow <= 255; yellow += 51)
        for (let black = 0; black <= 255; black += 51) {
          const sum = limited([cyan, 255 - cyan, yellow, black], limit).reduce((a, b) => a + b, 0);
          expect(sum).toBeLessThanOrEqual(limit * 255);
        }
  });
});
