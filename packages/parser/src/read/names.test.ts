import { describe, expect, test } from "vitest";
import { isPersonalName, readByline, readContributorNote, readNames } from "./names.ts";
import { hasGivenName } from "./personal-name.ts";

describe("readByline", () => {
  test.each([
    ["By Ada Byron", ["Ada Byron"]],
    ["By Ada Byron For The Evening Courier", ["Ada Byron"]],
    ["By Ada Byron For CNN", ["Ada Byron"]],
    ["Por Rui Sampaio, g1", ["Rui Sampaio"]],
    ["Door onze redacteur Sanne Hoekstra", ["Sanne Hoekstra"]],
    ["Von unserem Korrespondenten Jonte Brauer", ["Jonte Brauer"]],
    ["Posted on March 3, 2020 by nora in Gardens", ["nora"]],
    ["Pubblicato il 14 ottobre 2022 da bice in Conserve", ["bice"]],
    ["by A. Byron and M. Shelley", ["A. Byron", "M. Shelley"]],
    [
      "By Ada Byron, Mary Shelley, and Simone de Beauvoir",
      ["Ada Byron", "Mary Shelley", "Simone de Beauvoir"],
    ],
    ["BY ADA BYRON", ["Ada Byron"]],
    ["By Ada Byron - 10/12/15 08:30 AM EST", ["Ada Byron"]],
    ["by Ada Byron — March 4, 2021", ["Ada Byron"]],
    ["By Ada Byron, PhD", ["Ada Byron"]],
    ["By Ada Byron, Evening News", ["Ada Byron"]],
    ["Delivered by: The Rt Hon Ada Byron MP", ["The Rt Hon Ada Byron MP"]],
    ["Von Ada Byron und Karl May", ["Ada Byron", "Karl May"]],
    ["By Ada Byron, librarian in York", ["Ada Byron"]],
    ["Par Ada Byron, bibliothécaire à Rouen", ["Ada Byron"]],
    ["By Seán Ó Riada", ["Seán Ó Riada"]],
    ["By ADA BYRON Science Correspondent", ["Ada Byron"]],
    ["By LUDWIG VAN DER MEER", ["Ludwig van der Meer"]],
    ["By MARY O’NEILL-SMITH", ["Mary O’Neill-Smith"]],
    ["By Ada Byron for The Courier", ["Ada Byron"]],
    ["By Ada Byron, Correspondent, in Paris", ["Ada Byron"]],
    ["By Ada Byron @adab", ["Ada Byron"]],
    ["By Ada Byron (ada@example.org)", ["Ada Byron"]],
    ["By Ada Byron | The Courier | March 4", ["Ada Byron"]],
    ["By: Ada Byron Posted: March 4, 2021 5:30 PM", ["Ada Byron"]],
    ["Posted on March 4, 2021 by Ada Byron", ["Ada Byron"]],
    ["Ada Byron | March 4, 2021", ["Ada Byron"]],
    ["Ada Byron, Staff Writer", ["Ada Byron"]],
    ["Words: Ada Byron / Photos: Max Moss", ["Ada Byron"]],
    ["Story by Ada Byron; photographs by Max Moss", ["Ada Byron"]],
    ["Written by Ada Byron Jr.", ["Ada Byron Jr."]],
    ["Author: J. R. Byron", ["J. R. Byron"]],
    ["By Grace Black", ["Grace Black"]],
    ["By Reuters", ["Reuters"]],
    ["Eine Analyse von Ada Byron", ["Ada Byron"]],
    ["Par Ada Byron avec AFP", ["Ada Byron"]],
    ["Publié le 4 mars 2021 par Ada Byron", ["Ada Byron"]],
    ["Por Ana de la Cruz", ["Ana de la Cruz"]],
    ["Di Marco Rossi", ["Marco Rossi"]],
    ["di Marco Rossi", ["Marco Rossi"]],
    ["By [13]Ada Byron and [14]Mary Shelley", ["Ada Byron", "Mary Shelley"]],
    ["By Ada Byron, harbour correspondent", ["Ada Byron"]],
    ["Posted by adab on March 4, 2021", ["adab"]],
    ["Publié par adab le 4 mars 2021", ["adab"]],
    ["Posted on [9]March 4, 2021 by [10]adab", ["adab"]],
    ["Par Ada Byron et notre correspondant à Rouen", ["Ada Byron"]],
    ["Door Jan van der Berg", ["Jan van der Berg"]],
    ["By Jemele Hill", ["Jemele Hill"]],
    ["By Ada Byron@adab March 4, 2021", ["Ada Byron"]],
    ["Author Ada Byron", ["Ada Byron"]],
    [
      "Published: Mar 4, 2021 · Modified: Mar 6, 2021 by Ada · This post may contain affiliate links · 14 Comments",
      ["Ada"],
    ],
    [
      "der Abgeordneten Dr. Ada Byron, Mary Shelley, weiterer Abgeordneter und der Fraktion FREIE",
      ["Ada Byron", "Mary Shelley"],
    ],
    ["par Ada Byron , le 4 mars 2021", ["Ada Byron"]],
    ["Par ADA BYRON, MARY SHELLEY Envoyées spéciales à Rome", ["Ada Byron", "Mary Shelley"]],
    ["4.3.2021 9:40 Uhr Ada Byron 71 Kommentare", ["Ada Byron"]],
    ["04.03.2021 um 16:14 Uhr - Ada Byron - 91 Ergänzungen", ["Ada Byron"]],
    ["Ada Byron | Palma de Mallorca | 08/01/2014", ["Ada Byron"]],
    ["Mary Shelley, THE COURIER 8:42 a.m. EDT March 4, 2021", ["Mary Shelley"]],
    ["By Jemele Hill courier.com Archive | Contact", ["Jemele Hill"]],
    ["[Byron_Ada.png] Ada Byron, Staff Writer", ["Ada Byron"]],
    ["[f87a?s=96] by Ada Byron on March 4, 2021", ["Ada Byron"]],
  ])("reads the names in “%s”", (text, names) => {
    expect(readByline(text)).toEqual(names);
  });

  test.each([
    ["a sentence", "By Monday the sea had risen"],
    ["a full stop", "By Ada Byron and friends of hers."],
    ["one word", "By Voltaire"],
    ["an empty credit", "By "],
    ["a weekday", "By Next Monday"],
    ["no credit", "Ada Byron"],
    ["a feast", "By Christmas Eve, London was quiet"],
    ["a place", "By Lake Superior"],
    ["a subject", "By Climate Change"],
    ["a desk", "By our staff"],
    ["a time of day", "By noon on March 4, 2021"],
    ["what is done by a day", "To be done by noon"],
    ["what is done, with remarks", "To be done by Ada · 14 Comments"],
    ["what was said where", "Posted by nora on the door"],
    ["a part of a sentence", "By the time Ada Byron left"],
    ["who only reviewed it", "Reviewed by Hansa D. Byron, MD"],
    ["a place and a date", "Lisbon Harbour, 4 March 2021"],
    ["a road", "Von Berlin nach Hamburg"],
    ["what a picture shows", "Mary Shelley, le 4 mars 2021 à Rome (Photo AFP)"],
    ["a post", "Author Services"],
    ["a manner", "By Popular Hill"],
    ["a season", "By Late Spring"],
    ["a date and a title", "4 March 2021 The Salt Road"],
    ["a date and a place", "4.3.2021 9:40 Uhr Salt Road 71 Kommentare"],
    ["prose", `By Ada Byron ${"and so on ".repeat(20)}`],
  ])("leaves %s alone", (_what, text) => {
    expect(readByline(text)).toBeUndefined();
  });
});

