import type { Part, Raw } from "./clean.ts";

/** `part`, the table that `raw` is, with the columns that its cells have by their style. */
export function tableOf(raw: Raw, part: Part): Part {
  const rows = (raw.children ?? []).filter(({ type }) => type === "mtr");
  const widest = rows.toSorted((one, other) => cellsOf(other).length - cellsOf(one).length)[0];
  if (widest === undefined) return part;
  const first = cellsOf(widest);
  const isWide = raw.style?.width === "100%";
  const attributes: Record<string, string> = { ...part.attributes };
  attributes.columnalign = first.map((cell, at) => alignOf(cell, at === 0)).join(" ");
  attributes.columnspacing = gapsIn(first).join(" ");
  if (isWide) {
    attributes.width = "100%";
    attributes.columnwidth = first
      .map(({ style }) => (style?.width === "50%" ? "fit" : "auto"))
      .join(" ");
  }
  const lines = first
    .slice(1)
    .map((cell, at) => lineIn(cell, "borderLeft") ?? lineIn(first[at], "borderRight") ?? "none");
  if (lines.some((line) => line !== "none")) attributes.columnlines = lines.join(" ");
  const rules = rows
    .slice(1)
    .map(
      (row, at) =>
        lineIn(cellsOf(row)[0], "borderTop") ??
        lineIn(cellsOf(rows[at])[0], "borderBottom") ??
        "none",
    );
  if (rules.some((line) => line !== "none")) attributes.rowlines = rules.join(" ");
  // Lines of a formula stand apart; rows of a matrix don't.
  if (raw.classes?.includes("tml-jot") === true) attributes.rowspacing = "0.6em";
  if (raw.classes?.includes("tml-small") === true) attributes.rowspacing = "0.2em";
  return { ...part, attributes };
}

function cellsOf(row: Raw | undefined): readonly Raw[] {
  return (row?.children ?? []).filter(({ type }) => type === "mtd");
}

function alignOf({ classes = [], style = {} }: Raw, isFirst: boolean): "left" | "right" | "center" {
  // Numbers of formulas stand at the edges.
  if (style.width === "50%") return isFirst ? "left" : "right";
  if (classes.includes("tml-left")) return "left";
  return classes.includes("tml-right") ? "right" : "center";
}

/** The spaces between `cells`: what each has at its sides, together. */
function gapsIn(cells: readonly Raw[]): string[] {
  return cells.slice(1).map((cell, at) => {
    const gap = emsOf(cells[at]?.style?.paddingRight) + emsOf(cell.style?.paddingLeft);
    return `${Math.round(gap * 100) / 100}em`;
  });
}

/** Points of the reader of TeX, whose em is ten of them. */
const EM = 10;

function emsOf(length: unknown): number {
  const [, number = "0", unit] = /^([\d.]+)(em|pt)$/.exec(String(length)) ?? [];
  return unit === "pt" ? Number(number) / EM : Number(number);
}

function lineIn(cell: Raw | undefined, side: string): "solid" | "dashed" | undefined {
  const border = cell?.style?.[side];
  if (border === undefined) return undefined;
  return String(border).includes("dash") ? "dashed" : "solid";
}
