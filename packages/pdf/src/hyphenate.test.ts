import { describe, expect, test } from "vitest";
import { hyphenate } from "./hyphenate.ts";

describe("a word is broken", () => {
  test.each([
    ["typography", "en-GB", "ty-po-graphy"],
    ["typography", "en-US", "ty-pog-ra-phy"],
    ["typography", "en", "ty-po-graphy"],
    ["“Cooperation,”", "en-GB", "“Co-oper-a-tion,”"],
    ["Silbentrennung", "de", "Sil-ben-tren-nung"],
    ["imprimerie", "fr-CA", "im-pri-me-rie"],
    ["tipografía", "es", "ti-po-gra-fía"],
    ["tipografia", "it", "ti-po-gra-fia"],
    ["tipografia", "pt-BR", "ti-po-gra-fia"],
    ["zetwerkplaats", "nl", "zet-werk-plaats"],
    ["boktryckeri", "sv", "boktryc-keri"],
    ["drukarnia", "pl", "dru-kar-nia"],
    ["типография", "ru", "ти-по-гра-фия"],
    ["τυπογραφείο", "el", "τυ-πο-γρα-φείο"],
    ["associate", "en-US", "as-so-ciate"],
    ["association", "en-US", "as-so-ci-a-tion"],
  ])("%s (%s)", (word, lang, broken) => {
    expect(hyphenate(word, lang).join("-")).toBe(broken);
  });
});

describe("a word is left whole", () => {
  test.each([
    ["of few letters", "type", "en-GB"],
    ["in capitals", "TYPOGRAPHY", "en-GB"],
    ["with capitals inside", "TypeScript", "en-GB"],
    ["with figures", "letters24", "en-GB"],
    ["with a hyphen of its own", "letter-press", "en-GB"],
    ["that is an address", "example.org/letters", "en-GB"],
    ["in a language without patterns", "tipografija", "tlh"],
    ["with a tag that names a property of objects", "typography", "constructor"],
  ])("%s", (_why, word, lang) => {
    expect(hyphenate(word, lang)).toEqual([word]);
  });
});

test("no piece is shorter than two letters before a break or three after it", () => {
  const words = ["about", "evening", "ideology", "Arabia", "única", "elegante", "abetting"];
  for (const lang of ["en-GB", "en-US", "es", "it", "de", "fi"]) {
    for (const word of words) {
      const pieces = hyphenate(word, lang);
      expect(pieces.join("")).toBe(word);
      if (pieces.length === 1) continue;
      expect(pieces[0]?.length).toBeGreaterThanOrEqual(2);
      expect(pieces.at(-1)?.length).toBeGreaterThanOrEqual(3);
    }
  }
});
