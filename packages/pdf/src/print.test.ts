import { readFileSync } from "node:fs";
import { pressProfile } from "@printery/design";
import type { Press, Publication } from "@printery/publication";
import { anyPress, at, paragraph, specimen, specimenImages, text } from "@printery/testing";
import { describe, expect, test } from "vitest";
import { article } from "./read-article.ts";
import { readPdf } from "./read-pdf.ts";
import { contentsOf, unpacked } from "./read-press.ts";
import { renderPdf } from "./render.ts";

async function printed(publication: Publication, more: Partial<Press> = {}) {
  const { files } = await renderPdf(
    { ...publication, press: { ...anyPress, ...more } },
    specimenImages(),
  );
  return {
    print: files.get("specimen.print.pdf") ?? new Uint8Array(),
    imposed: files.get("specimen.imposed.pdf"),
    names: [...files.keys()],
  };
}

const link = {
  type: "link" as const,
  url: "https://example.org/",
  children: [text("there")],
  position: at(),
};
const linked = paragraph("See ", link, " for more");

test("the press file has the text of the other, and nothing that leads anywhere", async () => {
  const publication = specimen("book", "book");
  const { print, names } = await printed(publication);
  expect(names).toEqual(["specimen.pdf", "specimen.print.pdf"]);
  const { files } = await renderPdf(publication, specimenImages());
  const [screen, pressed] = [
    await readPdf(files.get("specimen.pdf") ?? new Uint8Array()),
    await readPdf(print),
  ];
  // But for the cover and its inside, which are another file's.
  const pages = screen.pages.slice(2);
  expect(pressed.pages.map((page) => page.text)).toEqual(pages.map((page) => page.text));
  expect(pressed.pages.flatMap(({ links }) => links)).toEqual([]);
  expect([pressed.outline, pressed.labels]).toEqual([[], screen.labels?.slice(2)]);
});

describe("the file", () => {
  test("says what it is and for which press, in the file and in its packet", async () => {
    const { print } = await printed(specimen("article", "essay"));
    const file = unpacked(print);
    expect(file).toMatch(/^%PDF-1\.6/);
    for (const said of [
      "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
      "<pdf:Trapped>False</pdf:Trapped>",
      "<xmp:ModifyDate>2024-05-01T00:00:00Z</xmp:ModifyDate>",
      "<xmpMM:VersionID>1</xmpMM:VersionID>",
      "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
      "/S /GTS_PDFX\n",
      "/OutputConditionIdentifier (FOGRA39)",
      "/RegistryName (http://www.color.org)",
    ])
      expect(file).toContain(said);
    expect(file).toMatch(/<xmpMM:DocumentID>uuid:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}</);
    const [, trapped] = /\/Trapped (\d+) 0 R/.exec(file) ?? [];
    expect(file).toContain(`\n${trapped} 0 obj\n/False\nendobj`);
  });

  test("may be for another press, by a profile of its author's", async () => {
    const text = readFileSync(pressProfile).toString("latin1").replace("FOGRA39L", "FOGRA51L");
    const profile = "profiles/house.icc";
    const assets = new Map([...specimenImages(), [profile, Buffer.from(text, "latin1")]]);
    const publication = { ...specimen("article", "essay"), press: { ...anyPress, profile } };
    const { files } = await renderPdf(publication, assets);
    const file = unpacked(files.get("specimen.print.pdf") ?? new Uint8Array());
    expect(file).toContain("/OutputConditionIdentifier (FOGRA51)");
    expect(file).toContain("/Info (FOGRA51L Coated)");
  });

  test("is the same each time, and another than that of another text", async () => {
    const [one, again, other] = await Promise.all([
      printed(article([paragraph("One")])),
      printed(article([paragraph("One")])),
      printed(article([paragraph("Other")])),
    ]);
    expect(Buffer.compare(one.print, again.print)).toBe(0);
    const id = (bytes: Uint8Array) =>
      /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString("latin1"))?.[1];
    expect(id(one.print)).not.toBe(id(other.print));
  });
});

