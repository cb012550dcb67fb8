import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256, usualLimits } from "@printery/task";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentRoot } from "../scan.ts";
import { Content } from "./content.ts";
import { whyAt } from "./why.ts";

const TALE = `A Small Lamp

The keeper had climbed the stair so often that he no longer counted
the steps, since his knees did that for him, and on the night when this
story opens he had reached the lamp room before he noticed it.
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "printery-why-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function why(line: number, path = "tale.txt") {
  const content = new Content({
    ...{ folder, within: contentRoot(folder), out: join(folder, "out"), limits: usualLimits },
  });
  await content.scan();
  const source = content.entry("tale")?.source;
  if (source === undefined) throw new Error("Expected a text");
  return whyAt({ kind: "why", source, path, line });
}

test("what decided is told with its weight, most important first, and what it would be otherwise", async () => {
  writeFileSync(join(folder, "tale.txt"), TALE);
  const { digest, reasons = [], rival } = (await why(3)) ?? {};
  expect(digest).toBe(sha256(TALE));
  expect(rival).toEqual({ role: expect.any(String), confidence: expect.any(Number) });
  const sizes = reasons.map(({ weight = 0 }) => Math.abs(weight));
  expect(rival?.role).not.toBe("paragraph");
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test("it is told of the text and the side-car as they are by now", async () => {
  writeFileSync(join(folder, "tale.txt"), TALE.replace("Small", "Short"));
  expect((await why(3))?.digest).toBe(sha256(TALE.replace("Small", "Short")));
  writeFileSync(join(folder, "tale.yaml"), "lines: {3-5: verse}\n");
  expect(await why(3)).toMatchObject({ reasons: [], rival: null });
  expect((await why(1))?.rival).not.toBeNull();
});

test.each([
  [2, "tale.txt"],
  [4, "tale.txt"],
  [99, "tale.txt"],
  [Number.NaN, "tale.txt"],
  [1, "other.txt"],
])("nothing is told of line %s of %s, where no block begins", async (line, path) => {
  expect(await why(line, path)).toBeUndefined();
});
