import { styles, trimSize } from "@printery/design";
import type { Flow, NodeOf, Phrasing } from "@printery/document";
import { checkPress, checkTarget } from "@printery/press";
import type { Press, Publication } from "@printery/publication";
import { formatMessage } from "@printery/task";
import {
  anyPress,
  at,
  emphasis,
  note,
  paragraph,
  phrasing,
  reference,
  specimen,
  specimenImages,
} from "@printery/testing";
import { describe, expect, test } from "vitest";
import { geometryOf } from "./page.ts";
import { article } from "./read-article.ts";
import { type ReadElement, type ReadPdf, readPdf } from "./read-pdf.ts";
import { contentsOf } from "./read-press.ts";
import { renderPdf } from "./render.ts";

/** The picture that a specimen has; its pixels are fewer than is told of it. */
const NAME = "images/square.png";
/** Pixels: A5 with its bleed at 300 dots to the inch, and a little more. */
const LARGE = { width: 1830, height: 2570 };

function figure(
  caption: readonly (string | Phrasing)[] = [],
  more: Partial<NodeOf<"figure">> = {},
): Flow {
  const image = { type: "image" as const, url: NAME, alt: "A harbour at dusk", position: at() };
  const children = phrasing(caption);
  return { type: "figure", image, children, position: at(), ...more };
}

function plate(...caption: readonly (string | Phrasing)[]): Flow {
  return figure(caption, { plate: true });
}

const SENTENCE = "The lamp is for the boats, as anybody in the harbour will tell you. ";

/** Paragraphs from number `from` on, about three to a page of A5. */
function text(count: number, from = 1): Flow[] {
  return Array.from({ length: count }, (_, index) =>
    paragraph(`Number ${from + index}. ${SENTENCE.repeat(10)}`),
  );
}

interface Given {
  readonly size?: { readonly width: number; readonly height: number };
  readonly notes?: readonly NodeOf<"footnoteDefinition">[];
}

/** `children` as an article on A5, with a picture of so many pixels. */
async function made(
  children: Flow[],
  more: Partial<Publication> = {},
  { size = LARGE, notes = [] }: Given = {},
) {
  const base = article(children, { notes });
  const images = [{ name: NAME, mediaType: "image/png" as const, ...size }];
  const publication = { ...base, trim: "A5" as const, images, ...more };
  const { files, messages } = await renderPdf(publication, specimenImages());
  const print = files.get("specimen.print.pdf");
  const file = files.get("specimen.pdf") ?? new Uint8Array();
  const told = messages.filter(({ severity }) => severity !== "info").map(formatMessage);
  return { file, print, told, read: await readPdf(file) };
}

/** The rectangles that pictures are cut to, on each page: x, y, width, height from the top left. */
function cutsOn(file: Uint8Array | undefined): string[] {
  return contentsOf(file ?? new Uint8Array()).map((content) =>
    [...content.matchAll(/(\S+) (\S+) (\S+) (\S+) re\nW n/g)]
      .map(([, ...sides]) => sides.map((side) => Math.round(Number(side) * 10) / 10).join(" "))
      .join("; "),
  );
}

/** Which numbers begin on each page; a page without text is “plate”. */
function numbersOn({ pages }: ReadPdf): string[] {
  return pages.map(({ text: words }) =>
    words === "" ? "plate" : (words.match(/Number \d+/g) ?? []).join(" ").replaceAll("Number ", ""),
  );
}

const { width, height } = trimSize("A5");
const rounded = (value: number) => Math.round(value * 10) / 10;

