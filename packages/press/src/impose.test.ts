import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { type Imposing, impose } from "./impose.ts";

const imposing: Imposing = {
  imposition: "booklet",
  sheets: 2,
  paper: "white",
  leafMm: 0.2,
  rightToLeft: false,
};

/** A press file of `count` pages of 100 by 150 points with a bleed of 9 and a line of text each. */
async function pressFile(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  catalog.set(PDFName.of("OutputIntents"), context.obj([{ S: "GTS_PDFX" }]));
  catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: [] }));
  for (let page = 1; page <= count; page += 1) {
    const { node } = document.addPage([100, 150]);
    node.set(PDFName.of("TrimBox"), context.obj([0, 0, 100, 150]));
    node.set(PDFName.of("BleedBox"), context.obj([-9, -9, 109, 159]));
    node.set(PDFName.of("Resources"), context.obj({ Font: {} }));
    const content = context.flateStream(`(Page ${page}) Tj`);
    node.set(PDFName.of("Contents"), context.register(content));
  }
  return document.save({ useObjectStreams: false });
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

interface Sheet {
  readonly boxes: Record<string, string>;
  /** Each form: its text, where it is cut off, and how far it is moved. */
  readonly forms: Record<string, readonly [text: string, box: string, x: number]>;
}

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const document = await open(bytes);
  return document.getPages().map(({ node }) => {
    const drawn = textOf(node.Contents());
    const found = node.Resources()?.lookup(PDFName.of("XObject"), PDFDict);
    const forms = (found?.entries() ?? []).map(([name, ref]) => {
      const form = document.context.lookup(ref);
      if (!(form instanceof PDFRawStream)) throw new Error("Expected a form");
      const moved = new RegExp(`1 0 0 1 (\\S+) 0 cm ${name.asString()} Do`).exec(drawn);
      const box = form.dict.lookup(PDFName.of("BBox"), PDFArray).toString();
      return [name.decodeText(), [textOf(form), box, Number(moved?.[1])]] as const;
    });
    const names = ["MediaBox", "BleedBox", "TrimBox"];
    return {
      boxes: Object.fromEntries(names.map((name) => [name, String(node.get(PDFName.of(name)))])),
      forms: Object.fromEntries(forms),
    };
  });
}

function textOf(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) throw new Error("Expected a stream");
  return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
}

/** Points that a leaf of .2 mm pushes the next one outwards. */
const CREEP = (0.2 * 72) / 25.4;

test("two pages stand on each side, cut off where the sheet is folded", async () => {
  const [front, back] = await sheetsOf(await impose(await pressFile(5), imposing));
  expect(front?.forms).toEqual({ Right: ["(Page 1) Tj", "[ 0 -9 109 159 ]", 100] });
  expect(back?.forms).toEqual({ Left: ["(Page 2) Tj", "[ -9 -9 100 159 ]", 0] });
  expect(front?.boxes).toMatchObject({
    TrimBox: "[ 0 0 200 150 ]",
    BleedBox: "[ -9 -9 209 159 ]",
  });
});

test("what lies within another sheet stands nearer to the fold by a leaf", async () => {
  const [, , , inner] = await sheetsOf(await impose(await pressFile(8), imposing));
  expect(inner?.forms.Left?.[0]).toBe("(Page 4) Tj");
  expect(inner?.forms.Left?.[2]).toBeCloseTo(CREEP);
  expect(inner?.forms.Right?.[2]).toBeCloseTo(100 - CREEP);
});

test("signatures begin anew, and so does what they are pushed by", async () => {
  const sheets = await sheetsOf(
    await impose(await pressFile(9), { ...imposing, imposition: "signatures" }),
  );
  expect(sheets.map(({ forms }) => forms.Right?.[0] ?? "")).toEqual([
    "(Page 1) Tj",
    "(Page 7) Tj",
    "(Page 3) Tj",
    "(Page 5) Tj",
    "(Page 9) Tj",
    "",
  ]);
  expect(sheets[4]?.forms.Right?.[2]).toBe(100);
});

test("it is a press file again: nothing is left of its pages but what stands on them", async () => {
  const imposed = await impose(await pressFile(4), imposing);
  const { catalog, context } = await open(imposed);
  expect(catalog.has(PDFName.of("OutputIntents"))).toBe(true);
  expect(catalog.has(PDFName.of("PageLabels"))).toBe(false);
  const pages = context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of("Type")) === PDFName.of("Page"),
    );
  expect(pages).toHaveLength(2);
  const text = Buffer.from(imposed).toString("latin1");
  expect(text).toContain("/Separation /All /DeviceCMYK");
  expect(Buffer.compare(imposed, await impose(await pressFile(4), imposing))).toBe(0);
});
