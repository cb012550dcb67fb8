import { expect, test } from "vitest";
import { REFERENCE, sentencesOf } from "./sentences.ts";

function read(text: string, lang = "en"): string[] {
  return sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["en", "Lamps burn oil. Oil costs money."],
  ["en", "Who pays? The keeper does!"],
  ["en", "It was lit in 1811. Nobody knew."],
  ["en", "“The lamp is out.” He looked up."],
  ["en", "He left (in May.) She stayed."],
  ["en", "The lamp is old.[3] It smokes."],
  ["en", "The lamp is old. [3] It smokes."],
  ["en", `The lamp is old.${REFERENCE} It smokes.`],
  ["en", "The lamp is old.² It smokes."],
  ["en", "Wait… Then it went out."],
  ["de", "Die Lampe brennt. Das Öl ist teuer."],
  ["el", "Ποιος πληρώνει; Δεν ξέρω. Κανείς."],
  ["ja", "灯台は古い。油は高い。"],
  ["hi", "दीपक जलता है। तेल महँगा है।"],
])("%s: a sentence ends in %j", (lang, text) => {
  expect(read(text, lang).length).toBeGreaterThan(1);
  expect(read(text, lang).join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
});

test.each([
  ["en", "Mr. Ashe met Dr. Vane of St. Olave in the U.S. Senate."],
  ["en", "See No. 5, e.g. Lamps, by J. R. Ashe."],
  ["en", "The oil, approx. Two gallons, burnt."],
  ["en", "The price rose by 3.5 per cent."],
  ["en", "“Is it out?” she asked."],
  ["en", "It burns … but not for long."],
  ["de", "Am 3. März brannte z. B. Öl."],
  ["de", "Das 19. Jahrhundert kannte es nicht."],
  ["fr", "M. Dupont et Mme. Roux sont partis."],
  ["es", "El Sr. Vega habló con la Dra. Ruiz."],
  ["nl", "Dhr. Bakker en mevr. Smit komen."],
])("%s: no sentence ends within %j", (lang, text) => {
  expect(read(text, lang)).toEqual([text]);
});

test("a reference belongs to the sentence before it", () => {
  expect(read("The lamp is old. [3] It smokes.")).toEqual(["The lamp is old. [3]", "It smokes."]);
  expect(read("The lamp is old.[3][4] It smokes.")).toEqual([
    "The lamp is old.[3][4]",
    "It smokes.",
  ]);
});