describe("a plate without a caption", () => {
  test("ends at the trim where it is read, and goes on into the bleed in print", async () => {
    const press = { press: anyPress };
    const { file, print, told } = await made([...text(1), plate(), ...text(5, 2)], press);
    const trim = `0 0 ${rounded(width)} ${rounded(height)}`;
    expect(cutsOn(file)).toEqual(["", trim, "", ""]);
    const [mm3, more] = [-8.5, 2 * 8.504];
    expect(cutsOn(print)[1]).toBe(
      `${mm3} ${mm3} ${rounded(width + more)} ${rounded(height + more)}`,
    );
    expect(told).toEqual([]);
  });

  test.each([
    ["generic", "-8.5"],
    // Where it is bound a shop has no bleed: the second page of a book is bound at the right.
    ["kdp", "-9"],
    ["ingram", "-9"],
  ] as const)("is what %s asks for", async (target, left) => {
    const press: Press = { ...anyPress, target };
    const { print = new Uint8Array() } = await made([...text(1), plate(), ...text(5, 2)], {
      press,
    });
    expect(cutsOn(print)[1]?.split(" ")[0]).toBe(left);
    const findings = await checkTarget(print, target, { press, rightToLeft: false });
    // Few pages are no book, and the picture of the specimen is small.
    expect(findings.filter(({ rule }) => /bleed|margin|gutter/.test(rule))).toEqual([]);
    const pressed = await checkPress(print);
    expect(pressed.filter(({ rule }) => !/image/.test(rule))).toEqual([]);
  });

  test("has the page to itself: no running head, no folio; and the page counts", async () => {
    const { read } = await made([...text(1), plate(), ...text(5, 2)]);
    expect(numbersOn(read)[1]).toBe("plate");
    expect(read.pages[2]?.text).toContain("page 3 of 4");
    expect(read.labels?.slice(0, 3)).toEqual(["1", "2", "3"]);
  });
});

describe("a plate with a caption", () => {
  const caption = ["The harbour, ", emphasis("seen"), ` from the mole. ${SENTENCE.repeat(3)}`];

  test("bleeds at the head and both sides; the caption stands at the foot as wide as the text", async () => {
    const { file, print, read } = await made(
      [...text(1), figure(caption, { plate: true, credit: phrasing(["Drawn by Jonas Quoin"]) })],
      { press: anyPress },
    );
    const at = read.pages.findIndex(({ text: words }) => words.includes("The harbour"));
    const geometry = geometryOf(styles.book, "A5", 1);
    const [x, y, across, deep] = (cutsOn(file)[at] ?? "").split(" ").map(Number);
    expect([x, y, across]).toEqual([0, 0, rounded(width)]);
    const pieces = read.pages[at]?.pieces ?? [];
    const left = geometry.left[at % 2 === 0 ? "recto" : "verso"];
    for (const piece of pieces) {
      expect(piece.x).toBeGreaterThan(left - 1);
      expect(piece.x + piece.width).toBeLessThan(left + geometry.measure + 4);
      expect(height - piece.y).toBeGreaterThan((deep ?? 0) + 8);
    }
    const lowest = Math.max(...pieces.map((piece) => height - piece.y));
    expect(pieces.at(-1)?.text).toContain("Quoin");
    const foot = geometry.top + geometry.textHeight;
    expect(lowest).toBeLessThan(foot);
    expect(lowest).toBeGreaterThan(foot - geometry.leading);
    const [left3, top3, across3, deep3] = (cutsOn(print)[at] ?? "").split(" ").map(Number);
    expect([left3, top3, across3]).toEqual([-8.5, -8.5, rounded(width + 17.008)]);
    // Not at the foot.
    expect((deep3 ?? 0) - 8.5).toBeCloseTo(deep ?? 0, 0);
  });

  test("is a figure with its alternative text, and the caption beside it", async () => {
    const { read } = await made([...text(1), plate(...caption)]);
    const found = (elements: readonly (ReadElement | string)[]): ReadElement[] =>
      elements.flatMap((each) =>
        typeof each === "string"
          ? []
          : each.children.some((child) => typeof child !== "string" && child.role === "Figure")
            ? [each]
            : found(each.children),
      );
    const [parent] = read.pages.flatMap(({ elements }) => found(elements));
    expect(parent?.role).toBe("Div");
    expect(
      parent?.children.map((child) =>
        typeof child === "string" ? child : [child.role, child.alt],
      ),
    ).toEqual([
      ["Figure", "A harbour at dusk"],
      ["Caption", undefined],
    ]);
  });

  test("takes its notes to a page with text", async () => {
    const notes = [note(1, paragraph("Remark upon it."))];
    const { read } = await made(
      [...text(1), plate("Dusk", reference(1)), ...text(5, 2)],
      {},
      { notes },
    );
    const of = (words: string) => read.pages.findIndex((page) => page.text.includes(words));
    expect(of("Remark upon it")).toBe(of("Dusk") + 1);
  });
});

