import { describe, expect, test } from "vitest";
import {
  isCopyright,
  isCredit,
  isDisclaimer,
  isDisowning,
  isNavigation,
  isNotice,
  isPartLabel,
  isRelatedHeading,
  isSalutation,
  isValediction,
} from "./phrases.ts";

describe.each([
  {
    claim: isNavigation,
    holds: [
      "View profile",
      "Share this page",
      "Skip to main content",
      "» Read more",
      "Facebook",
      "12 comments",
      "×",
    ],
    not: [
      "Share prices fell again today",
      "The menu changed",
      "Home is where the heart was",
      "Kernels of Truth",
    ],
  },
  {
    claim: isNotice,
    holds: [
      "This website uses cookies.",
      "Sign up for our newsletter",
      "All rights reserved by the house",
    ],
    not: ["She baked cookies.", "He signed up for the army", "All rights are reserved powers"],
  },
  {
    claim: isCopyright,
    holds: ["© 2021 Evening Courier", "Copyright (c) 1999 A House", "2019 Evening News Inc."],
    not: ["The copyright of dreams", "In 1999 she left"],
  },
  {
    claim: isRelatedHeading,
    holds: [
      "Explore our related content",
      "Most read",
      "More from the Courier",
      "You might also like",
      "Read more: The hedge",
    ],
    not: [
      "More is less",
      "Related by marriage to half of the county and its dogs",
      "Most people read this",
    ],
  },
  {
    claim: isDisclaimer,
    holds: [
      "The views expressed are the author's own.",
      "This does not necessarily reflect the position of the house.",
      "Positions taken in these pages do not represent the harbour board.",
    ],
    not: ["Her views are expressed in stone", "The mirror does not reflect"],
  },
  {
    claim: isDisowning,
    holds: [
      "The opinions in this essay belong to its authors.",
      "Views given here are those of the contributors alone.",
      "The writer’s opinions are not necessarily shared by the editors.",
      "Opinions in letters are solely the responsibility of their writers.",
    ],
    not: [
      "The views from the tower belong to everybody who climbs it.",
      "Opinions differ on who its author was.",
      "The positions of the lamps are marked on the writer’s chart.",
    ],
  },
  {
    claim: isPartLabel,
    holds: [
      "PART ONE",
      "Chapter 4",
      "Chapter XII.",
      "Teil II",
      "Erster Teil",
      "Livre premier",
      "Book the First",
      "The Second Act",
      "Tomo primero",
    ],
    not: [
      "Part of the harbour",
      "Chapter and verse",
      "Part One: The Spring",
      "Chapter",
      "One part",
    ],
  },
  {
    claim: isSalutation,
    holds: [
      "Lieber Bruder,",
      "Dear Anna,",
      "Sehr geehrte Frau Meier,",
      "Chère Madame,",
      "My dear Mr Harker:",
    ],
    not: [
      "Dear me",
      "Dear Anna, the boat is late,  it seems. Yours,",
      "Ada Byron,",
      "Liebe und Salz",
    ],
  },
  {
    claim: isValediction,
    holds: ["Yours sincerely,", "Dein Bruder", "Mit freundlichen Grüßen", "With kind regards,"],
    not: [
      "Yours was the better lamp",
      "Sincerely held beliefs",
      "Dein ist die lange Straße am Meer",
    ],
  },
  {
    claim: isCredit,
    holds: [
      "Courtesy of the museum",
      "Image: A. Reed",
      "Photo by A. Reed",
      "The tower at noon. A. Reed/Getty",
    ],
    not: ["Photography began here", "Image is everything", "He was courteous"],
  },
])("$claim.name", ({ claim, holds, not }) => {
  test.each(holds)("holds for “%s”", (text) => {
    expect(claim(text)).toBe(true);
  });

  test.each(not)("does not hold for “%s”", (text) => {
    expect(claim(text)).toBe(false);
  });
});
