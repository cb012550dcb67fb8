import { describe, expect, test } from "vitest";
import { isComment, isTagLine } from "./comment.ts";

describe.each([
  {
    claim: isComment,
    holds: [
      "3 comments",
      "12 thoughts on “The lamp”",
      "3 pensieri su “La lampada”",
      "Giovanna ha detto:",
      "John says:",
      "Ada Byron said...",
      "Anna says: March 4, 2021 at 3:15 pm",
      "Reply ↓",
      "Report abuse",
      "Log in to leave a comment",
      "Your email address will not be published.",
      "Kommentar verfassen",
      "Laisser un commentaire",
      "Deja un comentario",
      "Lascia un commento",
      "Deixe um comentário",
      "Plaats een reactie",
    ],
    not: [
      "3 lamps",
      "The board says no",
      "Ada Byron said so",
      "As the proverb says",
      "As the poet wrote:",
      "Report of the board",
      "One comment was heard",
      "Reply of the keeper",
    ],
  },
  {
    claim: isTagLine,
    holds: [
      "Tags: salt, harbour",
      "Filed under: News",
      "Posted in Harbour, Lamps",
      "Tagged with salt",
      "Schlagwörter: Salz, Hafen",
      "Mots-clés : sel, port",
      "Etiquetas: sal, puerto",
    ],
    not: [
      "Tags were sewn to the sacks",
      "Posted in haste to the north.",
      "Topics of the day",
      "Filed down to a stump",
      "Category errors",
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