describe("readNames", () => {
  test.each([
    ["Ada Byron, Mary Shelley", ["Ada Byron", "Mary Shelley"]],
    ["ADA BYRON, FUTURES", ["Ada Byron"]],
    ["Ada Byron; Mary Shelley", ["Ada Byron", "Mary Shelley"]],
    ["Ada Byron (@ada), Max Moss (@max)", ["Ada Byron", "Max Moss"]],
    ["Tanya Loud, Business Insider", ["Tanya Loud"]],
    ["Ada Byron1, Grace May2 and Mary Thorne1,3", ["Ada Byron", "Grace May", "Mary Thorne"]],
  ])("reads “%s”", (text, names) => {
    expect(readNames(text)).toEqual(names);
  });

  test.each(["News, Weather, Sport", "Salt and Pepper", "Read More, Share This"])(
    "leaves “%s” alone",
    (text) => {
      expect(readNames(text)).toBeUndefined();
    },
  );
});

test.each([
  ["Ada Byron", true],
  ["Ludwig van Beethoven", true],
  ["J. R. Hartley", true],
  ["Sir Ada Byron", true],
  ["Jean-Luc d’Arc", true],
  ["Abu al-Qasim", true],
  ["Sammy Davis Jr.", true],
  ["Le Monde", false],
  ["Climate Change", false],
  ["Getting Started", false],
  ["Syntax Notation", false],
  ["Backwards Compatibility", false],
  ["Victoria Abington", true],
  ["Wanda Clement", true],
  ["Human Rights", false],
  ["Ada", false],
  ["The Byron", false],
  ["Ada Byron said", false],
  ["ada byron", false],
  ["Route 66", false],
  ["One Two Three Four Five Six", false],
])("isPersonalName(%j) is %j", (text, expected) => {
  expect(isPersonalName(text)).toEqual(expected);
});

test.each([
  ["Mary Shelley", true],
  ["BYRON, Giulia", true],
  ["Middle East", false],
  ["mary had a lamb", false],
])("hasGivenName(%j) is %j", (text, expected) => {
  expect(hasGivenName(text)).toEqual(expected);
});

describe("readContributorNote", () => {
  test.each([
    ["Ada Byron is a lecturer in engines and looms.", "Ada Byron"],
    ["Mary Shelley works as a novelist in the north.", "Mary Shelley"],
    ["Dr Ada Byron was formerly a lecturer in mathematics.", "Ada Byron"],
    ["Simone de Beauvoir, 44, is a writer.", "Simone de Beauvoir"],
    ["Ada Byron (@ada) is a reporter at the Courier.", "Ada Byron"],
    ["Ada Byron ist Redakteurin beim Kurier.", "Ada Byron"],
    ["Ada Byron est journaliste au Courrier.", "Ada Byron"],
    ["Zur Autorin: Ada Byron schreibt über die Küste.", "Ada Byron"],
  ])("finds who “%s” is about", (text, name) => {
    expect(readContributorNote(text)).toEqual({ name });
  });

  test.each([
    "Ada Byron is tired of engines.",
    "The Engine is a writer of cards.",
    "Ada is a writer.",
    "Nobody is the director.",
    "Ada Byron schreibt über die Küste.",
  ])("leaves “%s” alone", (text) => {
    expect(readContributorNote(text)).toBeUndefined();
  });
});
