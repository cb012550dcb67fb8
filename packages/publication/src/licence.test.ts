import { expect, test } from "vitest";
import { licenceOf } from "./licence.ts";

const CC = "https://creativecommons.org";
const OGL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version";

test.each([
  ["CC-BY-4.0", "en-GB", "Attribution 4.0 International (CC BY 4.0)", "by/4.0"],
  [
    "cc by-nc-nd 4.0",
    "en",
    "Attribution-NonCommercial-NoDerivatives 4.0 International (CC BY-NC-ND 4.0)",
    "by-nc-nd/4.0",
  ],
  ["CC-BY-SA-3.0", "en", "Attribution-ShareAlike 3.0 (CC BY-SA 3.0)", "by-sa/3.0"],
  [
    "CC-BY-SA-4.0",
    "de-AT",
    "Namensnennung – Weitergabe unter gleichen Bedingungen 4.0 International (CC BY-SA 4.0)",
    "by-sa/4.0",
  ],
  ["CC-BY-NC-4.0", "pt", "Atribuição-NãoComercial 4.0 Internacional (CC BY-NC 4.0)", "by-nc/4.0"],
  ["CC-BY-4.0", "fi", "Attribution 4.0 International (CC BY 4.0)", "by/4.0"],
])("%s is told in %s by its name and leads to its terms", (id, lang, name, path) => {
  const { name: told, url } = licenceOf(id, lang);
  expect({ name: told.replaceAll("\u00a0", " "), url }).toEqual({
    name: `Creative Commons ${name}`,
    url: `${CC}/licenses/${path}/`,
  });
});

test.each([
  ["CC0-1.0", "Creative Commons Zero 1.0 Universal (CC0 1.0)", `${CC}/publicdomain/zero/1.0/`],
  ["CC-PDM-1.0", "Public Domain Mark 1.0 Universal (CC PDM 1.0)", `${CC}/publicdomain/mark/1.0/`],
  ["OGL-UK-3.0", "Open Government Licence v3.0 (OGL UK 3.0)", `${OGL}/3/`],
  ["https://example.org/terms", "https://example.org/terms", "https://example.org/terms"],
])("so is %s", (id, name, url) => {
  const licence = licenceOf(id, "en");
  expect({ ...licence, name: licence.name.replaceAll("\u00a0", " ") }).toEqual({ name, url });
});

test("the id stays on one line", () => {
  expect(licenceOf("CC-BY-4.0", "en").name).toMatch(/\(CC\u00a0BY\u00a04\.0\)$/);
});

test.each([
  "MIT",
  "CC-BY-4.0 and others",
  "CC-BY-ND-NC-4.0",
  "CC-BY-3.0-DE",
  "CC-BY",
  "All rights reserved.",
  "see https://example.org/terms",
])("%s is told as it is", (license) => {
  expect(licenceOf(license, "en")).toEqual({ name: license });
});
