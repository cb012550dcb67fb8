import { fitText } from "@printery/document";
import { addresses } from "./addresses.ts";
import { drawings } from "./drawings.ts";
import { encodings } from "./encodings.ts";
import { markups } from "./markups.ts";
import { photographs } from "./photographs.ts";
import {
  frontMatter,
  placesOfAddresses,
  placesOfImages,
  placesOfWords,
  publicationYaml,
  yamls,
} from "./places.ts";
import { words } from "./words.ts";

/** Texts as somebody would send them who means harm: a folder's files by name, which are published or refused. */
export interface HostileText {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** Words and markup as they may stand wherever a text says something of itself, without what is left out when it is read. */
export const hostileWords: readonly string[] = [...markups, ...words, ...addresses]
  .map(fitText)
  .filter((word) => word.trim() !== "");

/** Every attack in every place, in the same order each time; what may be refused stands by itself. */
export async function hostileTexts(): Promise<HostileText[]> {
  const attacks = [...markups, ...words];
  return [
    ...addresses.map((url) => inText(`links to ${url}`, placesOfAddresses, url)),
    ...addresses.flatMap((url, at) => inImage(url, at)),
    ...attacks.map((attack) => inText(attack, placesOfWords, attack)),
    ...[...attacks, ...addresses].map((attack) => aboutText(attack)),
    ...[...attacks, ...addresses].map((attack) => aboutPublication(attack)),
    ...attacks.map((attack) => plain(attack)),
    ...yamls.flatMap((yaml, at) => [
      { name: `front matter ${at}`, files: { "1.md": `---\n${yaml}\n---\n\n# Tide\n\nWords.\n` } },
      { name: `publication.yaml ${at}`, files: { ...harmless, "publication.yaml": yaml } },
      { name: `side-car ${at}`, files: { ...harmless, "2.yaml": yaml } },
    ]),
    named,
    ...drawings.map((drawing, at) => pictured(`drawing ${at}`, "a.svg", drawing)),
    ...drawings.map((drawing, at) => covered(`cover that is drawing ${at}`, "a.svg", drawing)),
    ...(await photographs()).flatMap(({ name, extension, bytes }) => [
      pictured(`${extension} ${name}`, `a.${extension}`, bytes),
      covered(`cover that is a ${extension} ${name}`, `a.${extension}`, bytes),
    ]),
    ...encodings.flatMap(({ name, bytes }) => [
      { name: `text of ${name}`, files: { "1.txt": bytes } },
      { name: `Markdown of ${name}`, files: { "1.md": bytes, "2.md": "# Slip\n\nWords.\n" } },
      { name: `publication.yaml of ${name}`, files: { ...harmless, "publication.yaml": bytes } },
    ]),
  ];
}

/** Harmless words in the same places: what these come to, any text may come to. */
export function harmlessTexts(): HostileText[] {
  const listing =
    '```js\nconst tide = 1; // "low"\nfunction ebb() { return tide; }\n```\n\n```diff\n-a\n+b\n```';
  return [
    ...["tide", "https://example.org/", "#heading"].flatMap((word) => [
      inText(word, placesOfWords, word),
      inText(word, placesOfAddresses, word),
      aboutText(word),
      aboutPublication(word),
      plain(word),
    ]),
    {
      name: "dates",
      files: {
        "1.md": `---\ndate: 2020-01-02\nmodified: 2021-01-02\nlang: he\n---\n\n${listing}\n`,
      },
    },
    { name: "no text", files: { "1.md": "# Tide\n" } },
  ];
}

const harmless = { "1.md": "# Tide\n\nWords.\n", "2.md": "# Slip\n\nWords.\n" };

/** Texts whose names mean harm, which are told of in colophons and attached to the copy for archives. */
const named: HostileText = {
  name: "names of texts",
  files: {
    ...Object.fromEntries(
      [
        "<script>alert(1)</script>".replaceAll("/", "|"),
        '"onclick=alert(1)',
        "\u001b[31m",
        "\u202egnp",
        ") -JS (x",
        "::set-env",
        "%2e%2e%2fx",
        "]]>",
        "a\nb",
      ].map((word, nth) => [
        `${nth + 1} ${word}.md`,
        `Words without a title, of [it](<${word.replace("\n", "")}>).\n`,
      ]),
    ),
    "publication.yaml": "archive: true\noffprints: true\nprint: {imposition: booklet}\n",
  },
};

function inText(
  name: string,
  places: readonly ((attack: string) => string)[],
  attack: string,
): HostileText {
  const blocks = places.map((place) => `Words before.\n\n${place(attack)}`);
  return {
    name,
    files: { "1.md": `# Tide\n\n${blocks.join("\n\n")}\n\nWords after.\n` },
  };
}

function inImage(url: string, at: number): HostileText[] {
  // Each place has its turn.
  const place = placesOfImages[at % placesOfImages.length] ?? String;
  return [{ name: `image at ${url}`, files: { "1.md": `# Tide\n\nWords.\n\n${place(url)}\n` } }];
}

function aboutText(attack: string): HostileText {
  return { name: `front matter of ${attack}`, files: { "1.md": frontMatter(attack) } };
}

function aboutPublication(attack: string): HostileText {
  return {
    name: `publication.yaml of ${attack}`,
    files: { ...harmless, "publication.yaml": publicationYaml(attack) },
  };
}

function plain(attack: string): HostileText {
  const text = `${attack}\n\nBy ${attack}\n\nA paragraph that goes on for a while with ${attack} in it.\n\n${attack}\n\n- ${attack}\n- more\n\n[1] ${attack}\n`;
  return { name: `plain ${attack}`, files: { "1.txt": text } };
}

function pictured(name: string, file: string, content: string | Uint8Array): HostileText {
  const text = `# Tide\n\nWords.\n\n![What it shows](${file})\n\nWords.\n`;
  return { name, files: { "1.md": text, [file]: content } };
}

function covered(name: string, file: string, content: string | Uint8Array): HostileText {
  const yaml = `cover: {image: ${file}, alt: What it shows}\n`;
  return { name, files: { ...harmless, "publication.yaml": yaml, [file]: content } };
}
