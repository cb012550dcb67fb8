import { specimen } from "@printery/testing";
import sharp from "sharp";
import { expect, test } from "vitest";
import { coverImage } from "./cover-image.ts";

const book = specimen("book", "book");

test("a JPEG of 1600 by 2400 pixels, the same each time", async () => {
  const { jpeg, messages } = await coverImage(book);
  const { format, width, height } = await sharp(jpeg).metadata();
  expect({ format, width, height, messages }).toEqual({
    format: "jpeg",
    width: 1600,
    height: 2400,
    messages: [],
  });
  expect((await coverImage(book)).jpeg).toEqual(jpeg);
});
