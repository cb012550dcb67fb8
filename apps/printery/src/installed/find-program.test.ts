import { expect, test } from "vitest";
import { finderHere, findProgram } from "./find-program.ts";

const found = (name: string, platform: NodeJS.Platform, PATH: string, files: readonly string[]) =>
  findProgram(name, { platform, PATH, isFile: (path) => files.includes(path) });

test.each([
  ["the first folder that has it", "/a:/usr/bin:/b", ["/usr/bin/qpdf", "/b/qpdf"], "/usr/bin/qpdf"],
  ["a folder with a space", "/My Tools/bin", ["/My Tools/bin/qpdf"], "/My Tools/bin/qpdf"],
  ["no folder that is not absolute", ".:bin:/a", ["qpdf", "bin/qpdf"], undefined],
  ["no empty folder, which would be the working one", ":/a", ["/qpdf"], undefined],
  ["nothing", "", [], undefined],
])("%s", (_what, PATH, files, path) => {
  expect(found("qpdf", "linux", PATH, files)).toBe(path);
});

test.each([
  ["a program", ["C:\\Program Files\\qpdf\\qpdf.exe"], "C:\\Program Files\\qpdf\\qpdf.exe"],
  ["no script, which only a shell runs", ["C:\\Program Files\\qpdf\\qpdf.cmd"], undefined],
  ["no file without an ending", ["C:\\Program Files\\qpdf\\qpdf"], undefined],
])("on Windows %s", (_what, files, path) => {
  expect(found("qpdf", "win32", "C:\\Windows;C:\\Program Files\\qpdf", files)).toBe(path);
});

test("here a program is a file, and nothing that is not there or not to be looked at", () => {
  const { isFile } = finderHere({});
  expect(isFile(process.execPath)).toBe(true);
  expect(["/", "/nowhere/none", "/etc/passwd/none", "a\0b"].map(isFile)).toEqual(
    Array.from({ length: 4 }, () => false),
  );
});
