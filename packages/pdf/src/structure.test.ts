import { describe, expect, test } from "vitest";
import type { KitDocument, KitRef } from "./kit.ts";
import { Structure } from "./structure.ts";
import { Tag } from "./tag.ts";

interface Ref extends KitRef {
  ended: boolean;
}

/** As much of a file as the structure needs: what is written on its pages, and its objects. */
function openFile() {
  const written: string[] = [];
  const annotations: Ref[] = [];
  const ref = (data: Record<string, unknown>): Ref => {
    let written = data;
    const made: Ref = {
      get data() {
        return written;
      },
      // What has ended is in the file as it was.
      set data(changed) {
        if (!made.ended) written = changed;
      },
      ended: false,
      end: () => {
        made.ended = true;
      },
    };
    refs.push(made);
    return made;
  };
  const refs: Ref[] = [];
  const root: { data: Record<string, Ref> } = { data: {} };
  const page = { dictionary: ref({}), annotations };
  const document = {
    page,
    _root: root,
    ref,
    addContent: (operators: string) => written.push(operators),
  };
  return {
    document: document as unknown as KitDocument,
    written,
    refs,
    root,
    turnPage: () => {
      page.dictionary = ref({});
    },
    link: () => annotations.push(ref({})),
  };
}

type Outline = readonly (string | number | Outline)[];

/** The tree below `element`: its type, and its marks and elements in order. */
function outlineOf({ data }: Ref): Outline {
  const kids = (data.K as (Ref | number | { Type: string })[]).map((kid): Outline[number] => {
    if (typeof kid === "number") return kid;
    return "Type" in kid ? String(kid.Type) : outlineOf(kid);
  });
  return [String(data.S), ...kids];
}

function treeOf({ root }: ReturnType<typeof openFile>): Outline | undefined {
  const [top] = (root.data.StructTreeRoot?.data.K ?? []) as Ref[];
  return top === undefined ? undefined : outlineOf(top);
}

describe("the structure tree", () => {
  test("has its elements in the order of the text, wherever they were drawn", () => {
    const [file, root] = [openFile(), new Tag("Document", "en")];
    const [first, second] = [root.child("P"), root.child("P")];
    const structure = new Structure(file.document, root);
    structure.mark(second);
    structure.mark(first);
    structure.close();
    structure.end();
    expect(treeOf(file)).toEqual(["Document", ["P", 1], ["P", 0]]);
  });

  test("has a phrase between the words it was drawn between", () => {
    const [file, root] = [openFile(), new Tag("Document", "en")];
    const paragraph = root.child("P");
    const link = paragraph.child("Link");
    const structure = new Structure(file.document, root);
    for (const tag of [paragraph, link, paragraph]) structure.mark(tag);
    structure.annotate(link, file.link);
    structure.close();
    structure.end();
    expect(treeOf(file)).toEqual(["Document", ["P", 0, ["Link", 1, "OBJR"], 2]]);
    expect(file.written).toEqual([
      "/P <</MCID 0>> BDC",
      "EMC",
      "/Link <</MCID 1>> BDC",
      "EMC",
      "/P <</MCID 2>> BDC",
      "EMC",
    ]);
  });

  test("leaves out what has no text, but for the cells of a row that has some", () => {
    const [file, root] = [openFile(), new Tag("Document", "en")];
    root.child("P");
    const table = root.child("Table");
    const row = table.child("TR");
    table.child("TR").child("TD");
    row.child("TH");
    const structure = new Structure(file.document, root);
    structure.mark(row.child("TH"));
    structure.close();
    structure.end();
    expect(treeOf(file)).toEqual(["Document", ["Table", ["TR", ["TH"], ["TH", 0]]]]);
  });

  test("skips no level of headings on the way down", () => {
    const [file, root] = [openFile(), new Tag("Document", "en")];
    const structure = new Structure(file.document, root);
    for (const level of [2, 4, 3, 1, 9]) structure.mark(root.child("H", { level }));
    structure.close();
    structure.end();
    const levels = ["H1", "H2", "H3", "H1", "H2"];
    expect(treeOf(file)).toEqual(["Document", ...levels.map((level, at) => [level, at])]);
  });

  test("names the page of what runs on to the next", () => {
    const [file, root] = [openFile(), new Tag("Document", "en")];
    const paragraph = root.child("P");
    const structure = new Structure(file.document, root);
    structure.mark(paragraph);
    structure.close();
    file.turnPage();
    structure.mark(undefined);
    structure.mark(paragraph);
    structure.close();
    structure.end();
    expect(treeOf(file)).toEqual(["Document", ["P", 0, "MCR"]]);
    expect(file.written).toContain("/Artifact BMC");
  });

  test("says what a heading cell heads, and how a list is marked", () => {
    const [file, root] = [openFile(), new Tag("Document", "en")];
    const structure = new Structure(file.document, root);
    const row = root.child("Table").child("TR");
    const list = root.child("L", { numbering: "LowerRoman" });
    for (const tag of [row.child("TH"), row.child("TD"), list.child("LI").child("LBody")])
      structure.mark(tag);
    structure.close();
    structure.end();
    const attributes = file.refs.flatMap(({ data }) =>
      data.A === undefined ? [] : [[data.S, data.A]],
    );
    expect(attributes).toEqual([
      ["TH", { O: "Table", Scope: "Column" }],
      ["L", { O: "List", ListNumbering: "LowerRoman" }],
    ]);
  });

  test("tells a language where it changes", () => {
    const [file, root] = [openFile(), new Tag("Document", "en")];
    const paragraph = root.child("P");
    const structure = new Structure(file.document, root);
    structure.mark(paragraph);
    structure.mark(paragraph.child("Span", { lang: "fr" }));
    structure.close();
    structure.end();
    const told = file.refs.filter(({ data }) => data.Lang !== undefined);
    expect(told.map(({ data }) => `${data.S} ${data.Lang}`)).toEqual(["Document en", "Span fr"]);
  });

  test("ends every object it begins, so that the file is complete", () => {
    const [file, root] = [openFile(), new Tag("Document", "en")];
    const structure = new Structure(file.document, root);
    structure.mark(root.child("Note", { id: "n1" }).child("P"));
    structure.close();
    structure.end();
    // Pages and what the document ends by itself.
    const ends = file.refs.filter(({ ended }) => !ended).map(({ data }) => data.Type ?? "");
    expect(ends).toEqual(["", "StructTreeRoot", ""]);
  });

  test("refuses an element that is no part of the text", () => {
    const structure = new Structure(openFile().document, new Tag("Document", "en"));
    expect(() => structure.mark(new Tag("P", "en"))).toThrow("a P that stands nowhere");
  });
});
