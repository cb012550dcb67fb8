import { pressProfile } from "@printery/design";
import { formatMessage } from "@printery/task";
import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { cmykJpeg } from "./cmyk-jpeg.ts";
import { placesOn, tellOfInk } from "./picture-ink.ts";
import { separate } from "./separate.ts";

const NAME = "images/square.png";

async function told(inks: readonly number[], limit: number): Promise<string[]> {
  const messages: string[] = [];
  const image = {
    type: "image" as const,
    item: { x: 0, y: 0, image: NAME, _width: 9, _height: 9 },
  };
  const places = placesOn([{ items: [] }, { items: [image] }, { items: [image] }]);
  const heard = tellOfInk({ publication: specimen("article", "essay"), places, limit }, (message) =>
    messages.push(formatMessage(message)),
  );
  const original = { bytes: await cmykJpeg(inks), isLossy: true, isSeparated: true };
  heard(NAME, await separate(original, { profile: pressProfile, limit: limit / 100 }));
  return messages.map((message) => message.replace(/^\S+ /, ""));
}

test("of more ink than is printed its author is told, with the page and both figures", async () => {
  expect(await told([255, 204, 204, 204], 300)).toEqual([
    "info: Expected images/square.png, on page 2, with at most 300 % of all inks (ISO 12647-2, tone value sum; the printer's own limit), not 340 %; in print it has no more (image-ink)",
  ]);
});

test("of as much as there may be, nothing", async () => {
  expect(await told([200, 180, 180, 200], 300)).toEqual([]);
  expect(await told([200, 180, 180, 200], 240)).toHaveLength(1);
});
