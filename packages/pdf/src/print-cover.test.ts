import { frontCover } from "@printery/cover";
import type { Press } from "@printery/publication";
import { formatMessage, type Message } from "@printery/task";
import { anyPress, specimen, specimenImages } from "@printery/testing";
import sharp from "sharp";
import { expect, test } from "vitest";
import { printCover } from "./print-cover.ts";
import { readPdf } from "./read-pdf.ts";
import { contentsOf } from "./read-press.ts";
import { renderPdf } from "./render.ts";

const book = specimen("book", "book");
const publication = {
  ...book,
  metadata: { ...book.metadata, identifier: "978-3-16-148410-0", description: "Of type." },
};
const usual: Press = { ...anyPress, wrap: true };

async function print(pages: number, more: Partial<Press> = {}) {
  const messages: Message[] = [];
  const press = { ...usual, ...more };
  const report = (message: Message) => void messages.push(message);
  const bytes = await printCover(
    { publication: { ...publication, press }, pictures: new Map() },
    pages,
    {
      press,
      assets: new Map(),
      report,
    },
  );
  const file = Buffer.from(bytes).toString("latin1");
  const boxes = Object.fromEntries(
    [...file.matchAll(/\/(\w+Box) \[([^\]]+)\]/g)].map(([, name, box = ""]) => [
      name,
      box.split(" ").map((each) => Math.round(Number(each) * 100) / 100),
    ]),
  );
  return { bytes, file, boxes, messages: messages.map(formatMessage) };
}

/** What the first page is drawn with, in one line. */
function drawnIn(bytes: Uint8Array): string {
  return (contentsOf(bytes)[0] ?? "").replaceAll("\n", " ");
}

test("a cover is one page in inks, as wide as back, spine and front, with bleed at all sides", async () => {
  const { bytes, file, boxes, messages } = await print(120);
  const width = 2 * 419.53 + 120 * 0.002252 * 72;
  expect(boxes.TrimBox).toEqual([0, 0, Math.round(width * 100) / 100, 595.28]);
  expect(boxes.BleedBox).toEqual([-8.5, -8.5, Math.round((width + 8.504) * 100) / 100, 603.78]);
  expect(boxes.MediaBox).toEqual(boxes.BleedBox);
  expect(messages).toEqual([]);
  expect(file).toContain("GTS_PDFX");
  const content = drawnIn(bytes);
  expect(content).not.toMatch(/ (rg|RG|g|G) |DeviceRGB|DeviceGray/);
  // The barcode: black alone, on white.
  expect(content).toContain("0 0 0 1 scn");
  expect(content).toContain("0 0 0 0 scn");
  const { pages, info } = await readPdf(bytes);
  expect([pages.length, info.Title]).toEqual([1, "Cover: A Specimen of Every Node"]);
});

test("the same letters stand on it as on the cover before the pages for reading", async () => {
  const { files } = await renderPdf({ ...publication, press: usual }, specimenImages());
  expect([...files.keys()]).toEqual(["specimen.pdf", "specimen.print.pdf", "specimen.cover.pdf"]);
  const { shapes } = frontCover(publication, { width: 419.53, height: 595.28 }).drawing;
  // Where each path begins, in units of its font.
  const starts = shapes.flatMap((shape) =>
    shape.kind === "outline" ? [shape.d.replace(/^m(-?\d+) ?(-?\d+).*$/, "$1 $2 m")] : [],
  );
  expect(starts.length).toBeGreaterThan(4);
  for (const name of ["specimen.pdf", "specimen.cover.pdf"]) {
    const drawn = drawnIn(files.get(name) ?? new Uint8Array());
    expect(starts.filter((start) => !drawn.includes(` ${start} `))).toEqual([]);
  }
  const again = await print(pagesOf(files.get("specimen.print.pdf")));
  expect(Buffer.from(again.bytes).equals(files.get("specimen.cover.pdf") ?? again.bytes)).toBe(
    true,
  );
});

function pagesOf(bytes: Uint8Array = new Uint8Array()): number {
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(Buffer.from(bytes).toString("latin1"))?.[1]);
}

