import type { Paragraph } from "@printery/document";
import { formatMessage } from "@printery/task";
import { expect, test } from "vitest";
import { at, documentOf, h, p } from "../test/nodes.ts";
import { compose } from "./compose.ts";

function link(url: string, title?: string): Paragraph {
  const children = [{ type: "text", value: "there", position: at() } as const];
  const node = { type: "link", url, children, position: at(), ...(title && { title }) } as const;
  return { type: "paragraph", children: [node], position: at() };
}

function told(...links: readonly Paragraph[]): string[] {
  const blocks = [p("Words."), h(2, "The Gate"), h(2, "1. Pans"), ...links];
  const anchors = [
    { name: "lead", offset: 0 },
    { name: "pans", offset: 0 },
  ];
  const one = { ...documentOf("salt/one.md", blocks, { title: "One" }), anchors };
  const two = documentOf("salt/two.md", [p("Two.")], { title: "Two" });
  const documents = [one, two];
  const input = { id: "salt", folder: "salt", documents, sidecars: new Map(), files: new Map() };
  return compose(input)
    .messages.filter(({ ruleId }) => ruleId === "link-dead")
    .map(formatMessage);
}

test.each([
  "https://example.org/",
  "HTTP://example.org/",
  "mailto:ada@example.org",
  "tel:+441234",
  "#the-gate",
  "#The-Gate",
  "#1-pans",
  "#pans",
  "#lead",
  "#top",
  "two.md",
  "./two.md#no-such-heading",
])("a link to %s leads somewhere", (url) => {
  expect(told(link(url))).toEqual([]);
});

test.each([
  "javascript:alert(1)",
  "ftp://example.org/",
  "/two.md",
  "\\two.md",
  "three.md",
  "#gate",
  "#pan",
  "%",
])("a link to “%s” leads nowhere, and its author hears of it", (url) => {
  expect(told(link(url))).toEqual([
    `salt/one.md:1:1: warning: Expected an address (http, https, mailto, tel), or a place in this publication, not “${url}”; its text stays, without a link (link-dead)`,
  ]);
});

test.each([
  ["tow.md", "two.md"],
  ["twoo.md#gate", "two.md"],
])("of a link to “%s” its author hears that %s is there", (url, meant) => {
  expect(told(link(url))[0]).toContain(`, not “${url}” (${meant} is there);`);
});

test("what its title says is named with it", () => {
  expect(told(link("file:///a", "The way"))[0]).toContain(
    "not “file:///a” with the title “The way”; its",
  );
});
