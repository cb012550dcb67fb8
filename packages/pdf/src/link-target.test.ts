import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { linkTarget } from "./link-target.ts";

const { sections } = specimen("book", "book");
const [section] = sections;

test.each([
  ["https://example.org/a b", { url: "https://example.org/a%20b" }],
  ["mailto:room@example.org", { url: "mailto:room@example.org" }],
  ["tel:+441234", { url: "tel:+441234" }],
  ["#lists-and-tables", { anchor: "on-specimens/lists-and-tables" }],
  ["afterword.txt", { anchor: "afterword" }],
  ["./afterword.txt#end", { anchor: "afterword" }],
  ["a-second-chapter.txt#deep", { anchor: "a-second-chapter/deep" }],
  ["a-second-chapter.txt#lists-and-tables", { anchor: "a-second-chapter" }],
  ["#deep", undefined],
  ["#no-such-heading", undefined],
  ["no-such-text.txt", undefined],
  ["javascript:alert(1)", undefined],
  ["JaVaScRiPt:alert(1)", undefined],
  ["file:///etc/passwd", undefined],
  ["data:text/html,x", undefined],
  ["//[", undefined],
  ["%", undefined],
  ["", undefined],
])("%s", (url, target) => {
  if (section === undefined) throw new Error("The specimen has no section");
  const publication = { sections: sections.slice(1) };
  expect(linkTarget(url, { ...section, path: "on-specimens.txt" }, publication)).toEqual(target);
});

test("a text of another publication is at its address, where that is known", () => {
  if (section === undefined) throw new Error("The specimen has no section");
  const neighbours = { "two.md#salt": "https://example.org/two/#salt" };
  const own = { ...section, path: "on-specimens.txt" };
  const to = (url: string) => linkTarget(url, own, { sections, neighbours });
  expect(to("two.md#salt")).toEqual({ url: "https://example.org/two/#salt" });
  expect(to("./two.md#pepper")).toBeUndefined();
  expect(to("two.md")).toBeUndefined();
  expect(to("#two.md")).toBeUndefined();
});

test("a heading of the same text leads to the section that has it", () => {
  const [first, ...others] = sections.map((each) => ({ ...each, path: "book.txt" }));
  if (first === undefined) throw new Error("The specimen has no section");
  expect(linkTarget("#deep", first, { sections: others })).toEqual({
    anchor: "a-second-chapter/deep",
  });
  expect(linkTarget("#lists-and-tables", first, { sections: others })).toEqual({
    anchor: "on-specimens/lists-and-tables",
  });
});
