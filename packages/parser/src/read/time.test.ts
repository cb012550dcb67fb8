import { expect, test } from "vitest";
import { opensWithTime } from "./time.ts";

test.each([
  "09:30 Registration",
  "9.30am Lamps",
  "2.15–3 pm: Lamps",
  "14h30 Accueil",
  "10.00–10.45 Lamps",
  "9 Uhr Einlass",
  "12:30 – Lunch",
  "10:15–11:00 | Oil",
])("hears the hour in %j", (text) => {
  expect(opensWithTime(text)).toBe(true);
});

test.each([
  "1.10 Lamps",
  "2:1 for the home side",
  "9 lamps",
  "09:30",
  "25:10 Lamps",
  "10:15 11:30 12:45",
  "1-2 lamps",
  "3 hares",
])("hears none in %j", (text) => {
  expect(opensWithTime(text)).toBe(false);
});
