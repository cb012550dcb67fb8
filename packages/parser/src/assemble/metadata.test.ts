import { expect, test } from "vitest";
import { parse } from "../parse.ts";

const prose = "The road was long, and it was mended by the people who lived along it.";

test.each([
  ["Title: Salt", "SALT ROADS OF THE NORTH", ["Salt", "SALT ROADS OF THE NORTH"]],
  ["Title: The Salt Roads of the North", "SALT ROADS", ["The Salt Roads of the North"]],
  ["Title: Salt Roads", "SALT ROADS", ["Salt Roads"]],
  ["Title: Salt Roads", "ANN LEE", ["Salt Roads"]],
  ["Title: Salt Roads", "ANN LEE OF THE NORTH", ["Salt Roads", "ANN LEE OF THE NORTH"]],
])("“%s” over “%s” is %j", (field, headline, said) => {
  const text = `${field}\nAuthor: Ann Lee\n\n\n\n${headline}\n\nBY ANN LEE\n\n\nCHAPTER I\n\n${prose}\n`;
  const { title, subtitle } = parse(Buffer.from(text), { path: "a.txt" }).document?.metadata ?? {};
  expect([title, ...(subtitle === undefined ? [] : [subtitle])]).toEqual(said);
});
