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

test("what readers and printers open is offered, with the pages of what is read", async () => {
  const hint = offersOf("pdf", "tides", pdf);
  expect([...hint.keys()]).toEqual([offersFile("pdf")]);
  expect(await readOffers({ formats: ["html", "pdf"] }, hint)).toEqual([
    { path: "tides.pdf", bytes: 3, pages: 24 },
    { path: "tides.print.pdf", bytes: 5 },
  ]);
});

test("what an earlier build left of a format that is no longer published is not offered", async () => {
  expect(await readOffers({ formats: ["html"] }, offersOf("pdf", "tides", pdf))).toEqual([]);
  expect(await readOffers({ formats: ["html", "pdf"] }, new Map())).toEqual([]);
});

test("a hint from a file is read as the process that wrote it has it", async () => {
  const [[name = "", made = bytes(0)] = []] = offersOf("pdf", "tides", pdf);
  const file = (change: (json: string) => string) =>
    readOffers(
      { formats: ["pdf"] },
      new Map([[name, Buffer.from(change(String(Buffer.from(made))))]]),
    );
  const offers = await readOffers({ formats: ["pdf"] }, new Map([[name, made]]));
  expect(await file((json) => json)).toEqual(offers);
  const fewer = await file((json) => json.replace('"bytes":3', '"bytes":2'));
  expect(fewer.map(({ bytes }) => bytes)).toEqual([2, 5]);
  await expect(file((json) => json.replace('"bytes":3', '"bytes":"3"'))).rejects.toThrow("bytes");
});

test("a hint that is damaged is our own fault, and thrown", async () => {
  const damaged = new Map([[offersFile("pdf"), Buffer.from('[{"path":1}]')]]);
  await expect(readOffers({ formats: ["pdf"] }, damaged)).rejects.toThrow("list of offers");
});
