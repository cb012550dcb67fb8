import { describe, expect, test } from "vitest";
import {
  isBracketedCredit,
  isCaption,
  isCredit,
  isPlaceholder,
  isWordForCredit,
} from "./credit.ts";

describe.each([
  {
    claim: isCredit,
    holds: [
      "Photograph: A. Reed/The Courier",
      "The mole at noon. Credit: A. Reed",
      "The mole at noon (Photo by A. Reed)",
      "The mole at noon [File: Reuters]",
      "Foto: A. Reed",
      "Foto di Anna Reed",
      "Fotos von Anna Reed",
      "Photos de Anna Reed",
      "Bild: dpa",
      "Graphique : Le Courrier",
      "Crédit photo : A. Reed",
      "© Getty Images",
      "The mole at noon (Getty/Anna Reed)",
      "The mole at noon. REUTERS/Anna Reed",
      "The mole at noon (Photo Anna Reed. AFP)",
      "The mole at noon. | AP Photo Close",
      "Die Mole am Mittag. Bild: Anna/Shutterstock.com",
      "The mole at noon.Credit...Anna Reed for The Courier",
      "Getty Images",
      "Image source, Getty Images",
      "Foto’s Anna van der Ried",
      "Beeld Anna Ried",
      "Photo Anna Ried pour Le Courrier",
    ],
    not: [
      "Creditors of the house",
      "The photo by the door",
      "He sold it to Reuters",
      "Foto und Film",
      "Foto di gruppo",
      "Fotos von gestern",
      "The mole (photo of it above)",
      "The mole at noon, and close",
      "AP/IB courses",
      "The map and/or the mole",
      "Reuters/Ipsos polls say that the mole will stay.",
      "Bilder einer Ausstellung",
      "The mole gets no credit... Who knew",
      "Getty Images sues a painter",
      "The image source is the mole",
      "Photo Finish at Leeds",
      "Foto Festival Naarden",
      "Beeld van de haven",
    ],
  },
  {
    claim: isBracketedCredit,
    holds: ["(Foto: Anna Reed/dpa)", "[File: Reuters]"],
    not: ["The mole at noon (Foto: Anna Reed/dpa)", "Foto: Anna Reed", "(It was noon)"],
  },
  {
    claim: isWordForCredit,
    holds: ["Credit...", "Photo credit:", "Credit…"],
    not: ["Credit", "Credits and debts", "Credit: Anna Reed"],
  },
  {
    claim: isCaption,
    holds: [
      "FILE PHOTO: The mole at noon, June 3, 2018",
      "Figure 2: The mole at noon",
      "Fig. 3. Tides",
      "Abb. 3: Die Mole",
      "Table 2 – Lamps by year",
      "Pictured: the mole",
      "Image caption The mole at noon",
    ],
    not: [
      "Figure 2 shows the mole at noon",
      "Table 2 and the text agree",
      "Above all, patience",
      "Photo finish at noon",
      "Map of the mole",
    ],
  },
  {
    claim: isPlaceholder,
    holds: [
      "Image",
      "[image]",
      "[logo.png]",
      "IFRAME: https://example.org/map",
      "Media playback is unsupported on your device",
      "Image 1 of 5",
      "harbour_01.jpg",
      "The mole at noon - Featured image",
      "report thumbnail",
    ],
    not: [
      "Image of the harbour",
      "The mole in a new image",
      "[lamp]",
      "Media and message",
      "the file harbour_01.jpg",
    ],
  },
])("$claim.name", ({ claim, holds, not }) => {
  test.each(holds)("holds for “%s”", (text) => {
    expect(claim(text)).toBe(true);
  });

  test.each(not)("does not hold for “%s”", (text) => {
    expect(claim(text)).toBe(false);
  });
});
