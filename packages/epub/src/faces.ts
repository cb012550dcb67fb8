import { readFile } from "node:fs/promises";
import { type Cut, fontFile, styleOf, type Type } from "@printery/design";
import { walk } from "@printery/document";
import type { Publication, Section } from "@printery/publication";
import { type Cache, keep, sha256 } from "@printery/task";

/** A cut of a face, reduced to the characters in use. */
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
    const key = `face-${sha256(JSON.stringify([cut, characters]))}`;
    const bytes = await keep(cache, key, () => subsetOf(cut, characters));
    faces.push({ ...cut, href: `fonts/${nameOf(cut)}.ttf`, bytes });
  }
  return faces;
}

async function subsetOf(cut: Cut, characters: string): Promise<Uint8Array> {
  // Loaded only where a face is not kept from the last time.
  const { default: subsetFont } = await import("subset-font");
  return subsetFont(await readFile(fontFile(cut)), characters, {
    targetFormat: "truetype",
    keepFeatures: FEATURES,
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
  // A set of the characters themselves takes ten times as long.
  const isUsed = new Uint8Array(0x110000);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at) ?? 0;
      isUsed[code] = 1;
      if (code > 0xffff) at += 1;
    }
  }
  return isUsed.reduce(
    (found, used, code) => (used ? found + String.fromCodePoint(code) : found),
    "",
  );
}

/** Shaping that every text needs, then the small capitals and figures our style sheet asks for. */
const FEATURES = [
  "ccmp",
  "locl",
  "kern",
  "liga",
  "mark",
  "mkmk",
  "smcp",
  "c2sc",
  "onum",
  "lnum",
  "tnum",
];

/** Names of the faces that are embedded, the text face first. */
export function faceNamesOf(publication: Publication): Cut["face"][] {
  return [...new Set(cutsOf(publication).map(({ face }) => face))];
}

function cutsOf(publication: Publication): Cut[] {
  const { sections, embedFonts } = publication;
  if (!embedFonts) return [];
  const { scale } = styleOf(publication);
  const { body, code, headings, ...others } = scale;
  const types = new Set(sections.flatMap(nodeTypes));
  const has = (...wanted: string[]) => wanted.some((type) => types.has(type));
  const used: Type[] = [body, { ...body, italic: true }, ...headings, ...Object.values(others)];
  if (has("strong", "table")) used.push({ ...body, weight: 700 });
  if (has("code", "inlineCode")) used.push(code);
  return [...new Map(used.map(cutOf).map((cut) => [nameOf(cut), cut])).values()];
}

function nodeTypes({ front, children, back, notes }: Section): string[] {
  return [...walk([...front, ...children, ...back, ...notes])].map(({ type }) => type);
}

function cutOf({ face, weight, italic = false }: Type): Cut {
  return { face, weight, italic };
}

function nameOf({ face, weight, italic }: Cut): string {
  return `${face.replaceAll(" ", "")}-${weight}${italic ? "-Italic" : ""}`;
}
