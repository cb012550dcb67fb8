import { type Block, type Node, plainText, walk } from "@printery/document";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";
import { withAdmonitions } from "./admonitions.ts";

const read = await loadReader("a.md");

function blocksIn(text: string): readonly Block[] {
  const { document } = parse(Buffer.from(`# T\n\n${text}`), { path: "a.md", read });
  return document?.children.slice(1) ?? [];
}

/** Each block: a note as its title and what it holds. */
function outline(text: string): string[] {
  return blocksIn(text).map(shown);
}

function shown(node: Node): string {
  if (node.type === "blockquote") return `(${node.children.map(shown).join(" | ")})`;
  if (node.type === "list")
    return `[${node.children.map((item) => item.children.map(shown)).join("; ")}]`;
  if (node.type === "code") return `code ${node.value.replaceAll("\n", "/")}`;
  if (node.type === "boilerplate") return `aside ${node.children.map(shown).join()}`;
  const [only] = node.type === "paragraph" ? node.children : [];
  return only?.type === "strong" ? `*${plainText([only])}*` : plainText([node]);
}

describe("a callout, as GitHub and Obsidian have it", () => {
  test.each([
    ["> [!NOTE]\n> Salt is dear.", ["(*Note* | Salt is dear.)"]],
    ["> [!warning] Mind the *pan*\n> It is hot.", ["(*Mind the pan* | It is hot.)"]],
    ["> [!tip]- Folded\n>\n> One.\n>\n> - two", ["(*Folded* | One. | [two])"]],
    ["> [!see-also|wide]+\n> Salt.", ["(*See also* | Salt.)"]],
    ["> [!important]  \n> Salt.", ["(*Important* | Salt.)"]],
    ["> [!note] Salt", ["(*Salt*)"]],
    ["- a\n\n  > [!note]\n  > b", ["[a,(*Note* | b)]"]],
  ])("%j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    ["> Salt [!NOTE]", ["(Salt [!NOTE])"]],
    ["> [! NOTE]\n> Salt.", ["([! NOTE] Salt.)"]],
    ["> ![NOTE](a.png)", ["(NOTE)"]],
    ["> \\[!NOTE]\n> Salt.", ["([!NOTE] Salt.)"]],
    ["[!NOTE]\nSalt.", ["[!NOTE] Salt."]],
  ])("is not %j", (text, expected) => {
    const said = outline(text).map((one) => one.replace(/^\(\)$/, "(NOTE)"));
    expect(said).toEqual(expected);
  });
});

describe("an admonition, as MkDocs has it", () => {
  test.each([
    ["!!! note\n    Salt.", ["(*Note* | Salt.)"]],
    [
      '!!! note "Of *salt*"\n\n    One.\n\n    Two.\n\nAfter.',
      ["(*Of salt* | One. | Two.)", "After."],
    ],
    [
      "!!! warning\n\n    ```js\n    a\n\n    b\n    ```\n\nAfter.",
      ["(*Warning* | code a//b)", "After."],
    ],
    ['???+ tip inline end "Open"\n    Salt.', ["(*Open* | Salt.)"]],
    ['??? tip ""\n    Salt.', ["(*Tip* | Salt.)"]],
    ["!!! note\n    a\n\n!!! tip\n    b", ["(*Note* | a)", "(*Tip* | b)"]],
    ["!!! note\n    a\n\n    !!! tip\n        b", ["(*Note* | a | (*Tip* | b))"]],
    ["- a\n\n    !!! note\n        b\n\n- c", ["[a,(*Note* | b); c]"]],
    ["- a\n- b\n\n!!! note\n    c\n\n- d", ["[a; b]", "(*Note* | c)", "[d]"]],
    ['=== "One"\n\n    a\n\n===+ "Two"\n    b', ["(*One* | a)", "(*Two* | b)"]],
    ["!!! note\r\n    Salt.\r\n\r\nAfter.", ["(*Note* | Salt.)", "After."]],
    ["!!! note\n\tSalt.", ["(*Note* | Salt.)"]],
  ])("%j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    ["Salt\n===\n\n    a", ["Salt", "code a"]],
    ['=== "One"\n\nSalt.', ['=== "One"', "Salt."]],
    ["=== one\n\n    a", ["=== one", "code a"]],
    ["!!! wow\n\nSalt.", ["!!! wow", "Salt."]],
    ["!!! wow\nSalt.", ["!!! wow Salt."]],
    ["What???\n\n    code", ["What???", "code code"]],
    ["!!!note\n\n    code", ["!!!note", "code code"]],
    ["```\n!!! note\n    a\n```", ["code !!! note/    a"]],
    ["Text.\n\n    !!! note\n        a", ["Text.", "code !!! note/    a"]],
    ["!!! It is *hot*!\n\n    code", ["!!! It is hot!", "code code"]],
  ])("is not %j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test("a text is as long as it was, and blocks stand where they stood", () => {
    const text = '# T\n\n!!! note "Salt"\n    a\n\n- b\n\n    ??? tip\n        c\n';
    expect(withAdmonitions(text)).toHaveLength(text.length);
    const { document } = parse(Buffer.from(text), { path: "a.md", read });
    const places = [...walk(document?.children ?? [])].flatMap((node) =>
      node.type === "blockquote"
        ? [text.slice(node.position.start.offset, node.position.start.offset + 8)]
        : [],
    );
    expect(places).toEqual(["!!! note", "??? tip\n"]);
  });
});

describe("a note between colons, as Docusaurus, VuePress and MyST have it", () => {
  test.each([
    [":::note\nSalt.\n:::", ["(*Note* | Salt.)"]],
    [":::tip[Of *salt*]\n\nOne.\n\n- two\n\n:::", ["(*Of salt* | One. | [two])"]],
    [":::tip Of salt\n\nOne.\n\n:::", ["(*Of salt* | One.)"]],
    ["::: warning Of salt\nOne.\n:::", ["(*Of salt* | One.)"]],
    ["::: danger\nOne.\n:::", ["(*Danger* | One.)"]],
    [":::{important} Of salt\nOne.\n:::", ["(*Of salt* | One.)"]],
    [":::: info\n\n::: tip\nOne.\n:::\n\n::::", [":::: info", "(*Tip* | One.)", "::::"]],
  ])("%j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    [":::note Of salt\nOne.", [":::note Of salt One."]],
    ["::: notes\nOne.\n:::", ["::: notes One. :::"]],
    ["```\n::: tip\n:::\n```", ["code ::: tip/:::"]],
  ])("is not %j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

test.each(["[[toc]]", "[TOC]", "[[_TOC_]]", "{:toc}", "{: .no_toc }"])(
  "%s is for tools, and kept aside",
  (text) => {
    expect(outline(`${text}\n\nSalt.`)).toEqual([`aside code ${text}`, "Salt."]);
  },
);

test.each(["[toc] of it", "[TOC](#a)", "Of {: .it }", "`[TOC]`"])("%j is text", (text) => {
  expect(outline(text).join()).not.toContain("aside");
});
