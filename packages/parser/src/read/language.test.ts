import { describe, expect, test } from "vitest";
import { languageOf, loadDetector } from "./language.ts";

describe("languageOf", () => {
  test.each([
    ["en", "The boat is in the harbour, and it has been there for the winter."],
    ["de", "Der Kahn liegt im Hafen, und er ist dort nicht allein."],
    ["fr", "Le bateau est dans le port et les marins sont sur la terre."],
  ])("tells %s by its commonest words", (lang, text) => {
    expect(languageOf(text, undefined)).toEqual(lang);
  });

  test("asks the detector where common words leave a doubt", () => {
    expect(languageOf("Laiva on satamassa koko talven.", () => "fi")).toEqual("fi");
    expect(languageOf("Laiva on satamassa koko talven.", undefined)).toBeUndefined();
  });
});

test("the detector knows languages without a list here, and when it does not know", async () => {
  const detect = await loadDetector();
  expect(detect("Laiva on satamassa koko talven ajan, eikä kukaan tule.")).toEqual("fi");
  expect(detect("x")).toBeUndefined();
});
