import { deflateSync } from "node:zlib";
import { styles } from "@printery/design";
import { specimen, specimenImages } from "@printery/testing";
import { describe, expect, test } from "vitest";
import type { Bookmark } from "./block.ts";
import { fragmentsAt, rect } from "./column.ts";
import type { Forme } from "./forme.ts";
import { RICH_BLACK } from "./ink.ts";
import type { LineItem, Page, PageItem } from "./item.ts";
import { type Edition, writePdf, writePdfs } from "./pdfmake-adapter.ts";
import { readPictures } from "./pictures.ts";
import { reading } from "./profile.ts";
import { type ReadPdf, readPdf } from "./read-pdf.ts";
import { contentsOf } from "./read-press.ts";
import { Tag } from "./tag.ts";
import { type Run, withFonts } from "./text.ts";

const { scale, light } = styles.essay;
const publication = specimen("article", "essay");

const root = new Tag("Document", "en");

/** A line at `y`, from 50 points. */
function line(
  text: string,
  y: number,
  more: Partial<LineItem["item"]> & Partial<Run> = {},
): PageItem {
  const { link, type = scale.body, ...item } = more;
  const run = { text, type, lang: "en", ...(link === undefined ? {} : { link }) };
  const runs = withFonts([run], { palette: light, report: () => undefined });

  const tag = root.child("P");
  return {
    type: "line",
    item: { x: 50, y, fragments: fragmentsAt(runs, 0), ascent: 8, height: 14, tag, ...item },
  };
}

function page(...items: PageItem[]): Page {
  return { pageSize: { width: 300, height: 400 }, items };
}

async function bytesOf(pages: Page[], more: Partial<Edition<Page>> = {}): Promise<Uint8Array> {
  return writePdf({
    publication,
    profile: reading,
    sheets: pages,
    finish: (page: Page) => page,
    pictures: new Map(),
    roman: 0,
    root,
    ...more,
  });
}

async function read(...pages: Page[]): Promise<ReadPdf> {
  return readPdf(await bytesOf(pages));
}

