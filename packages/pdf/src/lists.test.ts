import type { Flow } from "@printery/document";
import { at, paragraph, phrasing, row, specimen, specimenImages } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { listsOf } from "./lists.ts";
import { readPdf } from "./read-pdf.ts";
import { renderPdf } from "./render.ts";

function figure(caption?: string): Flow {
  return {
    type: "figure",
    image: { type: "image", url: "images/square.png", alt: "A square", position: at() },
    children: caption === undefined ? [] : phrasing([caption]),
    position: at(),
  };
}

function table(caption?: string): Flow {
  return {
    type: "table",
    align: [],
    children: [row("Letter", "Count"), row("e", "12000")],
    ...(caption === undefined ? {} : { caption: phrasing([caption]) }),
    position: at(),
  };
}

/** A book of one section. */
function book(children: Flow[], lists = true) {
  const base = specimen("book", "book");
  const sections = base.sections.slice(0, 1).map((each) => ({ ...each, children, headings: [] }));
  return { ...base, lists, sections };
}

describe("the lists of a book", () => {
  test.each<[string, Flow[], string[], string[]]>([
    ["figures", [figure("The gate."), figure("The pans …")], ["The gate", "The pans …"], []],
    ["tables", [table("Sorts in\n the case")], [], ["Sorts in the case"]],
    ["neither what has no caption", [figure(), figure(" "), table()], [], []],
    [
      "what stands in a quotation",
      [{ type: "blockquote", children: [figure("A plan")], position: at() }],
      ["A plan"],
      [],
    ],
  ])("have %s", (_name, children, figures, tables) => {
    const lists = listsOf(book(children));
    expect(lists.figures.map(({ title }) => title)).toEqual(figures);
    expect(lists.tables.map(({ title }) => title)).toEqual(tables);
    expect(lists.anchors.size).toBe(figures.length + tables.length);
  });

  test.each([
    ["that asks for none", book([figure("The gate.")], false)],
    ["that is an article", { ...book([figure("The gate.")]), kind: "article" as const }],
  ])("are empty in one %s", (_name, publication) => {
    expect(listsOf(publication)).toEqual({ figures: [], tables: [], anchors: new Map() });
  });

  test("tell the pages of the pictures and tables, and lead there", async () => {
    const text = Array.from({ length: 30 }, () =>
      paragraph("A line is set and looked at twice. ".repeat(9)),
    );
    const children = [
      figure("The gate."),
      ...text,
      table("The tolls."),
      ...text,
      figure("The pans."),
    ];
    const { files } = await renderPdf(book(children), specimenImages());
    const { pages, labels } = await readPdf(files.get("specimen.pdf") ?? new Uint8Array());
    const list = pages.find((page) => page.text.startsWith("Contents"));
    const printed = [...(list?.text ?? "").matchAll(/^(The \w+) (\d+)$/gm)].map(
      ([, title, folio]) => `${title} ${folio}`,
    );
    const placed = ["gate", "pans", "tolls"].map((word) => {
      const page = pages.findIndex((each) => each !== list && each.text.includes(`The ${word}.`));
      return `The ${word} ${labels?.[page]}`;
    });
    expect(printed).toEqual(placed);
    expect(list?.links.slice(-3).map((page) => `${labels?.[Number(page)]}`)).toEqual(
      placed.map((entry) => entry.split(" ").at(-1)),
    );
    expect(new Set(printed.map((entry) => entry.split(" ").at(-1))).size).toBe(3);
  });
});
