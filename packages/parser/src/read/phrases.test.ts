import { describe, expect, test } from "vitest";
import {
  isCopyright,
  isCredit,
  isDisclaimer,
  isNavigation,
  isNotice,
  isRelatedHeading,
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
    ],
    not: ["Her views are expressed in stone", "The mirror does not reflect"],
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
