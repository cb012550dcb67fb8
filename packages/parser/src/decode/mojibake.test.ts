import { describe, expect, test } from "vitest";
import { decodeAs } from "./encodings.ts";
import { repairMojibake } from "./mojibake.ts";

/** `text` saved as UTF-8, read in `encoding`. */
function misread(text: string, encoding = "windows-1252"): string {
  return decodeAs(encoding, new TextEncoder().encode(text));
}

describe("repairMojibake", () => {
  test.each([
    ["an apostrophe", "The keeper’s boat didn’t move."],
    ["quotation marks", "“Not once,” she said — “never…”"],
    ["French", "L’été dernier, à l’école, ça suffisait : « liberté »."],
    ["a capital at the start", "École, Île, Ça et Œuvre"],
    ["signs", "£4, 18°, ½, © 2020, é"],
    ["hard spaces", "5\u00a0km, 6\u00a0kg"],
    ["German", "Größe, Öl, Übung und Äpfel: „für“"],
    ["Spanish", "¿Qué pasó mañana? ¡Año!"],
    ["Portuguese", "SÃO PAULO, coração, Ímã, às nove"],
    ["Polish", "Zażółć gęślą jaźń"],
    ["Czech", "Žluťoučký kůň, řeka, šíp"],
    ["Turkish", "ışık, ağır, İstanbul, şey"],
    ["Russian", "Лодка стояла у берега."],
    ["Greek", "Η βάρκα έμενε"],
    ["Hebrew", "השומר כיבה את המנורה"],
    ["Japanese", "灯台守は早くに明かりを消した。"],
    ["an emoji", "All well 😀 here"],
    ["arrows and ticks", "a → b ✓ done"],
    ["a ligature", "the ﬁrst ofﬁce"],
  ])("puts %s right", (_what, text) => {
    expect(repairMojibake(misread(text))?.text).toEqual(text);
    expect(repairMojibake(misread(misread(text)))?.text).toEqual(text);
  });

  test.each([
    ["macintosh", "The keeper’s boat — “his,” she said… café, über, 5\u00a0km"],
    ["windows-1251", "The keeper’s boat — café"],
    ["windows-1251", "Лодка стояла у берега"],
  ])("puts right what was read as %s", (encoding, text) => {
    expect(repairMojibake(misread(text, encoding))?.text).toEqual(text);
  });

  test.each([
    ["controls that were quotation marks", "It\u0092s \u0093so\u0094", "It’s “so”"],
    ["an ellipsis beside them", "It\u0092s so\u0085", "It’s so…"],
    ["a hard space made plain", "Itâ€™s 5Â km, youâ€™ll see", "It’s 5\u00a0km, you’ll see"],
    ["correct words beside it", "café, cafÃ©, CAFÉ", "café, café, CAFÉ"],
  ])("puts right %s", (_what, text, repaired) => {
    expect(repairMojibake(text)?.text).toEqual(repaired);
  });

  test.each([
    ["Portuguese capitals", "SÃO PAULO, NAÇÃO, “IRMÃ”, AMANHÃ… e LÃ\u00a0"],
    ["French capitals", "« CAFÉ», “PÂTÉ”, CHÂTEAU, À LA GARE, L’ÉTÉ’S"],
    ["French quotation", "« liberté\u00a0» et «\u00a0égalité\u00a0»… né à «\u00a0Paris\u00a0»"],
    ["Vietnamese", "CÂU CHUYỆN CỦA TÂN, “HÀ”, Â Ơ Ư"],
    ["Romanian", "ÎN ROMÂNĂ, Â și Î"],
    ["Czech and Slovak", "„Úžas“ a „stráž“ v Íših"],
    ["German letters named", "Das „Ä“, das „Ö“ und das „Å“"],
    ["Swedish", "“Å” och “FÅ”, PÅ—DÅ"],
    ["Icelandic", "Ð og Þ, “BÆ”, „Ð“"],
    ["half a misreading", "â€ alone, and Ã alone"],
    ["ångströms", "3 Å², 3.5Å³, 0.2 Å–1, Å·mol, 2Å…"],
    ["signs after letters", "5×½, Ø°, Spaß», à\u00a0½ tasse, Qué\u00a0¿eh?"],
    ["mathematics", "√π and √2, ¬A, x ≈ y, f ƒ"],
    ["a low quotation mark", "‚Äpfel‘ und ‚Öl‘"],
    ["Russian", "РЁ, Сё и «Рё», В… С—Р"],
    ["Serbian", "СЉЕСТИ, РЋ и ВЂ"],
    ["a line end of mainframes", "one\u0085two"],
    ["plain ASCII", "A plain line."],
  ])("leaves %s alone", (_what, text) => {
    expect(repairMojibake(text)).toBeUndefined();
  });

  test("says what was repaired, where and how often", () => {
    expect(repairMojibake("Itâ€™s a cafÃ©.\nThatâ€™s it.")).toEqual({
      text: "It’s a café.\nThat’s it.",
      repairs: [
        {
          before: "â€™",
          after: "’",
          encoding: "windows-1252",
          confidence: 0.99,
          count: 2,
          offset: 2,
        },
        {
          before: "Ã©",
          after: "é",
          encoding: "windows-1252",
          confidence: 0.95,
          count: 1,
          offset: 10,
        },
      ],
    });
  });
});
