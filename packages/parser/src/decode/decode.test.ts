import { formatMessage, hasErrors } from "@printery/task";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "./decode.ts";
import { tableOf } from "./encodings.ts";

function read(bytes: Uint8Array) {
  const { text, messages } = decode(bytes, "a.txt");
  return { text, messages: messages.map(formatMessage) };
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text);
}

const polish =
  "Zażółć gęślą jaźń, rzekł żołnierz i poszedł. Ślimak został w ogródku, bo nikt go nie pytał.\n";

describe("decode", () => {
  test.each([
    ["UTF-8", utf8("Ünter\r\n")],
    ["UTF-8 with a mark", utf8("\ufeffÜnter\r\n")],
    ["UTF-16, little end first", Buffer.from("\ufeffÜnter\r\n", "utf16le")],
    ["UTF-16, big end first", Buffer.from("\ufeffÜnter\r\n", "utf16le").swap16()],
  ])("reads %s and keeps its line ends", (_what, bytes) => {
    expect(read(bytes)).toEqual({ text: "Ünter\r\n", messages: [] });
  });

  test.each([
    ["English", "It went on.\nAnd on.\n"],
    ["Russian", "Лодка стояла у берега.\nПотом пошёл дождь.\n"],
    ["Chinese", "守塔人很早就熄了灯。\n一只小船停在岸边。\n"],
    ["two letters", "ab"],
  ])("reads %s in UTF-16 without a mark, and says so", (_what, text) => {
    const little = Buffer.from(text, "utf16le");
    expect(decode(little, "a.txt").text).toEqual(text);
    expect(decode(little.swap16(), "a.txt").text).toEqual(text);
    expect(read(Buffer.from(text, "utf16le")).messages).toEqual([
      expect.stringMatching(/ reading it as UTF-16LE \(confidence 0\.99\) \(encoding-guessed\)$/),
    ]);
  });

  test("reads UTF-16 without a mark that ends inside a character", () => {
    const bytes = Buffer.from("It went on", "utf16le").subarray(0, -1);
    expect(read(bytes)).toEqual({
      text: "It went o",
      messages: [
        "a.txt: warning: Expected UTF-8, not what stands at byte 1; reading it as UTF-16LE (confidence 0.99) (encoding-guessed)",
        "a.txt: warning: Expected a whole character at byte 18, not the end of the file inside it; leaving it out (bytes-replaced)",
      ],
    });
  });

  test("reads Japanese between escapes, and says so", () => {
    expect(read(utf8("\u001b$B$3$l$OF|K\\8l\u001b(B.\n"))).toEqual({
      text: "これは日本語.\n",
      messages: [
        "a.txt:1:1: warning: Expected UTF-8, not what stands at byte 0; reading it as ISO-2022-JP (confidence 0.99) (encoding-guessed)",
      ],
    });
  });

  test("guesses an old encoding, and says so", () => {
    const table = tableOf("windows-1250");
    const bytes = Uint8Array.from(polish.repeat(4), (character) =>
      table.indexOf(character.charCodeAt(0)),
    );
    expect(read(bytes)).toEqual({
      text: polish.repeat(4),
      messages: [
        "a.txt:1:3: warning: Expected UTF-8, not what stands at byte 2; reading it as windows-1250 (confidence 0.99) (encoding-guessed)",
      ],
    });
  });

  test.each([
    [
      "a stray byte",
      Buffer.concat([utf8("A\r\nnaïve “caf"), Buffer.of(0xe9), utf8("”\n")]),
      "A\r\nnaïve “café”\n",
      ":2:11: warning: Expected UTF-8 throughout, not the byte 0xE9 at offset 16; reading it as windows-1252",
    ],
    [
      "a stray byte that windows-1252 lacks",
      Buffer.concat([utf8("naïve"), Buffer.of(0x81), utf8("\n")]),
      "naïve\ufffd\n",
      ":1:6: warning: Expected UTF-8 throughout, not the byte 0x81 at offset 6; reading it as windows-1252",
    ],
    [
      "stray bytes",
      Buffer.concat([
        utf8("naïve“”…—°£"),
        Buffer.of(0xe9, 0x20, 0xe8, 0x93, 0xff, 0x80, 0xe0),
        utf8("\n"),
      ]),
      "naïve“”…—°£é è“ÿ€à\n",
      ":1:12: warning: Expected UTF-8 throughout, not the bytes 0xE9 at offset 22, 0xE8 at offset 24, 0x93 at offset 25, 0xFF at offset 26, 0x80 at offset 27 and 1 more; reading each as windows-1252",
    ],
    [
      "an end inside a character",
      utf8("naïve — it went on…").subarray(0, -1),
      "naïve — it went on",
      ":1:19: warning: Expected a whole character at byte 21, not the end of the file inside it; leaving it out",
    ],
    [
      "an end inside the only character",
      utf8("It went on…").subarray(0, -1),
      "It went on",
      ":1:11: warning: Expected a whole character at byte 10, not the end of the file inside it; leaving it out",
    ],
    [
      "nothing else, an end inside a character of UTF-16",
      Buffer.from("\ufeffÜnter", "utf16le").subarray(0, -1),
      "Ünte",
      ": warning: Expected a whole character at byte 10, not the end of the file inside it; leaving it out",
    ],
  ])("reads UTF-8 with %s as UTF-8", (_what, bytes, text, reason) => {
    expect(read(bytes)).toEqual({
      text,
      messages: [`a.txt${reason} (bytes-replaced)`],
    });
  });

  test("puts misread characters right, and says where", () => {
    expect(read(utf8("It\nisnâ€™t a cafÃ©, isnâ€™t it?\n"))).toEqual({
      text: "It\nisn’t a café, isn’t it?\n",
      messages: [
        "a.txt:2:4: warning: Expected “’”, not “â€™”, its UTF-8 read as windows-1252, 2 times; putting it right (confidence 0.99) (mojibake-repaired)",
        "a.txt:2:12: warning: Expected “é”, not “Ã©”, its UTF-8 read as windows-1252; putting it right (confidence 0.95) (mojibake-repaired)",
      ],
    });
  });

  test("tells the commonest way a long text was misread in a few lines", () => {
    const words = Array.from(
      { length: 3000 },
      (_, at) => `слово${"абвгдежзик".charAt(at % 10)}${at}`,
    );
    const text = `${words.join(" ")}\n`;
    const misread = Buffer.from(Buffer.from(text).toString("latin1"));
    const { messages, ...rest } = read(misread);
    expect(rest.text).toEqual(text);
    expect(messages).toHaveLength(10);
  });

  test.each([
    ["an escape sequence", "a \u001b[1;31mred\u001b[0m word", "a red word", 2],
    ["letters printed twice", "N\bNA\bAME and _\bx", "NAME and x", 3],
    ["an end-of-file mark", "The end.\n\u001a", "The end.\n", 1],
  ])("leaves out %s", (_what, given, text, count) => {
    const { text: cleaned, messages } = read(utf8(given));
    expect(cleaned).toEqual(text);
    expect(messages).toEqual([
      expect.stringMatching(count === 1 ? /not U\+/ : new RegExp(`not ${count} of them, U\\+`)),
    ]);
  });

  test.each([
    ["tabs, line ends and form feeds", "a\tb\r\nc\fd\ve\u0085f\u2028g\u2029h"],
    ["invisible characters", "soft\u00adhyphen, zero\u200bwidth, a\ufeffmark"],
  ])("leaves %s alone", (_what, text) => {
    expect(read(utf8(text))).toEqual({ text, messages: [] });
  });

  test("reads a text or says why not, whatever the bytes", () => {
    const chunk = fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc.string({ unit: "binary" }).map((text) => utf8(text)),
      fc.constantFrom("â€™", "Ã©", "Â ", "\u0092", "a\b", "\u001b[0m", "\u001b$B", "√©").map(utf8),
      fc.constantFrom([0xff, 0xfe], [0xef, 0xbb, 0xbf], [0x80], [0x0d, 0x0a]).map(Buffer.from),
    );
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 12 }), (chunks) => {
        const bytes = Buffer.concat(chunks);
        const { text, messages } = decode(bytes, "a.txt");
        expect(text === undefined).toBe(hasErrors(messages));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be left
        expect(text ?? "").not.toMatch(/[\0-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/);
        expect(decode(bytes, "a.txt")).toEqual({ text, messages });
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  test.each([
    ["no bytes", Buffer.alloc(0)],
    ["white space", Buffer.from(" \r\n\t\ufeff")],
    ["what nobody sees", Buffer.from("\u200b\u00ad\n\u2060")],
  ])("leaves out a file with %s", (_what, bytes) => {
    expect(read(bytes)).toEqual({
      text: undefined,
      messages: [
        "a.txt: error: Expected a text, not an empty file; its publication is not built (empty-file)",
      ],
    });
  });

  test.each([
    ["a zero byte", Buffer.from("Q\u0003\u0004\0\0text"), 3],
    ["zero bytes among others", Buffer.from("Q\u0003\u0004\0\0tex"), 3],
    ["a zero byte and no UTF-8", Buffer.from([0x41, 0xff, 0xd8, 0x00, 0x42]), 3],
    ["bytes of no encoding", Buffer.from([0x41, 0x81, 0x8d, 0x01, 0x02, 0x9d]), 1],
  ])("names the place of %s", (_what, bytes, offset) => {
    expect(read(bytes)).toEqual({
      text: undefined,
      messages: [
        `a.txt: error: Expected text, not the byte at offset ${offset}, which no encoding tried can read; its publication is not built (undecodable-bytes)`,
      ],
    });
  });

  test.each([
    ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj")],
    ["a ZIP archive (as .docx, .odt and .epub are)", Buffer.from("PK\u0003\u0004\u0014\0")],
    ["a PNG image", Buffer.from("\u0089PNG\r\n", "latin1")],
    ["a program", Buffer.from("\u007fELF\u0002")],
  ])("names %s", (kind, bytes) => {
    expect(read(bytes)).toEqual({
      text: undefined,
      messages: [
        `a.txt: error: Expected text, not ${kind}; its publication is not built (undecodable-bytes)`,
      ],
    });
  });

  test.each([
    ["one that says nothing", "The \u0001road", "The road", "U+0001"],
    ["several", "T\u0001he \u001broad\u007f", "The road", "3 of them, U+0001 first"],
    ["noncharacters", "The\ufffe \u{1ffff}road\ufdd0", "The road", "3 of them, U+FFFE first"],
    ["what a terminal printed over", "T\bTh\bhe road", "The road", "2 of them, U+0008 first"],
  ])("leaves control characters out, %s, and says so", (_what, bytes, expected, which) => {
    const { text, messages } = read(utf8(bytes));
    expect(text).toEqual(expected);
    expect(messages).toEqual([
      expect.stringMatching(
        new RegExp(
          `^a\\.txt:1:\\d+: warning: .*not ${which.replace("+", "\\+")}; leaving them out \\(control-characters\\)$`,
        ),
      ),
    ]);
  });

  test.each([
    ["an override", "The\u202e road", "U+202E"],
    ["tags", "The\u{e0041}\u{e0042} road", "2 of them, U+E0041 first"],
    ["an isolate that is not ended", "The\u2067 road\nend\u2069", "U+2067"],
  ])("keeps %s, and says so", (_what, text, which) => {
    expect(read(utf8(text))).toEqual({
      text,
      messages: [
        `a.txt:1:4: warning: Expected text that reads as it stands, not ${which}, which turns or hides what is read; keeping it (hidden-characters)`,
      ],
    });
  });

  test.each([
    ["an isolate that is ended", "The \u2067שלום\u2069 road"],
    ["the flag of England", "The 🏴󠁧󠁢󠁥󠁮󠁧󠁿 road"],
  ])("says nothing of %s", (_what, text) => {
    expect(read(utf8(text))).toEqual({ text, messages: [] });
  });

  test.each(["The\troad", "The\froad", "The\vroad", "The\r\nroad", "The\u0085road"])(
    "keeps the white space of %j",
    (text) => {
      expect(read(utf8(text))).toEqual({ text, messages: [] });
    },
  );
});
