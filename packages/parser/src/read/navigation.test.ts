import { describe, expect, test } from "vitest";
import { fold } from "./fold.ts";
import {
  isBreadcrumb,
  isFormControl,
  isHeadOfDump,
  isMenuBar,
  isMenuWord,
  isNavigation,
  isPager,
  isShare,
} from "./navigation.ts";

describe.each([
  {
    claim: isNavigation,
    holds: [
      "Skip to main content",
      "Print Email Share",
      "0 Comments",
      "Leave a Reply",
      "« Older posts",
      "Next post: The lamp at the mole",
      "View all posts by Ada Byron",
      "Follow @harbour",
      "Enter your email address",
      "Advertisement",
      "Story continues below",
      "Is this page useful?",
      "Back to top",
      "Click to share on Facebook (Opens in new window)",
      "Like this: Like Loading...",
      "Jump to navigation",
      "Order Reprints | Today's Paper | Subscribe",
      "Sort by: Newest",
      "View 14 comments",
      "Proudly powered by WordPress",
      "Sponsored Links by Taboola",
      "Leer en español",
      "Story continues",
      "Update your preferences or unsubscribe.",
      "Jetzt weiterlesen",
      "link para Copiar para área de transferência",
      "Contenuto riservato agli abbonati",
      "Accept all cookies",
      "[Submit]",
      "Share 12",
      "Page 2 of 7",
      "Zum Inhalt springen",
      "Till innehållet",
      "Dela på Facebook",
      "Przejdź do treści",
      "Gift this article",
      "Artikel drucken",
      "Lire la suite",
      "Partager sur Facebook",
      "Saltar al contenido principal",
      "Compartir en Twitter",
      "Vai al contenuto",
      "Leggi tutto",
      "Pular para o conteúdo",
      "Leia mais",
      "Ga naar de inhoud",
      "Deel op Facebook",
      "Liked by Ada Byron",
      "Type your email...",
      "Seite 1 / 2",
      "Bild vergrößern",
      "Gefällt mir:",
      "Offrir l’article",
      "J’aime chargement…",
      "Me gusta Cargando...",
      "Navigazione articoli",
      "Partilhar notícia",
      "Bewaar recept",
    ],
    not: [
      "Share of the market",
      "Back to the harbour",
      "Print runs of 1688",
      "Next to the lighthouse",
      "Follow the river north",
      "View from the mole",
      "Read the tides first",
      "Reply of the harbour board",
      "Sign of the times",
      "Search and rescue",
      "Open questions",
      "Show of hands",
      "Load and draught",
      "Get the boat ready",
      "Page and squire",
      "Teilen und herrschen",
      "Lire Balzac à vingt ans",
      "Ver Nápoles y después",
      "Vai e torna vincitor",
      "Liked what she saw",
      "Type your own letters",
      "Seite an Seite",
      "Bild und Wort",
      "Haz lo que digo",
      "Fai da te",
      "Fout en goed",
    ],
  },
  {
    claim: isMenuWord,
    holds: ["Health", "Results", "Wirtschaft", "Santé"],
    not: ["Health of the herd", "No results", "Harbour"],
  },
  {
    claim: isShare,
    holds: [
      "Facebook Twitter LinkedIn",
      "Share on WhatsApp",
      "Email · Print · Facebook",
      "Compartir en X",
      "Enviar por correo",
      "Condividi su Facebook",
    ],
    not: [
      "Facebook falls",
      "Enviar por barco",
      "Order restored",
      "Sort by hand",
      "View 14 harbours",
      "Proudly made in Leith",
      "Sponsored by the harbour board of Leith",
      "The story continues",
      "Leer en la cama",
      "Su correo llegó",
      "Share on the table",
      "Print and be damned",
      "Twitter said no",
    ],
  },
  {
    claim: isBreadcrumb,
    holds: [
      "Home > News > Harbour",
      "Home » The lamp at the mole",
      "You are here: Home » News",
      "Startseite › Politik",
      "Accueil / Culture",
    ],
    not: [
      "File > Options > Advanced",
      "Home is where: the heart is",
      "Home rule for all",
      "Salt > sand > stone",
    ],
  },
  {
    claim: isFormControl,
    holds: [
      "[ ]",
      "[ ] Remember me",
      "(BUTTON) Close",
      "search [          ]",
      "[Submit]",
      "Name: ________",
    ],
    not: ["[ ] Buy oil for the lamp", "[1]", "(a) the lamp", "[sic]"],
  },
])("$claim.name", ({ claim, holds, not }) => {
  test.each(holds)("holds for “%s”", (text) => {
    expect(claim(text)).toBe(true);
    expect(claim(fold(text))).toBe(true);
  });

  test.each(not)("does not hold for “%s”", (text) => {
    expect(claim(text)).toBe(false);
  });
});

test.each([
  ["#Evening News - Atom Evening News - RSS", 3, true],
  ["#[1]alternate [2]next", 3, true],
  ["#saltroad is what they call it", 0, false],
  ["# The salt road", 3, false],
  ["#!/bin/sh", 3, false],
])("the head of a page that lynx printed: “%s” behind %i spaces is %s", (text, indent, holds) => {
  expect(isHeadOfDump(text, indent)).toBe(holds);
});

test.each([
  ["News | Sport | Weather", true],
  ["Home • Local Govt. • Search • The Letters Page", true],
  ["News | Sport", false],
  ["The mole | and it was there that he fell. | Ada", false],
  ["a|b|c", false],
])("the parts of a site in one line: “%s” is %s", (text, holds) => {
  expect(isMenuBar(text)).toBe(holds);
});

test.each([
  ["« The fence", "The frost »", true],
  ["← The fence", "The frost →", true],
  ["« The fence", "The frost", false],
  ["« Je viens »", "« Tu viens »", false],
  ["« Je viens, dit-il.", "Tu viens. »", false],
  ["The fence »", "« The frost", false],
])("%j and %j lead on: %j", (text, next, holds) => {
  expect(isPager(text, next)).toBe(holds);
});
