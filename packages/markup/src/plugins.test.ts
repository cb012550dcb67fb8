import type { ElementContent, Root } from "hast";
import { h } from "hastscript";
import { expect, test } from "vitest";
import { changed, changesBy, type MarkupPlugin } from "./plugins.ts";

const body: ElementContent[] = [h("p", ["A ", h("a", { href: "https://a.example/" }, "link")])];

function changeWith(plugin: MarkupPlugin) {
  const messages: { readonly reason: string }[] = [];
  const nodes = changed(structuredClone(body), changesBy([plugin], messages as never)("a.md"));
  return { nodes, reasons: messages.map(({ reason }) => reason) };
}

const add = (node: unknown): MarkupPlugin =>
  function rehypeAdd() {
    return (tree: Root) => void tree.children.push(node as ElementContent);
  };

test("what may stand there stays", () => {
  const { nodes, reasons } = changeWith(add(h("p", { className: ["more"] }, "B")));
  expect(nodes).toEqual([...body, h("p", { className: ["more"] }, "B")]);
  expect(reasons).toEqual([]);
});

test.each([
  ["a script", h("script", "alert(1)"), "<script>"],
  ["a frame", h("iframe", { src: "https://a.example/" }), "<iframe>"],
  ["a handler", h("p", { onClick: "alert(1)" }, "B"), "onClick of <p>"],
  ["an address that runs", h("a", { href: "javascript:alert(1)" }, "B"), "href of <a>"],
  ["a style", h("p", { style: "color: red" }, "B"), "style of <p>"],
  ["what is HTML already", { type: "raw", value: "<script>alert(1)</script>" }, "raw HTML"],
])("%s is left out, and told", (_what, node, told) => {
  const { nodes, reasons } = changeWith(add(node));
  expect(JSON.stringify(nodes)).not.toMatch(/script|iframe|alert|onClick|style/);
  expect(reasons).toEqual([
    `Expected rehype plugins to make what may stand in outputs, not ${told}; it is left out`,
  ]);
});

test("it is told once for a text, however often it stands there", () => {
  const messages: unknown[] = [];
  const changes = changesBy([add(h("iframe"))], messages as never);
  for (const path of ["a.md", "a.md", "b.md"]) changed(structuredClone(body), changes(path));
  expect(messages).toHaveLength(2);
});

test.each([
  [
    "an error",
    () => () => {
      throw new Error("no");
    },
    "no",
  ],
  ["what comes later", () => async () => {}, "Expected to be done at once, not later"],
  ["no root", () => () => ({ type: "root" }) as never, "Expected a list of children in an element"],
  [
    "an element without a name",
    add({ type: "element", children: [], properties: {} }),
    "Expected an element with a tagName, not one without",
  ],
  ["no node", add("words"), "Expected nodes of hast, not something else"],
])("%s is the plugin's failure", (_what, plugin, message) => {
  expect(() => changeWith(plugin as MarkupPlugin)).toThrow(
    expect.objectContaining({ name: "PluginError", message }),
  );
});

test("without plugins nothing but the list holds", () => {
  expect(changed([h("script", "x"), ...body], undefined)).toEqual(body);
});
