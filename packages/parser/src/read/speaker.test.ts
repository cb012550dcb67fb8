import { expect, test } from "vitest";
import { readSpeaker } from "./speaker.ts";

test.each([
  ["Q: Who lit the lamp?", "Q"],
  ["A: I did.", "A"],
  ["INTERVIEWER: And then?", "INTERVIEWER"],
  ["Dr Byron: Then it went out.", "Dr Byron"],
  ["Ada Byron: Not at once.", "Ada Byron"],
  ["LADY MACBETH (aside): Out.", "LADY MACBETH"],
  ["JT: Not at once.", "JT"],
  ["J. T.: Not at once.", "J. T"],
  ["Q12 Chair: And then?", "Chair"],
  ["Q3 Ada Byron: And then?", "Ada Byron"],
  ["Frage: Wer war das?", "Frage"],
])("hears who speaks in %j", (text, speaker) => {
  expect(readSpeaker(text)).toEqual(speaker);
});

test.each([
  "Note: the lamp is out.",
  "WARNING: the mole is wet.",
  "Part One: The Spring",
  "Lamps and oil: a history",
  "https://example.org",
  "EU: the lamps are lit",
  "PS: the lamps are lit",
  "Jt: not at once",
  "Q3 and then: what?",
  "10:15 the lamp went out",
  "He said: nothing.",
])("hears nobody in %j", (text) => {
  expect(readSpeaker(text)).toBeUndefined();
});
