import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rect, spread } from "./column.ts";
import { FORBIDDEN, type Galley, type Slab } from "./item.ts";
import { paginate, type TextPage } from "./paginate.ts";
import { paginateColumns } from "./two-columns.ts";

/** What a galley is made of; names are given later. */
interface Piece {
  readonly kind: "paragraph" | "heading" | "float" | "apart" | "plate" | "table" | "space";
  readonly size: number;
  readonly notes: number;
}

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom(
    ...([
      "paragraph",
      "paragraph",
      "heading",
      "float",
      "apart",
      "plate",
      "table",
      "space",
    ] as const),
  ),
  size: fc.integer({ min: 1, max: 9 }),
  notes: fc.constantFrom(0, 0, 0, 1, 2, 9),
});

interface Made {
  readonly galley: Galley;
  readonly notes: Map<string, Slab[]>;
}

const line = (name: string, height = 10): Slab => ({
  kind: "slab",
  height,
  items: [rect(0, 0, 1, height, name)],
  notes: [],
});

/** A galley of `pieces`: text is named t1, t2 …, floats f1 …, notes n1 …, headers h. */
function made(pieces: readonly Piece[]): Made {
  const galley: Galley[number][] = [];
  const notes = new Map<string, Slab[]>();
  let count = 0;
  const named = (sign: string, height?: number) => {
    count += 1;
    return line(`${sign}${count}`, height);
  };
  for (const { kind, size, notes: length } of pieces) {
    if (galley.length > 0)
      galley.push({ kind: "glue", height: kind === "heading" ? 15 : 5, items: [] });
    if (kind === "space") galley.push({ kind: "slab", height: size * 10, items: [], notes: [] });
    if (kind === "float" || kind === "apart") {
      const more = kind === "apart" ? { isApart: true as const } : {};
      galley.push({ ...named("f", size * 12), floatGap: 5, ...more });
    }
    if (kind === "plate") {
      const plate = named("f", HEIGHT);
      galley.push({ ...plate, floatGap: 5, isPlate: true });
    }
    if (kind === "heading") galley.push(named("t"), { kind: "penalty", cost: FORBIDDEN });
    if (kind === "table") {
      const header = [line("h")];
      galley.push(line("h"), { kind: "penalty", cost: FORBIDDEN }, named("t"));
      for (let row = 1; row < size; row += 1)
        galley.push({ kind: "penalty", cost: 0, header }, named("t"));
    }
    if (kind !== "paragraph") continue;
    const lines = Array.from({ length: size }, () => named("t"));
    const [first, ...others] = lines;
    if (first === undefined) continue;
    const name = `${count}`;
    if (length > 0)
      notes.set(
        name,
        Array.from({ length }, () => named("n")),
      );
    galley.push(...spread([{ ...first, notes: length > 0 ? [name] : [] }, ...others]));
  }
  return { galley, notes };
}

const HEIGHT = 120;
const frameOf = (notes: Map<string, Slab[]>) => ({
  height: HEIGHT,
  leading: 10,
  notes,
  noteRule: line("rule"),
});

/** Names of what is printed, in order, those that begin with `sign`. */
function printed(pages: readonly TextPage[], sign: string): string[] {
  return pages
    .flatMap(({ items }) => items.map(({ item }) => ("color" in item ? item.color : "")))
    .filter((name) => name.startsWith(sign) && name !== "rule");
}

function given({ galley, notes }: Made, sign: string): string[] {
  return printed(
    [
      {
        items: [...galley, ...[...notes.values()].flat()].flatMap((item) =>
          "items" in item ? item.items : [],
        ),
      },
    ],
    sign,
  );
}

/** What stands below the foot of its page. */
function overflow(pages: readonly TextPage[]): string[] {
  return pages.flatMap(({ items }) =>
    items.flatMap(({ item }) =>
      "h" in item && item.y + item.h > HEIGHT + 0.01 ? [`${item.color}@${item.y}+${item.h}`] : [],
    ),
  );
}

/** In two columns the last three were called for on a page of nothing else. */
const CALLED_WITHOUT_TEXT: Piece[] = (
  [
    ["plate", 1],
    ["apart", 6],
    ["paragraph", 1],
    ["apart", 4],
    ["plate", 1],
    ["float", 1],
  ] as const
).map(([kind, size]) => ({ kind, size, notes: 0 }));

describe.each<[string, (made: Made) => TextPage[]]>([
  ["pages", ({ galley, notes }) => paginate(galley, frameOf(notes))],
  ["facing pages", ({ galley, notes }) => paginate(galley, { ...frameOf(notes), first: "recto" })],
  [
    "columns",
    ({ galley, notes }) =>
      paginateColumns([line("T")], galley, frameOf(notes), { width: 100, gutter: 10 }),
  ],
])("%s", (name, set) => {
  test("print everything once, in order, and nothing below the foot", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = made(pieces);
        const pages = set(text);
        for (const sign of ["t", "f", "n"])
          expect(printed(pages, sign).sort()).toEqual(given(text, sign).sort());
        expect(printed(pages, "t")).toEqual(given(text, "t"));
        expect(printed(pages, "n")).toEqual(given(text, "n"));
        expect(overflow(pages)).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test("have each plate by itself, no blank page, and what floats in its order", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = made([{ kind: "paragraph", size: 1, notes: 0 }, ...pieces]);
        const pages = set(text);
        const plates = text.galley.flatMap((item) =>
          item.kind === "slab" && item.isPlate ? [item.items] : [],
        );
        expect(pages.filter(({ isPlate }) => isPlate).map(({ items }) => items)).toEqual(plates);
        const has = (wanted: Piece["kind"]) => pieces.some(({ kind }) => kind === wanted);
        if (!has("space")) expect(pages.filter(({ items }) => items.length === 0)).toEqual([]);
        // Under a heading a float stays.
        if (name !== "columns" && !has("heading"))
          expect(printed(pages, "f")).toEqual(given(text, "f"));
      }),
      { numRuns: 300, seed: 7, examples: [[CALLED_WITHOUT_TEXT]] },
    );
  });
});
