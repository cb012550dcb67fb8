import { mathFace, styles } from "@printery/design";
import { formulaCss } from "@printery/markup";
import { describe, expect, test } from "vitest";
import { facesOf } from "./scale.ts";
import { standIns } from "./stand-ins.ts";
import { laterRules, shownRules } from "./stylesheet.ts";

describe.each(Object.values(styles))("$name", (style) => {
  const css = shownRules(style) + laterRules(style, [], "fonts/");

  test("dark is what the system or the reader asks for, and never what is printed", () => {
    const dark = css.match(/[^{}]+\{[^{}]*--paper: [^;]+;[^{}]*\}/g) ?? [];
    expect(dark.filter((rule) => rule.includes(`--paper: ${style.dark.paper}`))).toHaveLength(2);
    const printed = css.slice(css.indexOf("@media print { :root"));
    expect(printed.slice(0, 200)).toContain(`--paper: ${style.light.paper}`);
  });

  test("no family is named before it is known: browsers would look for it among those of the system", () => {
    const familiesIn = (rules: string) =>
      [...rules.matchAll(/--[\w-]+: ("[^;]+);/g)].flatMap(([, list = ""]) =>
        [...list.matchAll(/"([^"]+)"/g)].map(([, family]) => family),
      );
    const standing = facesOf(style).map((face) => standIns(face));
    const known = [...standing.join("").matchAll(/font-family: "([^"]+)"/g)].map(([, one]) => one);
    const [first, later] = [shownRules(style), laterRules(style, [], "fonts/")].map(familiesIn);
    expect(first?.length).toBeGreaterThan(0);
    expect(known).toEqual(expect.arrayContaining(first ?? []));
    expect(later).toEqual(expect.arrayContaining([...facesOf(style), ...(first ?? [])]));
  });

  test("every block that opens is closed", () => {
    expect(css.split("{").length).toBe(css.split("}").length);
  });

  test("nothing is placed by left and right, so that pages mirror", () => {
    const sided = /(margin|padding|border)-(left|right)|[\s;{](left|right):|text-align: left/;
    // Formulas run from the left in every language.
    const others = css.replace(formulaCss(mathFace), "");
    expect(others.length).toBeLessThan(css.length);
    expect(others).not.toMatch(sided);
  });
});
