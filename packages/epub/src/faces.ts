import { readFile } from "node:fs/promises";
import {
  type BookFont,
  bookCuts,
  bookFeatures,
  bookFontFile,
  bookFonts,
  type Cut,
  cutName,
  fontFile,
  styleOf,
} from "@printery/design";
import { type Publication, typesIn } from "@printery/publication";
import { type Cache, keep, sha256 } from "@printery/task";

/** A cut of a face, reduced to characters among which are those in use. */
export interface EmbeddedFace extends Cut {
  readonly href: string;
  readonly bytes: Uint8Array;
}

/** The cuts that the style sets `publication` in, for the characters of `texts`. */
export async function embeddedFaces(
  publication: Publication,
  texts: readonly string[],
  cache?: Cache,
): Promise<EmbeddedFace[]> {
  const characters = charactersOf(texts);
  const faces: EmbeddedFace[] = [];
  // One after the other: the subsetter has a single memory.
  for (const cut of cutsOf(publication)) {
    const bytes = (await madeBefore(cut, characters)) ?? (await cutDown(cut, characters, cache));
    faces.push({ ...cut, href: `fonts/${cutName(cut)}.ttf`, bytes });
  }
  return faces;
}

/** The file for Western European languages; nothing where the face has more of `characters` than that. */
async function madeBefore(cut: Cut, characters: string): Promise<Uint8Array | undefined> {
  const name = cutName(cut);
  const font = bookFonts().find((one) => cutName(one) === name);
  if (font === undefined || reachesBeyond(characters, font)) return undefined;
  return readFile(bookFontFile(font.name));
}

function reachesBeyond(characters: string, { beyond }: BookFont): boolean {
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    if (beyond.some(([first, last]) => first <= code && code <= last)) return true;
  }
  return false;
}

function cutDown(cut: Cut, characters: string, cache?: Cache): Promise<Uint8Array> {
  const key = `face-${sha256(JSON.stringify([cut, characters]))}`;
  return keep(cache, key, async () => {
    // Loaded only where a face is not kept from the last time.
    const { default: subsetFont } = await import("subset-font");
    return subsetFont(await readFile(fontFile(cut)), characters, {
      targetFormat: "truetype",
      keepFeatures: bookFeatures,
    });
  });
}

/** Each character of `text` once, in the order in which they come. */
export function charactersIn(text: string): string {
  let found = "";
  const codes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    if (SEEN[code] === 1) continue;
    SEEN[code] = 1;
    codes.push(code);
  }
  for (const code of codes) {
    SEEN[code] = 0;
    found += String.fromCodePoint(code);
  }
  return found;
}

/** For {@link charactersIn}, all 0 between two calls: a million bytes for each page would take longer than the page. */
const SEEN = new Uint8Array(0x110000);

/** Each character of `texts` once, in the order of their code points. */
function charactersOf(texts: readonly string[]): string {
  const codeOf = (character: string) => character.codePointAt(0) ?? 0;
  const found = Array.from(charactersIn(texts.join("")));
  return found.sort((one, other) => codeOf(one) - codeOf(other)).join("");
}

/** Names of the faces that are embedded, the text face first. */
export function faceNamesOf(publication: Publication): Cut["face"][] {
  return [...new Set(cutsOf(publication).map(({ face }) => face))];
}

function cutsOf(publication: Publication): Cut[] {
  const { sections, embedFonts } = publication;
  if (!embedFonts) return [];
  const types = typesIn(sections);
  const hasBold = types.has("strong") || types.has("table");
  const hasCode = types.has("code") || types.has("inlineCode");
  return bookCuts(styleOf(publication), { hasBold, hasCode });
}