test("the field is printed in an ink of its own where it has one", async () => {
  const { file, bytes } = await print(120, { spots: { field: "PANTONE 3025 C" } });
  expect(file).toMatch(/\/Separation \/PANTONE#203025#20C/);
  expect(drawnIn(bytes)).toMatch(/ cs 1 scn /);
});

test.each([
  // Of a dark field and of a light one.
  ["specimen", "0.21 0.93 0.76 0.6", "0 0 0 0"],
  ["specimen-2", "0.05 0.52 0.57 0.06", "0 0 0 1"],
])(
  "on the cover of %s letters are blank or black, and areas have their colours",
  async (id, field, onField) => {
    const press = { ...usual };
    const report = () => undefined;
    const named = { ...publication, id, press };
    const drawn = drawnIn(
      await printCover({ publication: named, pictures: new Map() }, 120, {
        press,
        assets: new Map(),
        report,
      }),
    );
    const inks = [...drawn.matchAll(/((?:\S+ ){4})scn/g)].map(([, ink = ""]) => ink.trim());
    expect([...new Set(inks)]).toEqual([
      "0.07 0.06 0.11 0",
      field,
      ...new Set([onField, "0 0 0 1", "0 0 0 0"]),
    ]);
  },
);

test("where it is marked, folds are, and it says what it is for", async () => {
  const { bytes, boxes } = await print(120, { marks: ["crop"] });
  expect(boxes.MediaBox?.[0]).toBeLessThan(boxes.BleedBox?.[0] ?? 0);
  const { pages } = await readPdf(bytes);
  expect(pages[0]?.text).toBe("specimen.cover.pdf · 120 pages, spine 0.270 in · FOGRA39L Coated");
  const drawn = drawnIn(bytes);
  // At the foot, below the bleed, where the back ends and where the front begins.
  for (const fold of [419.53, 419.53 + 0.27024 * 72]) {
    expect(drawn).toContain(` ${Number(fold.toFixed(3))} -11.339 m `);
  }
});

test("a case has no bleed: it is turned in", async () => {
  const { boxes } = await print(120, { binding: "case" });
  expect(boxes.BleedBox).toEqual(boxes.TrimBox);
  expect(boxes.TrimBox?.[3]).toBeCloseTo(595.28 + (36 * 72) / 25.4, 1);
});

test.each([
  [
    "kdp",
    78,
    /^Expected 79 pages or more for text on the spine \(KDP spine text .+; http.+; but .+\), not 78;/,
  ],
  [
    "ingram",
    47,
    /^Expected 48 pages or more for text on the spine \(.+ Lightning Source; http.+; but .+\), not 47;/,
  ],
  ["generic", 78, /^Expected a spine that has room for letters of 6 points, not one of 0.176 in;/],
] as const)("%s has no text on the spine of %i pages", async (target, pages, expected) => {
  const { messages } = await print(pages, { target });
  expect(messages).toHaveLength(1);
  const [, reason = ""] =
    /^on-specimens\.txt: info: (.+) \(spine-blank\)$/.exec(messages[0] ?? "") ?? [];
  expect(reason).toMatch(expected);
  expect(reason).toMatch(/; the spine of the cover stays blank$/);
});

test("a publisher's own front is in inks from the fold to the end of the bleed, and told of where it is coarse", async () => {
  const [name, width, height] = ["images/front.png", 900, 900];
  const bytes = await sharp({ create: { width, height, channels: 3, background: "#c03020" } })
    .png()
    .toBuffer();
  const picture = { name, mediaType: "image/png", width, height, bytes } as const;
  const cover = { image: name, path: "publication.yaml", place: { line: 2, column: 8 } };
  const messages: Message[] = [];
  const own = { ...publication, cover, press: usual };
  const given = { publication: own, pictures: new Map([[name, picture]]) };
  const file = await printCover(given, 120, {
    press: usual,
    assets: new Map([[name, bytes]]),
    report: (message) => void messages.push(message),
  });
  // 148 mm by 210 mm, 3 mm of bleed at three sides; of a square, 216 mm wide, the sides are cut.
  const [clip] = /\S+ \S+ \S+ \S+ re W n q/.exec(drawnIn(file)) ?? [];
  expect(clip).toBe("438.98728 -8.503937 428.033937 612.287874 re W n q");
  expect(Buffer.from(file).toString("latin1")).toContain("/ColorSpace /DeviceCMYK");
  expect(messages.map(formatMessage)).toEqual([
    "publication.yaml:2:8: warning: Expected images/front.png, 216 mm wide, with 300 dots to the inch (twice the lines of a press's screen; KDP and IngramSpark ask for it), not 105; its dots will be seen in print (image-resolution)",
  ]);
});
