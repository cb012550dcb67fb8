import { expect, test } from "vitest";
import { offersFile } from "./hints.ts";
import { offersOf } from "./offers.ts";
import { readOffers } from "./read-offers.ts";

const bytes = (length: number) => new Uint8Array(length);
const pdf = {
  files: new Map([
    ["tides.pdf", bytes(3)],
    ["tides.print.pdf", bytes(5)],
    ["tides.cover.pdf", bytes(7)],
    ["tides-one.pdf", bytes(9)],
  ]),
  messages: [],
  pages: 24,
};

test("what readers and printers open is offered, with the pages of what is read", () => {
  const hint = offersOf("pdf", "tides", pdf);
  expect([...hint.keys()]).toEqual([offersFile("pdf")]);
  expect(readOffers({ formats: ["html", "pdf"] }, hint)).toEqual([
    { path: "tides.pdf", bytes: 3, pages: 24 },
    { path: "tides.print.pdf", bytes: 5 },
  ]);
});

test("what an earlier build left of a format that is no longer published is not offered", () => {
  expect(readOffers({ formats: ["html"] }, offersOf("pdf", "tides", pdf))).toEqual([]);
  expect(readOffers({ formats: ["html", "pdf"] }, new Map())).toEqual([]);
});

test("a hint that is damaged is our own fault, and thrown", () => {
  const damaged = new Map([[offersFile("pdf"), Buffer.from('[{"path":1}]')]]);
  expect(() => readOffers({ formats: ["pdf"] }, damaged)).toThrow("list of offers");
});
