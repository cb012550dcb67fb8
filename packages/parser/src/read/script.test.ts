import { expect, test } from "vitest";
import { isRightToLeft, languageOfScript } from "./script.ts";

test.each([
  ["המנורה דולקת בנמל", "he"],
  ["المصباح مضاء في الميناء", "ar"],
  ["چراغ در بندر روشن است", "fa"],
  ["Το φως στο λιμάνι", "el"],
  ["Маяк стоит на берегу, и лодки возвращаются: это дом и очаг, где ждут рыбаков", "ru"],
  ["Маяк стоїть на березі, і човни повертаються її світлом", "uk"],
  ["灯台は港にあります", "ja"],
  ["灯塔在港口", "zh"],
  ["등대는 항구에 있다", "ko"],
  ["ประภาคารอยู่ที่ท่าเรือ", "th"],
])("tells the language of %j", (text, lang) => {
  expect(languageOfScript(text)).toEqual(lang);
});

test.each(["The lamp of Ελλάς", "The lamp", "12:15"])("tells none of %j", (text) => {
  expect(languageOfScript(text)).toBeUndefined();
});

test.each([
  ["ar", true],
  ["he-IL", true],
  ["az-Arab", true],
  ["ks-Latn", false],
  ["en", false],
  ["ru", false],
])("isRightToLeft(%j) is %j", (lang, expected) => {
  expect(isRightToLeft(lang)).toBe(expected);
});
