import { formatMessage } from "@printery/task";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decode } from "./decode.ts";

function read(bytes: Uint8Array) {
  const { text, messages } = decode(bytes, "a.txt");
  return { text, messages: messages.map(formatMessage) };
}

const polish =
  "Zażółć gęślą jaźń, rzekł żołnierz i poszedł. Ślimak został w ogródku, bo nikt go nie pytał.\n";

describe("decode", () => {
  test.each([
    ["UTF-8", Buffer.from("Ünter\r\n")],
    ["UTF-8 with a mark", Buffer.from("\ufeffÜnter\r\n")],
    ["UTF-16, little end first", Buffer.from("\ufeffÜnter\r\n", "utf16le")],
    ["UTF-16, big end first", Buffer.from("\ufeffÜnter\r\n", "utf16le").swap16()],
  ])("reads %s and keeps its line ends", (_what, bytes) => {
    expect(read(bytes)).toEqual({ text: "Ünter\r\n", messages: [] });
  });

  test("guesses an old encoding, and says so", () => {
    const bytes = iconv.encode(polish.repeat(4), "windows-1250");
    const { text, messages } = read(bytes);
    expect(text).toEqual(polish.repeat(4));
    expect(messages).toEqual([
      "a.txt: warning: Expected UTF-8, not what stands at byte 2; reading it as Windows-1250 (encoding-guessed)",
    ]);
  });

  test.each([
    ["no bytes", Buffer.alloc(0)],
    ["white space", Buffer.from(" \r\n\t\ufeff")],
  ])("leaves out a file with %s", (_what, bytes) => {
    expect(read(bytes)).toEqual({
      text: undefined,
      messages: ["a.txt: error: Expected a text, not an empty file; leaving it out (empty-file)"],
    });
  });

  test.each([
    ["a zero byte", Buffer.from("PK\u0003\0\0text"), 3],
    ["a zero byte and no UTF-8", Buffer.from([0x41, 0xff, 0xd8, 0x00, 0x42]), 3],
    ["bytes of no encoding", Buffer.from([0x41, 0x81, 0x8d, 0x01, 0x02, 0x9d]), 1],
  ])("names the place of %s", (_what, bytes, offset) => {
    expect(read(bytes)).toEqual({
      text: undefined,
      messages: [
        `a.txt: error: Expected text, not the byte at offset ${offset}, which no encoding tried can read; leaving it out (undecodable-bytes)`,
      ],
    });
  });
});
