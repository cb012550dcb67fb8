import { expect, test } from "vitest";
import { isDesk } from "./desk.ts";

test.each([
  "The Editors",
  "THE EDITORIAL BOARD",
  "Staff reporters",
  "By Staff Reporters",
  "By the Ferry Post Staff",
  "From our correspondent",
  "Von unserer Redaktion",
  "Von unserem Hafenkorrespondenten",
  "La rédaction",
  "De notre correspondant",
  "Redacción",
  "La redazione",
  "Da Redação",
  "Van onze redactie",
])("%j signs", (text) => {
  expect(isDesk(text)).toBe(true);
});

test.each([
  "Staff",
  "The Editors of the Courier met",
  "Editors and readers",
  "Our correspondence",
  "By the sea",
  "By the staff of oak",
  "Redaktionsschluss",
  "The editor",
])("%j does not", (text) => {
  expect(isDesk(text)).toBe(false);
});