describe("colours", () => {
  test.each(["book", "briefing", "essay"] as const)(
    "of the style %s are inks, on all of its pages",
    async (style) => {
      const file = unpacked((await printed(specimen("article", style))).print);
      expect(file).not.toMatch(/DeviceRGB|CalRGB|ICCBased|\/SMask|\brg\b/);
    },
  );

  test("black text is black alone and printed over what is below; other inks are not", async () => {
    const [content = ""] = contentsOf((await printed(article([linked]))).print);
    const inks = [...content.matchAll(/\/DeviceCMYK cs\n([\d. ]+) scn\n(?:\/(Over|Out) gs)?/g)];
    const [first, second, third] = inks.map(([, ink, state]) => [ink, state]);
    expect(first).toEqual(["0 0 0 1", "Over"]);
    expect(second?.[0]).toMatch(/^0\.\d+ 0\.\d+ 0\.\d+ /);
    expect(second?.[1]).toBe("Out");
    expect(third?.[1]).toBe("Over");
  });

  test("may be inks of their own, by the names that printers know", async () => {
    const spots = { accent: "HKS 43 Blau/Süd" };
    const { print } = await printed(article([linked]), { spots, marks: ["bars"] });
    const [content = ""] = contentsOf(print);
    expect(unpacked(print)).toContain("[/Separation /HKS#2043#20Blau#2FS\u00c3\u00bcd /DeviceCMYK");
    expect(content).toMatch(/\/CS0 cs\n1 scn/);
    expect(content).toContain("/CS0 cs 1 scn");
  });

  test("of a text without any come without an ink of their own", async () => {
    const { print } = await printed(article([paragraph("Plain")]), { spots: { accent: "HKS 43" } });
    expect(unpacked(print)).not.toMatch(/HKS|Separation/);
  });
});

describe("boxes", () => {
  const boxes = async (more: Partial<Press>) => {
    const file = unpacked((await printed(article([paragraph("Text")]), more)).print);
    const found = [...file.matchAll(/\/((?:Media|Bleed|Trim)Box) \[([-\d. ]+)\]\n/g)];
    return Object.fromEntries(
      // Of the first page: a shop has a blank one behind it.
      found
        .slice(0, 3)
        .map(([, name, sides = ""]) => [
          name,
          sides.split(" ").map((side) => Math.round(Number(side))),
        ]),
    );
  };

  test("are around each other: trim, bleed, sheet", async () => {
    expect(await boxes({ marks: ["crop"] })).toEqual({
      TrimBox: [0, 0, 420, 595],
      BleedBox: [-9, -9, 428, 604],
      MediaBox: [-31, -31, 451, 626],
    });
  });

  test("of a shop end with the bleed, and have none at the back", async () => {
    expect(await boxes({ target: "kdp" })).toEqual({
      TrimBox: [0, 0, 420, 595],
      BleedBox: [0, -9, 429, 604],
      MediaBox: [0, -9, 429, 604],
    });
  });
});

test("marks are drawn outside the page, with what file it is and which page of it", async () => {
  const publication = article([paragraph("Text")]);
  const without = (await readPdf((await printed(publication)).print)).pages[0];
  const [page] = (await readPdf((await printed(publication, { marks: ["crop"] })).print)).pages;
  const added = page?.pieces.filter(({ y }) => y < -9) ?? [];
  expect(page?.pieces.length).toBe((without?.pieces.length ?? 0) + added.length);
  expect(added.map((piece) => piece.text).join("")).toBe(
    "specimen.print.pdf · 1 (1/1) · FOGRA39L Coated",
  );
});

test("pages are imposed besides where that is asked for", async () => {
  const { print, imposed } = await printed(specimen("book", "book"), {
    imposition: "booklet",
    marks: ["crop"],
  });
  const [pages, sheets] = [await readPdf(print), await readPdf(imposed ?? new Uint8Array())];
  expect(sheets.pages).toHaveLength(Math.ceil(pages.pages.length / 4) * 2);
  // The file's name is among the marks of a page alone.
  const [title = ""] = pages.pages[0]?.text.split("\nspecimen.print.pdf") ?? [];
  expect(sheets.pages[0]?.text).toContain(title);
  expect(sheets.pages.map(({ text }) => text).join()).not.toContain("print.pdf");
  expect(unpacked(imposed ?? new Uint8Array())).toContain("/S /GTS_PDFX");
  expect((await printed(specimen("article", "book"))).imposed).toBeUndefined();
});