describe("the text", () => {
  test("goes on before a plate, and floats keep their order", async () => {
    const children = [
      ...text(1),
      plate("First"),
      figure(["Second"]),
      plate("Third"),
      ...text(9, 2),
    ];
    const { read } = await made(children);
    const all = read.pages.map(({ text: words }) => words).join(" ");
    const captions = all.match(/First|Second|Third/g);
    expect(captions).toEqual(["First", "Second", "Third"]);
    // The page that the text opens is full.
    expect(read.pages[0]?.text).toContain("Number 2");
    expect(all.match(/Number \d+/g)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Number ${index + 1}`),
    );
  });

  test("is on its pages as it is without plates", async () => {
    const style = "essay" as const;
    const without = await made(text(16), { style });
    const children = text(16).flatMap((each, index) =>
      index % 5 === 1 ? [each, plate()] : [each],
    );
    const { read } = await made(children, { style });
    expect(numbersOn(read).filter((numbers) => numbers !== "plate")).toEqual(
      numbersOn(without.read),
    );
    expect(numbersOn(read).filter((numbers) => numbers === "plate")).toHaveLength(3);
  });

  test("of two columns is apart from it: it has the whole page", async () => {
    const two = { style: "briefing", trim: "A4", columns: 2 } as const;
    const { file, read } = await made([plate(), ...text(20)], two);
    const page = trimSize("A4");
    expect(cutsOn(file)[0]).toBe("");
    expect(cutsOn(file)[1]).toBe(`0 0 ${rounded(page.width)} ${rounded(page.height)}`);
    expect(read.pages[1]?.text).toBe("");
    expect(read.pages[0]?.text).toContain("Number 1.");
  });

  test("is not asked to stand between plates: thirty in a row have thirty pages", async () => {
    const children = [...text(1), ...Array.from({ length: 30 }, () => plate()), ...text(1, 2)];
    const { read } = await made(children);
    expect(numbersOn(read)).toEqual(["1 2", ...Array.from({ length: 30 }, () => "plate"), ""]);
  });
});

describe("no plate is", () => {
  const cutsIn = async (...given: Parameters<typeof made>) =>
    cutsOn((await made(...given)).file).filter((cut) => cut !== "");

  test("a usual figure", async () => {
    expect(await cutsIn([...text(4), figure(["Dusk"])])).toEqual([]);
  });

  test("a figure in a note", async () => {
    const notes = [note(1, paragraph("See:"), plate("Dusk"))];
    const children = [paragraph("The sea", reference(1), "."), ...text(2)];
    expect(await cutsIn(children, {}, { notes })).toEqual([]);
  });

  test("one with a caption that would leave little of the picture", async () => {
    expect(await cutsIn([...text(2), plate(SENTENCE.repeat(25))])).toHaveLength(1);
    expect(await cutsIn([...text(2), plate(SENTENCE.repeat(45))])).toEqual([]);
  });

  test("a picture that can't be shown: its alternative text stands for it", async () => {
    const publication = { ...article([...text(1), plate("Dusk")]), trim: "A5" as const };
    const { files } = await renderPdf(publication, new Map([[NAME, Buffer.from("no picture")]]));
    const { pages } = await readPdf(files.get("specimen.pdf") ?? new Uint8Array());
    expect(pages.map(({ text: words }) => words).join(" ")).toContain("A harbour at dusk");
  });
});

describe("an author is told", () => {
  const CROPPED =
    /^\S+:\d+:\d+: warning: Expected images\/square\.png in about the shape of its plate, 148 × 210 mm, not (\S+) times as (wide|tall); (\d+) % of it is cut off (at both sides|above and below) \(plate-cropped\)$/;

  test.each([
    ["a picture a quarter too wide", 1.25 * (148 / 210), ["1.3", "wide", "20"]],
    ["a picture a third too tall", 148 / 210 / 1.34, ["1.3", "tall", "25"]],
    ["a picture a little too wide", 1.22 * (148 / 210), undefined],
    ["a picture a little too tall", 148 / 210 / 1.22, undefined],
  ])("of %s", async (_, ratio, expected) => {
    const size = { width: Math.round(4000 * ratio), height: 4000 };
    const { told } = await made([...text(1), plate()], {}, { size });
    const cropped = told.filter((message) => message.includes("plate-cropped"));
    if (expected === undefined) expect(cropped).toEqual([]);
    else expect(CROPPED.exec(cropped[0] ?? "")?.slice(1, 4)).toEqual(expected);
  });

  test.each([
    [
      "too few dots for the page and its bleed",
      { width: 1818, height: 2551 },
      ["154 mm wide", "not 299"],
    ],
    ["enough of them", LARGE, []],
    // As much wider as is cut off.
    ["too few where much is cut off", { width: 3000, height: 2300 }, ["282 mm wide", "not 270"]],
  ])("of %s", async (_, size, parts) => {
    const { told } = await made([...text(1), plate()], { press: anyPress }, { size });
    const coarse = told.filter((message) => message.includes("image-resolution"));
    expect(coarse).toHaveLength(parts.length === 0 ? 0 : 1);
    for (const part of parts) expect(coarse[0]).toContain(part);
  });
});

test("pages that run from right to left are as full of it, and its caption is within the text", async () => {
  const { metadata: known } = article([]);
  const metadata = { ...known, lang: "he" };
  const { file, print, read } = await made([...text(1), plate(), ...text(5, 2), plate("Dusk.")], {
    metadata,
    press: anyPress,
  });
  expect(cutsOn(file)[1]).toBe(`0 0 ${rounded(width)} ${rounded(height)}`);
  expect(cutsOn(print)[1]?.split(" ").slice(0, 2)).toEqual(["-8.5", "-8.5"]);
  const pieces = read.pages
    .flatMap((page) => page.pieces)
    .filter((piece) => /Dusk/.test(piece.text));
  const { left, measure } = geometryOf(styles.book, "A5", 1, { isRtl: true });
  expect(pieces).toHaveLength(1);
  for (const { x, width: wide } of pieces) {
    expect(x).toBeGreaterThan(width - left.recto - measure);
    expect(x + wide).toBeLessThan(width - left.recto + 1);
  }
});

test("a text that runs otherwise than its publication has it as full, and its caption within the text", async () => {
  const base = article([...text(1), plate("Dusk."), ...text(2, 2)], { lang: "he" });
  const { file, read } = await made([], { sections: base.sections });
  expect(cutsOn(file)[1]).toMatch(/^0 0 419\.5 /);
  const pieces = read.pages
    .flatMap((page) => page.pieces)
    .filter((piece) => /Dusk/.test(piece.text));
  const { left, measure } = geometryOf(styles.book, "A5", 1);
  expect(pieces).toHaveLength(1);
  for (const { x, width: wide } of pieces) {
    expect(x).toBeGreaterThan(left.verso - 1);
    expect(x + wide).toBeLessThan(left.verso + measure + 4);
  }
});

test("a book lists it with the number of its page, which is not printed there", async () => {
  const base = specimen("book", "book");
  const [first] = base.sections;
  if (first === undefined) throw new Error("The specimen has no section");
  const empty = { front: [], back: [], notes: [], headings: [] };
  const section = {
    ...first,
    ...empty,
    children: [...text(1), plate("Dusk at sea."), ...text(5, 2)],
  };
  const { read } = await made([], { ...base, lists: true, index: [], sections: [section] });
  const at = read.pages.findLastIndex(({ text: words }) => words.includes("Dusk at sea"));
  expect(read.labels?.[at]).toBe("2");
  expect(read.pages[at]?.text.trim()).toBe("Dusk at sea.");
  const list = read.pages.find(({ text: words }) => words.includes("Figures"));
  expect(list?.text).toMatch(/Dusk at sea 2/);
  expect(list?.links).toContain(at);
});
