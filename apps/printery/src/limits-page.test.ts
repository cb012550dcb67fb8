import { readFileSync } from "node:fs";
import { limitTable } from "@printery/task";
import { expect, test } from "vitest";

const page = readFileSync(new URL("../../../docs/limits.md", import.meta.url), "utf8");

test("docs/limits.md has every limit as it is", () => {
  const rows = [...page.matchAll(/^\| `([a-z]+)` \| ([^|]+) \| [^|]+ \|$/gm)];
  expect(rows.map(([, name, usual]) => [name, usual])).toEqual(
    Object.entries(limitTable).map(([name, { usual, unit }]) => [name, amountOf(usual, unit)]),
  );
});

function amountOf(usual: number, unit: string): string {
  if (unit === "pixels") return `${usual / 1e6} million pixels`;
  if (unit !== "bytes") return `${usual.toLocaleString("en-GB")} ${unit}`;
  if (usual % 2 ** 30 === 0) return `${usual / 2 ** 30} GiB`;
  if (usual % 1024 === 0) return `${usual / 1024} KiB`;
  return usual < 1e6 ? `${usual / 1e3} kB` : `${usual / 1e6} MB`;
}
