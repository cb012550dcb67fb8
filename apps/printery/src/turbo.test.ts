import { expect, test } from "vitest";
import { tasksAtOnce } from "./turbo.ts";

const GIB = 2 ** 30;

test.each([
  ["a small machine", 2, 16 * GIB, 10],
  ["a large machine", 32, 256 * GIB, 64],
  ["many processors and little memory", 32, 3.9 * GIB, 3],
  ["less memory than one may take", 2, 0.5 * GIB, 1],
])("%s runs as many tasks as memory has room for", (_, processors, free, tasks) => {
  expect(tasksAtOnce(processors, free, GIB)).toBe(tasks);
});
