import { expect, test } from "vitest";
import { documentOf } from "../test/nodes.ts";
import { momentOf } from "./moment.ts";

test.each([
  [{ date: "2021" }, "2021-01-01T00:00:00Z"],
  [{ date: "2021-03" }, "2021-03-01T00:00:00Z"],
  [{ date: "1851-05-01" }, "1851-05-01T00:00:00Z"],
  [{ date: "2021-03-04", modified: "2022-01-02" }, "2022-01-02T00:00:00Z"],
  [{ date: "2021-03-04T01:30:15.250+02:00" }, "2021-03-03T23:30:15Z"],
  // No calendar has it.
  [{ date: "2021-02-40" }, "1980-01-01T00:00:00Z"],
  [{}, "1980-01-01T00:00:00Z"],
])("%j last changed %s", (metadata, moment) => {
  expect(momentOf(documentOf("a.txt", [], metadata).metadata)).toBe(moment);
});

test("an epoch stands above the content's dates", () => {
  const { metadata } = documentOf("a.txt", [], { date: "2021" });
  expect(momentOf(metadata, 0)).toBe("1970-01-01T00:00:00Z");
  expect(momentOf(metadata, 1_700_000_000)).toBe("2023-11-14T22:13:20Z");
});
