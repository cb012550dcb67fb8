import { plainText } from "@printery/document";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";
import { withDirectives } from "./fenced-divs.ts";

const read = await loadReader("a.md");

/** Type and text of each block below a title, and how many messages there were. */
function outline(text: string): string[] {
  const { document, messages } = parse(Buffer.from(`# T\n\n${text}`), { path: "a.md", read });
  const blocks = document?.children.slice(1) ?? [];
  return [
    ...blocks.map((node) =>
      node.type === "code" ? `code: ${node.value}` : `${node.type}: ${plainText([node])}`,
    ),
    ...messages.map(({ ruleId }) => ruleId),
  ];
}

describe("a pull quote as Pandoc writes it", () => {
  test.each([
    ["::: pullquote\nThe sea.\n:::", ["pullquote: The sea."]],
    ["::: {.pullquote}\nThe sea.\n:::", ["pullquote: The sea."]],
    [":::  pullquote  \n\nThe *sea*,\n\nthe sea.\n\n:::", ["pullquote: The sea,\nthe sea."]],
    ["::: pullquote\r\nThe sea.\r\n:::\r\n\r\nOn.", ["pullquote: The sea.", "paragraph: On."]],
    [":::: pullquote\n- a\n::::", ["pullquote: a"]],
    ["> ::: pullquote\n> The sea.\n> :::", ["blockquote: The sea."]],
    [
      "Before.\n\n::: pullquote\nThe sea.\n:::\n\nAfter.",
      ["paragraph: Before.", "pullquote: The sea.", "paragraph: After."],
    ],
    [
      "::: pullquote\nOne.\n:::\n\n::: pullquote\nTwo.\n:::",
      ["pullquote: One.", "pullquote: Two."],
    ],
  ])("%j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    ["::: pullquote\nThe sea.", ["paragraph: ::: pullquote The sea."]],
    ["::: pullquote\nThe sea.\n::", ["paragraph: ::: pullquote The sea. ::"]],
    [":::: pullquote\nThe sea.\n:::", ["paragraph: :::: pullquote The sea. :::"]],
    ["::: plates\nThe sea.\n:::", ["paragraph: ::: plates The sea. :::"]],
    ["::: pullquotes\nThe sea.\n:::", ["paragraph: ::: pullquotes The sea. :::"]],
    ["::: remark\nThe sea.\n:::", ["paragraph: ::: remark The sea. :::"]],
    ["::: {.pullquote #sea}\nThe sea.\n:::", ["paragraph: ::: {.pullquote #sea} The sea. :::"]],
    [":: pullquote\nThe sea.\n:::", ["paragraph: :: pullquote The sea. :::"]],
    ["A ::: pullquote\nThe sea.\n:::", ["paragraph: A ::: pullquote The sea. :::"]],
    ["```\n::: pullquote\nThe sea.\n:::\n```", ["code: ::: pullquote\nThe sea.\n:::"]],
    ["    ::: pullquote\n    The sea.\n    :::", ["code: ::: pullquote\nThe sea.\n:::"]],
    [
      "> ::: pullquote\n> The sea.\n\n:::",
      ["blockquote: ::: pullquote The sea.", "paragraph: :::"],
    ],
  ])("is not %j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

test("a text stays as long as it is", () => {
  const text = "a\n::: {.pullquote}\nThe sea.\n:::\n> ::: pullquote\r\n> b\r\n> :::\r\n";
  expect(withDirectives(text)).toHaveLength(text.length);
  expect(withDirectives(text)).toBe(
    "a\n:::pullquote    \nThe sea.\n:::\n> :::pullquote \r\n> b\r\n> :::\r\n",
  );
});
