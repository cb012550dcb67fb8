import { describe, expect, test } from "vitest";
import { rulesIn } from "./rules.ts";

const needs = (selector: string) =>
  rulesIn(`${selector} { top: 0 }`).flatMap((rule) =>
    "selectors" in rule ? rule.selectors.map((each) => each.needs) : [],
  );

describe("what a selector needs", () => {
  test.each<[string, string[][]]>([
    ["p", [["p"]]],
    ["*, ::before", [[], []]],
    ["h1, h2", [["h1"], ["h2"]]],
    [".notes li:target::before", [[".notes", "li"]]],
    ['a[href^="http"]', [["a"]]],
    ['[role="doc-noteref"]:target', [['[role="doc-noteref"]']]],
    [":lang(ar), :lang(ar)::first-line", [[":lang(ar)"], [":lang(ar)"]]],
    [".body > :is(ul, ol, dl)", [[".body"]]],
    ["header :is(.title, .chapter) + :is(.subtitle)", [["header"]]],
    [":not(pre) > code", [["code"]]],
    [":root:has(> dd > :is(div, details):first-child)", [[]]],
    [".theme:not([hidden])", [[".theme"]]],
    ["td.right", [[".right", "td"]]],
    [".indent-12", [[".indent-12"]]],
    ["@counter-style parenthesis-decimal", [[".parenthesis-decimal"]]],
    ["@page", [[]]],
  ])("%s", (selector, needed) => {
    expect(needs(selector).map((each) => [...each].sort())).toEqual(needed);
  });
});

test("spaces and comments that only people need are left out, and no other", () => {
  const css = `/* A rule. */
  @media (min-width: 1100px), print {
    .a > p + p,
    .b   :hover { margin: calc(1 * var(--line) + 2px)  auto;  content: "a ; b";  }
  }`;
  expect(rulesIn(css)).toEqual([
    {
      condition: "@media (min-width:1100px),print",
      rules: [
        {
          selectors: [
            { text: ".a>p+p", needs: [".a", "p", "p"] },
            { text: ".b   :hover", needs: [".b"] },
          ],
          declarations: 'margin:calc(1 * var(--line) + 2px) auto;content:"a ; b"',
        },
      ],
    },
  ]);
});

test("a block that is not closed is our own fault", () => {
  expect(() => rulesIn("p { top: 0")).toThrow("A style sheet has a block that is not closed");
});
