import { expect, test } from "vitest";
import { readRoute, writeRoute } from "./route.ts";

test.each([
  ["#/the-salt-road", { publication: "the-salt-road", text: 0, line: undefined }],
  ["#/the-salt-road/3/120", { publication: "the-salt-road", text: 2, line: 120 }],
  ["#/d%C3%A4mmerung%2F1/2", { publication: "dämmerung/1", text: 1, line: undefined }],
  ["#/", { publication: undefined, text: 0, line: undefined }],
])("%s is read, and written so", (hash, route) => {
  expect(readRoute(hash)).toEqual(route);
  expect(writeRoute(route)).toBe(hash);
});

test.each(["", "#", "#/%", "#//2"])("%j names no publication", (hash) => {
  expect(readRoute(hash).publication).toBeUndefined();
});

test.each(["#/a/0", "#/a/-4", "#/a/x", "#/a/1/0", "#/a/1/x"])(
  "%s is the beginning of its publication",
  (hash) => {
    expect(readRoute(hash)).toEqual({ publication: "a", text: 0, line: undefined });
  },
);
