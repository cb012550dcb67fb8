import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { expect, test } from "vitest";
import { breakPages } from "./page-breaks.ts";

/** `section` with the pages that begin with these words; each break is told as [label]. */
function broken(
  children: (ElementContent | string)[],
  pages: readonly (readonly [label: string, words: string])[],
): string {
  const section = h("section", children);
  const starts = pages.map(([label, words]) => ({
    label,
    section: "one",
    words: words === "" ? [] : words.split(" "),
  }));
  breakPages(section, starts);
  return told(section);
}

function told({ children }: Element): string {
  return children
    .map((child) => {
      if (child.type === "text") return child.value;
      if (child.type !== "element") return "";
      const { role, ariaLabel, id } = child.properties;
      if (role !== "doc-pagebreak") return told(child);
      expect(id).toBe(`Page-${String(ariaLabel)}`);
      return `[${String(ariaLabel)}]`;
    })
    .join("");
}

const text = "Salt rises, and the river falls; salt rises again. Nobody knows why salt-pans sink.";

test.each([
  ["at a word", "and the river falls", "Salt rises, [2]and the river falls; salt"],
  ["at the end of one that was divided", "ver falls salt rises", "the [2]river falls; salt"],
  ["at the first word", "salt rises and the river", "[2]Salt rises, and"],
  [
    "at one that stands twice, by those that follow",
    "salt rises again nobody",
    "falls; [2]salt rises again",
  ],
  ["at a word alone", "nobody", "again. [2]Nobody knows"],
])("a page begins %s", (_where, words, expected) => {
  expect(broken([h("p", text)], [["2", words]])).toContain(expected);
});

test("words are found across the marks in a line, and in the shape that print gave them", () => {
  const p = h("p", ["The ", h("em", "fine"), "st of ﬁle", h("i", "s"), " is soft\u00adly closed."]);
  expect(broken([p], [["9", "finest of files is softly"]])).toContain("The [9]finest");
  expect(
    broken([h("p", "Of ﬁles and soft\u00adly closed doors.")], [["9", "files and softly closed"]]),
  ).toBe("Of [9]ﬁles and soft\u00adly closed doors.");
});

test("pages follow one another; one that shows no text begins where the next does", () => {
  expect(
    broken(
      [h("p", text)],
      [
        ["i", "salt rises and the"],
        ["ii", ""],
        ["iii", "salt rises again nobody"],
        ["iv", "no such words are here"],
        ["v", ""],
      ],
    ),
  ).toBe(
    "[i]Salt rises, and the river falls; [ii][iii]salt rises again. Nobody knows why salt-pans sink.[iv][v]",
  );
});

test("no page begins in a note, a reference, a table or a picture", () => {
  const aside = [
    h("table", [h("td", "salt rises and the river")]),
    h("figure", [h("figcaption", "Salt rises and the river")]),
    h("p", ["See", h("a", { role: "doc-noteref" }, "salt rises and the river"), " here."]),
    h("p", "Salt rises and the river falls."),
    h("aside", { role: "doc-footnote" }, "Salt rises and the river"),
  ];
  expect(broken(aside, [["3", "salt rises and the river"]])).toBe(
    "salt rises and the riverSalt rises and the riverSeesalt rises and the river here.[3]Salt rises and the river falls.Salt rises and the river",
  );
});

test("where nothing is printed, nothing is broken", () => {
  expect(broken([h("p", text)], [])).toBe(text);
});
