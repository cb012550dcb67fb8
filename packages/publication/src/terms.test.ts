import { expect, test } from "vitest";
import { terms } from "./terms.ts";

test.each([
  ["en", "Contents"],
  ["de-AT", "Inhalt"],
  ["FR", "Table des matières"],
  ["es-419", "Índice"],
  ["it", "Indice"],
  ["pt-BR", "Índice"],
  ["nl", "Inhoud"],
  ["he", "תוכן העניינים"],
  ["ar-EG", "المحتويات"],
  ["zh-Hans", "目录"],
  ["ja", "目次"],
  ["ko", "차례"],
  ["hi", "विषय-सूची"],
  ["th", "สารบัญ"],
  ["da", "Contents"],
  ["dev", "Contents"],
  ["constructor", "Contents"],
  ["", "Contents"],
])("in %s contents are called %s", (lang, word) => {
  expect(terms(lang).contents).toBe(word);
});