describe("pdfkit and pdfmake", () => {
  test("draw a line where it is put, in its own size and width", async () => {
    const { pages } = await read(page(line("Line of type", 100)));
    const [piece] = pages[0]?.pieces ?? [];
    const width = fragmentsAt(
      withFonts([{ text: "Line of type", type: scale.body, lang: "en" }], {
        palette: light,
        report: () => undefined,
      }),
      0,
    )[0]?.width;
    expect(piece).toMatchObject({ text: "Line of type", x: 50, y: 300 });
    expect(piece?.width).toBeCloseTo(width ?? 0, 1);
  });

  test("show letters whose codes are signs of strings as any other", async () => {
    // Each letter has a code of its own, so that among these are the bytes of “(”, “)”, “\\” and of ends of lines.
    const all = String.fromCharCode(...Array.from({ length: 94 }, (_, at) => 0x21 + at));
    const lines = [all.slice(0, 32), all.slice(32, 64), all.slice(64), "ĀāĂăĄąĆćĈĉĊċČčĎďĐđ"];
    const { pages } = await read(page(...lines.map((text, at) => line(text, 100 + 20 * at))));
    const texts = pages[0]?.pieces.map(({ text }) => text).filter((text) => text.trim() !== "");
    expect(texts).toEqual(lines);
  });

  test("draw shapes where they are put, turned and in their colour, as part of an element", async () => {
    const tag = root.child("Figure", { alt: "A square" });
    const square = { x: 40, y: 90, path: "M0 0H10V10H0Z", scale: 0.5, color: "#ff0000" } as const;
    const shapes = ([0, 90, 270] as const).map((turn): PageItem => {
      return { type: "svg", item: { ...square, turn, tag } };
    });
    const bytes = await bytesOf([page(...shapes)]);
    expect(contentsOf(bytes)[0]?.replaceAll("\n", " ")).toMatch(
      /1 0 0 scn q 0.5 0 0 0.5 40 90 cm 0 0 m 10 0 l 10 10 l 0 10 l h f Q [^Q]+ 0 0.5 -0.5 0 40 90 cm [^Q]+ Q [^Q]+ 0 -0.5 0.5 0 40 90 cm/,
    );
    expect((await readPdf(bytes)).pages[0]?.elements[0]?.children).toContainEqual({
      role: "Figure",
      alt: "A square",
      children: [""],
    });
  });

  test("keep each text apart where fonts draw two alike", async () => {
    const type = { ...scale.body, smallCaps: true };
    const { pages } = await read(page(line("Aa Bb bA", 100, { type })));
    expect(pages[0]?.text).toBe("Aa Bb bA");
  });

  test("place marks that the font does not compose", async () => {
    const { pages } = await read(page(line("x\u0304y", 100)));
    expect(pages[0]?.text).toBe("x\u0304y");
  });

  test("follow a link to a named place, however many there are", async () => {
    const names = Array.from({ length: 120 }, (_, index) => `Place/${index}`);
    const targets = names.map((anchor) => page(line(anchor, 60, { anchor })));
    const links = names.map((anchor, index) => line(anchor, 3 * index, { link: { anchor } }));
    const nowhere = line("nowhere", 390, { link: { anchor: "nowhere" } });
    const { pages } = await read(page(...links, nowhere), ...targets);
    expect(pages[0]?.links).toEqual(names.map((_, index) => index + 1));
  });

  test("nest bookmarks, also where a level is skipped", async () => {
    const marked = (title: string, level: Bookmark["level"], y: number) =>
      line(title, y, { bookmark: { title, level } });
    const { outline } = await read(
      page(marked("a", 0, 40), marked("b", 2, 80), marked("c", 1, 120), marked("d", 0, 160)),
    );
    expect(outline).toEqual([
      {
        title: "a",
        items: [
          { title: "b", items: [] },
          { title: "c", items: [] },
        ],
      },
      { title: "d", items: [] },
    ]);
  });

  test("draw rules and pictures", async () => {
    const pictures = await readPictures(publication, specimenImages(), () => undefined);
    const picture: PageItem = {
      type: "image",
      item: { x: 50, y: 50, image: "images/square.png", _width: 20, _height: 20 },
    };
    const bytes = await bytesOf([page(rect(0, 0, 10, 1, "#123456"), picture)], { pictures });
    const text = Buffer.from(bytes).toString("latin1");
    expect(text.match(/\/Subtype \/Image/g)).toHaveLength(1);
    expect(text).toContain("/Width 2");
  });

  test("give the file an identifier that depends on all of its text", async () => {
    const identifier = async (edition: Partial<Edition<Page>>) => {
      const text = Buffer.from(await bytesOf([page()], edition)).toString("latin1");
      return /\/ID \[<(\w+)> <\1>\]/.exec(text)?.[1];
    };
    const other = { ...publication, sections: publication.sections.slice(0, 0) };
    expect(await identifier({})).toMatch(/^[0-9a-f]{32}$/);
    expect(await identifier({})).toBe(await identifier({}));
    expect(await identifier({})).not.toBe(await identifier({ publication: other }));
  });

  test("colour what is for a press in inks alone, and run it into the bleed where it touches an edge", async () => {
    const inks = new Map([
      ["#000000", { cmyk: [0, 0, 0, 1] }],
      ["#ff0000", { cmyk: [0, 1, 1, 0], spot: "Signal" }],
      [RICH_BLACK, { cmyk: [0.4, 0.3, 0.2, 1] }],
    ] as const);
    const separation = { width: 1, height: 1, bytes: deflateSync(Buffer.of(0)) };
    const forme: Forme = {
      condition: { profile: Buffer.of(1), identifier: "TEST", description: "Test" },
      inks,
      separate: async () => ({ ...separation, space: "DeviceGray", filter: "FlateDecode" }),
      bleedOf: () => ({ left: 10, top: 10, right: 10, bottom: 10 }),
      marks: [],
    };
    const picture: PageItem = {
      type: "image",
      item: { x: 0, y: 300, image: "images/square.png", _width: 300, _height: 100 },
    };
    const pictures = await readPictures(publication, specimenImages(), () => undefined);
    const drawn = [
      rect(0, 0, 300, 50, "#000000"),
      rect(20, 60, 100, 0.5, "#000000"),
      rect(20, 90, 100, 30, "#FF0000"),
      picture,
    ];
    const profile = { standard: "PDF/X-4", forme } as const;
    const [content = ""] = contentsOf(await bytesOf([page(...drawn)], { profile, pictures }));
    expect(content).toMatch(/-10 -10 320 60 re\n\/DeviceCMYK cs\n0\.4 0\.3 0\.2 1 scn/);
    expect(content).toMatch(/20 60 100 0\.5 re\n\/DeviceCMYK cs\n0 0 0 1 scn/);
    expect(content).toMatch(/20 90 100 30 re\n\/CS0 cs\n1 scn/);
    // As wide as the page and its bleed, as high as it then is, the middle in the middle; cut off at the bleed.
    expect(content).toMatch(/-10 300 320 110 re\nW n\n[\s\S]*320 0 0 -320 -10 515 cm\n\/I1 Do/);
    const unknown = page(rect(0, 0, 9, 9, "#00ff00"));
    await expect(bytesOf([unknown], { profile })).rejects.toThrow("not #00ff00");
  });

  test("write files of the same pages beside each other as each by itself", async () => {
    const inks = new Map([[light.text.toLowerCase(), { cmyk: [0, 0, 0, 1] }]] as const);
    const condition = { profile: Buffer.of(1), identifier: "TEST", description: "Test" };
    const forme = (marks: Forme["marks"]): Forme => ({
      condition,
      inks,
      separate: () => Promise.reject(new Error("Expected no picture")),
      bleedOf: () => ({ left: 10, top: 10, right: 10, bottom: 10 }),
      marks,
    });
    const [cover, ...sheets] = [
      page(),
      page(line("One, two", 50), line("שלום one", 80)),
      page(line("Two, three", 50)),
    ];
    const edition = { publication, sheets, pictures: new Map(), roman: 0, root };
    const finish = (each: Page) => each;
    const slugged = (each: Page) => ({ ...each, items: [...each.items, line("Q1 · x", 410)] });
    const editions: Edition<Page>[] = [
      { ...edition, finish, profile: reading, covers: 1, sheets: [cover, ...sheets] },
      { ...edition, finish, profile: { standard: "PDF/A-3a", attachments: [] } },
      { ...edition, finish: slugged, profile: { standard: "PDF/X-4", forme: forme(["crop"]) } },
      { ...edition, finish, profile: { standard: "PDF/X-4", forme: forme([]) } },
    ];
    const alone: Uint8Array[] = [];
    for (const each of editions) alone.push(await writePdf(each));
    const named = new Map(editions.map((each, at) => [String(at), each]));
    const together = [...(await writePdfs(named)).values()];
    expect(together.map((bytes) => Buffer.from(bytes).toString("latin1"))).toEqual(
      alone.map((bytes) => Buffer.from(bytes).toString("latin1")),
    );
  });

  test("let go of each sheet when every file has it", async () => {
    const [cover, ...sheets] = [page(), page(line("One", 50)), page(line("Two", 50))];
    const events: unknown[] = [];
    const finish = (each: Page) => {
      events.push(each);
      return each;
    };
    const edition = { publication, sheets, pictures: new Map(), roman: 0, root };
    const own = (each: Page) => finish(each);
    const editions: Edition<Page>[] = [
      { ...edition, finish, profile: reading, covers: 1, sheets: [cover, ...sheets] },
      { ...edition, finish: own, profile: { standard: "PDF/A-3a", attachments: [] } },
    ];
    await writePdfs(new Map(editions.map((each, at) => [String(at), each])), (sheet) =>
      events.push({ done: sheet }),
    );
    const [first, second] = sheets;
    expect(events).toEqual([
      cover,
      { done: cover },
      ...[first, first, { done: first }],
      ...[second, second, { done: second }],
    ]);
  });

  test("embed fonts as subsets", async () => {
    const text = Buffer.from(await bytesOf([page(line("Aa", 50))])).toString("latin1");
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+SourceSerif4/);
    expect(text.length).toBeLessThan(20_000);
  });
});
