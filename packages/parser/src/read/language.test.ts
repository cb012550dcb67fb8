import { describe, expect, test } from "vitest";
import {
  commonWordShare,
  commonWordShares,
  fluency,
  languageOf,
  loadDetector,
} from "./language.ts";

describe("languageOf", () => {
  test.each([
    ["en", "The boat is in the harbour, and it has been there for the winter."],
    ["de", "Der Kahn liegt im Hafen, und er ist dort nicht allein."],
    ["es", "El barco está en el puerto y los marineros no han vuelto."],
    ["it", "La barca è nel porto, e i marinai non sono tornati alla riva."],
    ["pt", "O barco está no porto e os marinheiros não voltaram com a maré."],
    ["nl", "De boot ligt in de haven, en het is niet de enige die er ligt."],
    ["de", "Wir haben keine Straße gefunden, und niemand wusste den Weg."],
    ["en", "Configure the upstream before it is loaded, then restart."],
    ["fr", "Le bateau est dans le port et les marins sont sur la terre."],
  ])("tells %s by its commonest words", (lang, text) => {
    expect(languageOf(text, undefined)).toEqual(lang);
  });

  test.each([
    ["ru", "Маяк стоит на берегу, и лодки возвращаются: это дом, где ждут рыбаков."],
    ["he", "המנורה דולקת בנמל והסירות חוזרות"],
    ["ja", "灯台は港にあります。"],
  ])("tells %s by its script", (lang, text) => {
    expect(languageOf(text, undefined)).toEqual(lang);
  });

  test("does not trouble the detector about names", () => {
    expect(languageOf("Ada Byron, Mary Shelley, Max Moss", () => "sw")).toBeUndefined();
  });

  test("takes a passage for one in the language around it where nothing speaks against that", () => {
    const say = () => "fi";
    const text = "An instrument employed in the rectification of national boundaries.";
    expect(languageOf(text, say, "en")).toEqual("en");
    expect(languageOf("Lamp oil, wicks, salt, sand", say, "en")).toBeUndefined();
    const finnish = "Laiva on satamassa koko talven ajan, eikä kukaan tule sitä enää katsomaan.";
    expect(languageOf(finnish, say, "en")).toEqual("fi");
  });

  test("asks the detector where common words leave a doubt", () => {
    expect(languageOf("Laiva on satamassa koko talven.", () => "fi")).toEqual("fi");
    expect(languageOf("Laiva on satamassa koko talven.", undefined)).toBeUndefined();
  });
});

test.each([
  ["The lamp is on the mole and the boats are in", 0.7],
  ["Der Kahn und die Mole sind nicht da", 0.6],
  ["Salt Sand Stone", 0],
])("%j is fluent", (text, least) => {
  expect(fluency(text)).toBeGreaterThanOrEqual(least);
  expect(fluency(text)).toEqual(Math.max(...Object.values(commonWordShares(text))));
});

test("common words are counted per language", () => {
  expect(commonWordShare("der Kahn the boat", "de")).toEqual(0.25);
  expect(commonWordShare("der Kahn the boat", "en")).toEqual(0.25);
  expect(commonWordShare("", "en")).toEqual(0);
});

test("the detector knows languages without a list here, and when it does not know", async () => {
  const detect = await loadDetector();
  expect(detect("Laiva on satamassa koko talven ajan, eikä kukaan tule.")).toEqual("fi");
  expect(detect("x")).toBeUndefined();
});
