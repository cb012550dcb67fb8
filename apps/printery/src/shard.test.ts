import { describe, expect, test } from "vitest";
import { readShard, shareOf } from "./shard.ts";

const units = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `unit-${at}` }));

/** The number of the shard that each unit is in; fails where one is in two or in none. */
function places(count: number, shards: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let number = 1; number <= shards; number++) {
    for (const { name } of shareOf(units(count), { number, count: shards })) {
      expect(found.has(name)).toBe(false);
      found.set(name, number);
    }
  }
  expect(found.size).toBe(count);
  return found;
}

test.each([
  ["1/1", { number: 1, count: 1 }],
  ["2/4", { number: 2, count: 4 }],
  ["10/10", { number: 10, count: 10 }],
])("%s is a shard", (text, shard) => {
  expect(readShard(text)).toEqual(shard);
});

test.each([
  "0/4",
  "5/4",
  "1/0",
  "x",
  "",
  "2",
  "2/",
  "/4",
  "-1/4",
  "1.5/4",
  "2/4/8",
  " 2/4",
  "1/99999",
])("“%s” is none", (text) => {
  expect(() => readShard(text)).toThrow(
    `Expected --shard as the number of a shard and how many there are, from 1/4 to 4/4, not “${text}”; nothing is built`,
  );
});

describe("shares", () => {
  test("no shard is all of it", () => {
    expect(shareOf(units(3), readShard(undefined))).toEqual(units(3));
  });

  test("each unit is in one shard, and no two shards differ by more than one", () => {
    for (const count of [0, 1, 2, 7, 16, 64, 199, 256]) {
      for (const shards of [1, 2, 3, 4, 16, 20]) {
        const sizes = new Array<number>(shards).fill(0);
        for (const at of places(count, shards).values()) sizes[at - 1] = (sizes[at - 1] ?? 0) + 1;
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    }
  });

  test("they are the same in whatever order the units come", () => {
    const shard = { number: 2, count: 3 };
    const turned = shareOf(units(20).reverse(), shard).reverse();
    expect(turned).toEqual(shareOf(units(20), shard));
  });

  test("one more publication moves few", () => {
    const moved = Array.from({ length: 30 }, (_, more) => {
      const [before, after] = [places(more + 40, 4), places(more + 41, 4)];
      return [...before].filter(([name, at]) => after.get(name) !== at).length;
    });
    const mean = moved.reduce((sum, one) => sum + one, 0) / moved.length;
    expect(mean).toBeLessThan(3);
  });
});
