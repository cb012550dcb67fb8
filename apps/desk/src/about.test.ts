import { expect, test } from "vitest";
import { changeOf, fieldsOf } from "./about.ts";

const before = fieldsOf({ title: "Salt", authors: ["Ida Marsh", "Ole Ebb"], lang: "en" });

test("what is not known is an empty field", () => {
  expect(before).toEqual({
    title: "Salt",
    subtitle: "",
    authors: "Ida Marsh\nOle Ebb",
    date: "",
    lang: "en",
  });
});

test("only what is another by now is changed; what was emptied is taken away", () => {
  expect(changeOf(before, before)).toEqual({});
  expect(changeOf(before, { ...before, title: " Brine ", lang: "" })).toEqual({
    title: "Brine",
    lang: null,
  });
  expect(changeOf(before, { ...before, authors: "Ida Marsh\n\n  Una Tide" })).toEqual({
    authors: ["Ida Marsh", "Una Tide"],
  });
  expect(changeOf(before, { ...before, authors: "\n" })).toEqual({ authors: null });
});
