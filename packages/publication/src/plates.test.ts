import type { Flow } from "@printery/document";
import { expect, test } from "vitest";
import { platesIn } from "./plates.ts";

const point = { line: 1, column: 1, offset: 0 };
const position = { start: point, end: point };

function figure(url: string, more: object = {}): Flow {
  const image = { type: "image" as const, url, alt: "The tide", position };
  return { type: "figure", image, children: [], position, ...more };
}

test("plates are the images of figures that are marked as such, outside of other blocks", () => {
  const nested = figure("images/nested.png", { plate: true });
  const children: Flow[] = [
    figure("images/one.png", { plate: true }),
    figure("images/two.png"),
    { type: "blockquote", children: [nested], position },
  ];
  expect([...platesIn({ sections: [{ children }] })]).toEqual(["images/one.png"]);
});
