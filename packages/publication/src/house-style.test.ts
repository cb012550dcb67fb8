import { existsSync } from "node:fs";
import { fontFile, type HouseStyle, styles } from "@printery/design";
import { expect, test } from "vitest";
import { compose } from "./door.ts";
import { readHouseStyle } from "./house-style.ts";

const river: HouseStyle = {
  name: "river",
  basedOn: "essay",
  light: { accent: "#00504A" },
  scale: { title: { sizePt: 34 }, headings: [{ sizePt: 16 }] },
};

test("a style is one of ours but for what is other in it", () => {
  const { essay } = styles;
  const [first, ...others] = essay.scale.headings;
  expect(readHouseStyle(river)).toEqual({
    basedOn: "essay",
    style: {
      ...essay,
      name: "river",
      light: { ...essay.light, accent: "#00504A" },
      scale: {
        ...essay.scale,
        title: { ...essay.scale.title, sizePt: 34 },
        headings: [{ ...first, sizePt: 16 }, ...others],
      },
    },
  });
});

test.each(Object.keys(styles) as (keyof typeof styles)[])(
  "%s under another name is a style",
  (basedOn) => {
    expect(readHouseStyle({ name: "ours", basedOn })).toHaveProperty("style.name", "ours");
  },
);

test.each([
  [{ basedOn: "essay" }, "Expected a style with a name, not one without"],
  [
    { name: "book", basedOn: "essay" },
    "Expected another name for a style than that of one of ours, not book",
  ],
  [
    { name: "river" },
    "Expected basedOn of the style river to be one of book, briefing, essay, not nothing",
  ],
  [
    { name: "river", basedOn: "roman" },
    "Expected basedOn of the style river to be one of book, briefing, essay, not “roman”",
  ],
  [
    { name: "My River", basedOn: "essay" },
    "Expected name of the style My River to be a name of small letters, digits and hyphens, not “My River”",
  ],
  [
    { ...river, scale: { body: { sizePt: 0 } } },
    "Expected scale.body.sizePt of the style river to be points from 4 to 144, not 0",
  ],
  [
    { ...river, scale: { body: { face: "Comic Sans" } } },
    "Expected scale.body.face of the style river to be one of EB Garamond, Source Serif 4, Source Sans 3, Source Code Pro, not “Comic Sans”",
  ],
  [
    { ...river, light: { accent: "red" } },
    "Expected light.accent of the style river to be a colour such as #1D1B18, not “red”",
  ],
  [
    { ...river, light: { text: "#999999" } },
    "Expected light.text of the style river to stand out from its paper by 7:1, not 2.8:1",
  ],
  [
    { ...river, colour: "#999999" },
    /^Expected keys among name, scale, .* of the style river, not colour$/,
  ],
  [
    { ...river, margins: { inner: 200, outer: 200 } },
    /^Expected margins of the style river that leave more than half of the page to the text/,
  ],
  [null, "Expected a style with a name, not one without"],
])("%j is no style", (given, mistake) => {
  expect(readHouseStyle(given)).toEqual({
    mistakes: [typeof mistake === "string" ? mistake : expect.stringMatching(mistake)],
  });
});

test("every cut that a style may name has a file", () => {
  for (const face of ["EB Garamond", "Source Serif 4", "Source Sans 3", "Source Code Pro"] as const)
    for (const weight of [400, 600, 700] as const)
      for (const italic of [true, false])
        expect(existsSync(fontFile({ face, weight, italic }))).toBe(true);
});

const document = {
  type: "root" as const,
  version: 1 as const,
  path: "salt.md",
  digest: "0".repeat(64),
  metadata: {
    title: "Salt",
    lang: "en",
    authors: [],
    contributors: [],
    keywords: [],
    attachments: [],
    related: [],
  },
  children: [],
};

test.each([
  ["style: river", [river], []],
  ["style: book", [river], []],
  [
    "style: rivers",
    [river],
    ["Expected one of book, briefing, essay, river, not “rivers”; this publication is not built"],
  ],
  [
    "style: river",
    [],
    ["Expected one of book, briefing, essay, not “river”; this publication is not built"],
  ],
  [
    "style: river",
    [{ ...river, light: { accent: "red" } }],
    [
      "Expected light.accent of the style river to be a colour such as #1D1B18, not “red”; this publication is not built",
    ],
  ],
])("%s is held against the project's own", async (config, own, reasons) => {
  const { messages } = await compose([document as never], {
    id: "salt",
    config,
    styles: own as never,
  });
  expect(
    messages.filter(({ severity }) => severity === "error").map(({ reason }) => reason),
  ).toEqual(reasons);
});
