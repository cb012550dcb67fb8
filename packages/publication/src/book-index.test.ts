import type { Block, NodeOf, Phrasing } from "@printery/document";
import { walk } from "@printery/document";
import { formatMessage } from "@printery/task";
import { describe, expect, test } from "vitest";
import { at, documentOf, h, note, p } from "../test/nodes.ts";
import { compose } from "./compose.ts";

function term(value: string, entry?: string): NodeOf<"indexTerm"> {
  const children: Phrasing[] = [{ type: "text", value, position: at() }];
  return { type: "indexTerm", ...(entry === undefined ? {} : { entry }), children, position: at() };
}

function paragraph(...children: (string | Phrasing)[]): NodeOf<"paragraph"> {
  return {
    type: "paragraph",
    children: children.map((child) =>
      typeof child === "string" ? { type: "text", value: child, position: at() } : child,
    ),
    position: at(),
  };
}

/** The index of a book of two sections, a line for each entry, and its messages. */
function indexOf(one: Block[], two: Block[], yaml = "") {
  const { publication, messages } = compose({
    id: "salt",
    folder: "salt",
    documents: [
      documentOf("salt/1.txt", one, { title: "The Pans" }),
      documentOf("salt/2.txt", two, { title: "The Gate" }),
    ],
    config: { path: "salt/publication.yaml", text: `title: Salt\n${yaml}` },
    sidecars: new Map(),
    files: new Map(),
  });
  const lines = publication?.index.flatMap(({ letter, entries }) =>
    entries.map(({ term, places, see }) =>
      [
        `${letter} ${term}`,
        ...places.map(({ section, id }) => `${section}#${id}`),
        ...see.map((other) => `see ${other}`),
      ].join(", "),
    ),
  );
  return { lines, publication, messages: messages.map(formatMessage) };
}

describe("the index of a book", () => {
  test("lists what is marked, in order, and leads to each place", () => {
    const { lines, publication, messages } = indexOf(
      [paragraph("The ", term("salt"), " of ", term("Pans"), ".")],
      [
        paragraph(
          term("Salt"),
          " and ",
          term("brine", "salt"),
          " and ",
          term("the gate", "gate, the"),
        ),
      ],
    );
    expect(lines).toEqual([
      "G gate, the, 2#Term-3",
      "P Pans, 1#Term-2",
      "S salt, 1#Term-1, 2#Term-1, 2#Term-2",
    ]);
    expect(messages).toEqual([]);
    const ids = publication?.sections.map(({ children }) =>
      walk(children).flatMap((node) => (node.type === "indexTerm" ? [node.id] : [])),
    );
    expect(ids).toEqual([
      ["Term-1", "Term-2"],
      ["Term-1", "Term-2", "Term-3"],
    ]);
  });

  test("lists what publication.yaml names, wherever it stands in the text and its notes", () => {
    const { lines, messages } = indexOf(
      [h(2, "Salt"), p("Salt and brine."), p("No salt [1]."), note("1", p("Of the salt pans."))],
      [paragraph(term("brines", "brine"), " of the works")],
      "index:\n  - salt\n  - { term: brine, forms: [brines] }\n  - { term: 'pans, salt', forms: salt pans }\n  - { term: white gold, see: salt }\n",
    );
    expect(lines).toEqual([
      "B brine, 1#Term-2, 2#Term-1",
      "P pans, salt, 1#Term-4",
      "S salt, 1#Term-1, 1#Term-3",
      "W white gold, see salt",
    ]);
    expect(messages).toEqual([]);
  });

  test("looks for no term in code, nor in what stands around the text", () => {
    const { lines } = indexOf(
      [{ type: "code", value: "salt", position: at() }, p("Nothing.")],
      [{ type: "standfirst", children: p("Of salt.").children, position: at() }, p("Nothing.")],
      "index: [salt]\n",
    );
    expect(lines).toEqual([]);
  });

  test("says which terms stand nowhere, and which it sends to no entry", () => {
    const { lines, messages } = indexOf(
      [p("Salt.")],
      [p("Pans.")],
      "index:\n  - salt\n  - herring\n  - term: white gold\n    see: [salt, salty]\n  - { term: pans, see: gold }\n",
    );
    expect(messages).toEqual([
      "salt/publication.yaml:4:5: warning: Expected a term that stands in the texts, not “herring”; the index goes without (index-term-missing)",
      "salt/publication.yaml:5:5: warning: Expected “salt” to see for “white gold”, not “salty”; it leads nowhere (index-term-missing)",
      "salt/publication.yaml:7:5: warning: Expected another entry of the index to see for “pans”, not “gold”; it leads nowhere (index-term-missing)",
    ]);
    expect(lines).toEqual([
      "P pans, see gold",
      "S salt, 1#Term-1",
      "W white gold, see salt, see salty",
    ]);
  });

  test.each([
    ["index: salt\n", "a list of terms, not “salt”"],
    ["index:\n  - { term: '' }\n", "text, not nothing"],
    ["index:\n  - { form: salt }\n", "the key forms, not form"],
    ["index:\n  - 7\n", "a term, or the keys term, forms, see, not the number 7"],
  ])("is not %j", (yaml, expected) => {
    const { messages } = indexOf([p("Salt.")], [p("Pans.")], yaml);
    expect(messages.join("\n")).toContain("(publication-invalid)");
    expect(messages.join("\n")).toContain(`Expected ${expected}`);
  });

  test("is none where nothing is marked", () => {
    expect(indexOf([p("Salt.")], [p("Pans.")]).lines).toEqual([]);
  });
});
