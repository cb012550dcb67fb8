// Writes THIRD-PARTY.md: everything of others that ships, under which licence, with the words of each. Fails where a licence is
// not on the list below. With --check nothing is written, and it fails where the file is not what would be.
// Usage: node scripts/third-party.mjs [--check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import satisfies from "spdx-satisfies";
import { root, shipped } from "./ships.mjs";

/** Licences under which a part may ship: each asks for no more than that its words go along. */
const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "Python-2.0",
  "Unicode-3.0",
  "Zlib",
];

/** Others, each for one package and with the reason. */
const EXCEPTIONS = [
  {
    name: "@img/sharp-libvips-*",
    license: "LGPL-3.0-or-later",
    why: "libvips and what it stands on, as shared libraries in a package of their own: whoever wants may put others in their place.",
  },
];

/** What is no package of npm. `holder` and `home` say whose it is. */
const OTHERS = [
  {
    what: "FOGRA39L_coated.icc, the profile of ISO 12647-2 on coated paper",
    where: "packages/design/profiles",
    license: "free of known copyright restrictions",
    home: "https://ctan.org/pkg/colorprofiles",
  },
  {
    what: "sRGB_IEC61966_2_1.icc, the profile of IEC 61966-2-1, as pdfkit has it",
    where: "packages/pdf/dist, and every PDF for reading",
    license: "Copyright (c) 1998 Hewlett-Packard Company; may be copied and given away unchanged",
    home: "pdfkit",
  },
  {
    what: "Hyphenation patterns of TeX, as hyphen has them",
    where: "hyphen",
    license: "by the language; hyphen itself is under the ISC licence",
    home: "https://www.hyphenation.org/",
  },
  {
    what: "HarfBuzz, libxml2, WOFF2 and Oniguruma as WebAssembly",
    where: "harfbuzzjs, libxml2-wasm, wawoff2, shiki",
    license: "MIT, MIT, MIT, BSD-2-Clause",
    home: "https://harfbuzz.github.io/, https://gitlab.gnome.org/GNOME/libxml2, https://github.com/google/woff2, https://github.com/kkos/oniguruma",
  },
];

/** Names of programs for one kind of machine end in it; one row stands for all of them. */
const MACHINE = /^(@img\/sharp(?:-libvips)?|@pagefind\/|@turbo\/|@pnpm\/exe\.).*$/;

const packages = shipped().map((one) => ({
  ...one,
  name: one.name.replace(MACHINE, (_all, family) => `${family}${/[/.]$/.test(family) ? "" : "-"}*`),
}));
const refused = packages.filter((one) => !isAllowed(one));
for (const { name, version, license } of refused) {
  console.error(
    `Expected a licence that scripts/third-party.mjs allows, not ${license} of ${name}@${version}`,
  );
}
const file = join(root, "THIRD-PARTY.md");
const text = page();
if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
  console.error("Expected THIRD-PARTY.md as `pnpm third-party` writes it, not as it is");
  process.exitCode = 1;
}
if (refused.length > 0) process.exitCode = 1;
console.log(
  `third party: ${packages.length} packages ship, ${packages.filter((one) => !one.bundled).length} of them installed`,
);

function isAllowed({ name, license }) {
  if (EXCEPTIONS.some((one) => one.name === name && one.license === license)) return true;
  try {
    return satisfies(license, ALLOWED);
  } catch {
    return false;
  }
}

function page() {
  const installed = packages.filter((one) => !one.bundled).length;
  return `${[
    "# Parts of others",
    "",
    "Written by `pnpm third-party`; CI fails where it is not up to date or a licence is not allowed ([0053](docs/decisions/0053-what-ships.md)).",
    `${packages.length} packages from npm ship with printery: ${installed} are installed beside it, of ${packages.length - installed} the bundles hold a part. Of those with a`,
    "program for each kind of machine, which end in `*`, one is installed. printery itself is under the [MIT licence](LICENSE).",
    "",
    "Pages and e-books that printery makes hold faces under the SIL Open Font License; the search of a library holds the program of",
    "pagefind (MIT). The PDFs hold parts of these faces, and profiles of colour.",
    "",
    `Allowed are ${ALLOWED.join(", ")}; and besides:`,
    "",
    ...EXCEPTIONS.map(({ name, license, why }) => `- ${license} for \`${name}\`: ${why}`),
    "",
    "## Packages",
    "",
    "| Package | Version | Licence | How | Where it comes from |",
    "|---|---|---|---|---|",
    ...packages.map(
      ({ name, version, license, bundled, homepage }) =>
        `| ${name} | ${version} | ${license} | ${bundled ? "bundled" : "installed"} | ${homepage ?? `https://www.npmjs.com/package/${name.replace(/-?\*$/, "")}`} |`,
    ),
    "",
    "## What is no package",
    "",
    "| What | Where | Licence | Where it comes from |",
    "|---|---|---|---|",
    ...OTHERS.map(
      ({ what, where, license, home }) => `| ${what} | ${where} | ${license} | ${home} |`,
    ),
    "",
    "## The words of the licences",
    "",
    "Each once, with those who give it for their packages.",
    "",
    ...words().flatMap(({ holders, body }) => [
      ...holders.map((holder) => `- ${holder}`),
      "",
      fenced(body),
      "",
    ]),
  ]
    .join("\n")
    .trimEnd()}\n`;
}

/** Texts of licences that say the same, each with the packages it is given for and what stands there of whose they are. */
function words() {
  const texts = new Map();
  for (const { name, version, path, license, author } of packages) {
    const found = licenceFiles(path);
    const known =
      found.length > 0
        ? found
        : [`${license}, as the package says; it has no file with its words.`];
    for (const text of known) {
      const { body, claims } = divided(text);
      const key = body.replace(/\W+/g, " ").trim().toLowerCase();
      const entry = texts.get(key) ?? { body, holders: [] };
      const whose = claims.length > 0 ? claims.join("; ") : (author ?? "");
      entry.holders.push(`${name} ${version}${whose === "" ? "" : `: ${whose}`}`);
      texts.set(key, entry);
    }
  }
  return [...texts.values()];
}

/** Texts of the licences in `path`, which may stand in a folder of their own. */
function licenceFiles(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .filter((name) => /^(?:licen[cs]e|copying|notice|ofl)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(path, name), "utf8").replace(/\r\n?/g, "\n"));
}

/** A licence without the lines that say whose the work is, and these lines. */
function divided(text) {
  const isClaim = (line) =>
    /^\W*(?:copyright\b(?! (?:notice|holder|owner|license|statement|law))|\(c\)\s|©)/i.test(
      line.trim(),
    );
  const lines = text.split("\n");
  return {
    claims: lines
      .filter((line) => isClaim(line) && !/\[yyyy\]|\{yyyy\}/.test(line))
      .map((line) => line.trim()),
    body: lines
      .filter((line) => !isClaim(line))
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  };
}

function fenced(body) {
  return `\`\`\`\`text\n${body.replace(/[^\S\n]+$/gm, "")}\n\`\`\`\``;
}
