import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { archiveIn } from "./archive.ts";

/** At one time, whatever clocks say. */
const zip = (files: Parameters<typeof zipSync>[0]) => zipSync(files, { mtime: "1980-01-01" });
const text = Buffer.from("one and one and one");
const whole = Buffer.from(zip({ a: [text, { level: 0 }], b: text }));

test("files have their paths and unpack to what was packed", () => {
  const { files = [] } = archiveIn(whole) ?? {};
  expect(files.map(({ path, unpack }) => [path, Buffer.from(unpack()).toString()])).toEqual([
    ["a", text.toString()],
    ["b", text.toString()],
  ]);
});

test("each tells its own bytes, and the directory all that is said of them besides", () => {
  const archive = archiveIn(whole);
  const other = archiveIn(zip({ a: [Buffer.from("two"), { level: 0 }], b: text }));
  expect(other?.files[0]?.digest).not.toBe(archive?.files[0]?.digest);
  expect(other?.files[1]?.digest).toBe(archive?.files[1]?.digest);
  expect(other?.directory).toEqual(archive?.directory);
  const packed = archiveIn(zip({ a: text, b: text }));
  expect(packed?.directory).not.toEqual(archive?.directory);
  const renamed = archiveIn(zip({ a: [text, { level: 0 }], c: text }));
  expect(renamed?.directory).not.toEqual(archive?.directory);
});

/** `whole` with the byte at `at` from its directory, or from its end where it is negative, as `byte`. */
function changed(at: number, byte: number): Buffer {
  const bytes = Buffer.from(whole);
  const directory = bytes.readUInt32LE(bytes.length - 6);
  bytes[at < 0 ? bytes.length + at : directory + at] = byte;
  return bytes;
}

test.each([
  ["none", Buffer.from("a book")],
  ["nothing", Buffer.alloc(0)],
  ["one that is cut off", whole.subarray(0, -1)],
  ["one with something behind it", Buffer.concat([whole, Buffer.from(" ")])],
  ["one with something before it", Buffer.concat([Buffer.from(" "), whole])],
  ["one whose file is locked", changed(8, 1)],
  ["one whose sizes stand behind a file", changed(8, 8)],
  ["one packed otherwise", changed(10, 9)],
  ["one whose file is shorter than its place", changed(20, 3)],
  ["one whose file is longer than all", changed(22, 0xff)],
  ["one that counts fewer files", changed(-12, 1)],
  ["one that counts more files", changed(-12, 3)],
  ["one with two files of one path", changed(46 + 1 + 46, 0x61)],
])("of %s nothing is told", (_what, bytes) => {
  expect(archiveIn(bytes)).toBeUndefined();
});
