import { expect, test } from "vitest";
import { doiOf } from "./doi.ts";

test.each([
  "10.5555/12345678",
  "doi:10.5555/12345678",
  "DOI: 10.5555/12345678",
  "https://doi.org/10.5555/12345678",
  "http://dx.doi.org/10.5555/12345678",
])("%s is a DOI", (text) => {
  expect(doiOf(text)).toBe("10.5555/12345678");
});

test.each(["", "978-3-16-148410-0", "10.5555", "10.55/1", "https://example.org/10.5555/12345678"])(
  "%s is none",
  (text) => {
    expect(doiOf(text)).toBeUndefined();
  },
);
