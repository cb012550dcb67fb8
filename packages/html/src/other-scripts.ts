import { readFile } from "node:fs/promises";
import {
  type Cut,
  faceNames,
  fontFile,
  type Range,
  type ScriptFace,
  type Style,
  scriptCut,
  scriptFaces,
  scriptOf,
  symbolFaces,
} from "@printery/design";
import type { Element, Root, RootContent } from "hast";
import { fontFace, MORE, screenScale } from "./css/font-face.ts";
import { familyVariable } from "./css/stand-ins.ts";
import { fontSubset } from "./font-subset.ts";
import { beyond } from "./web-fonts.ts";

/** What pages need for characters that no font has which was made before. */
export interface OtherScripts {
  /** Rules for the family that the style sheet names last. */
  readonly css: string;
  /** WOFF files by name. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

/** The characters of a page that its text face lacks, by the language that they stand in, that of the page first. */
export type Signs = ReadonlyMap<string, ReadonlySet<string>>;

/** The {@link Signs} of `page` in `style`, whose text is `html`. */
export function signsIn(page: Root, html: string, style: Style): Signs {
  return charactersByLanguage(page, new Set(beyond(style, html)));
}

/**
 * Fonts of our faces for other scripts, symbols and emoji, cut down to the characters on `pages`, whose text is `html`, that the text face of
 * `style` lacks; undefined where it has all, which is nearly always, or none of ours has them. Only for these the subsetter is loaded.
 */
export async function otherScripts(
  pages: readonly Signs[],
  html: string,
  style: Style,
): Promise<OtherScripts | undefined> {
  const found = together(pages);
  const missing = new Set([...found.values()].flatMap((characters) => [...characters]));
  if (missing.size === 0) return undefined;
  const weights = isHeavy(style, html) ? [400, 600] : [400];
  const folder = "fonts/";
  const scale = screenScale(style.scale.body.face);
  const fonts = new Map<string, Uint8Array>();
  const rules: string[] = [];
  for (const { family, lang, characters } of familiesOf(found, missing)) {
    for (const [face, own] of await chosen(characters, lang)) {
      const script = scriptFaces.find((one) => one.face === face);
      for (const weight of weights) {
        const { name, bytes } = await subset(cutOf(face, script, weight), own);
        fonts.set(name, bytes);
        const size = isTextFace(face) ? screenScale(face) : scale * (script?.scale ?? 1);
        const shape = { family, url: folder + name, scale: size };
        const ranges = rangesOf(own);
        // Declared as both, or a browser would slant what has no italics; and in the same weights as all others of the family,
        // or it would look for a character in one of them alone.
        for (const italic of [false, true]) {
          rules.push(fontFace({ ...shape, weight: String(weight), italic, ranges }));
        }
      }
    }
    if (family !== MORE) {
      rules.push(
        `:lang(${lang}):not(pre, code) { font-family: "${family}", ${familyVariable(style.scale.body.face)}; }`,
      );
    }
  }
  return rules.length === 0 ? undefined : { css: `${rules.join("\n")}\n`, fonts };
}

/** Whether a page may show one of those characters in a heavier weight. */
function isHeavy({ scale }: Style, html: string): boolean {
  return (
    /<(strong|th|dt|em)\b/.test(html) ||
    Object.values(scale)
      .flat()
      .some(({ weight }) => weight > 400)
  );
}

interface Family {
  readonly family: string;
  readonly lang: string;
  /** In the order of their numbers. */
  readonly characters: readonly string[];
}

/**
 * Characters by the family they stand in: one for all, and one for each language in which some of them have a face of their
 * own, as Japanese has within a Chinese text.
 */
function familiesOf(found: Signs, missing: ReadonlySet<string>): Family[] {
  const main = primary(found.keys().next().value ?? "");
  const common = new Set<string>(missing);
  const families: Family[] = [];
  for (const [lang, characters] of found) {
    const one = primary(lang);
    const isOwn = scriptFaces.some(({ language }) => language === one) && one !== main;
    if (!isOwn || characters.size === 0) continue;
    const earlier = families.findIndex((family) => family.lang === one);
    const all = [...(families[earlier]?.characters ?? []), ...characters];
    const family = { family: `${MORE} ${one}`, lang: one, characters: sorted(all) };
    if (earlier === -1) families.push(family);
    else families[earlier] = family;
  }
  const elsewhere = new Set(
    [...found]
      .filter(([lang]) => !families.some((family) => family.lang === primary(lang)))
      .flatMap(([, characters]) => [...characters]),
  );
  for (const { characters } of families)
    for (const one of characters) if (!elsewhere.has(one)) common.delete(one);
  return [{ family: MORE, lang: main, characters: sorted(common) }, ...families];
}

/** Those of all `pages`; the language of the first page is the first. */
function together(pages: readonly Signs[]): Signs {
  const found = new Map<string, Set<string>>();
  for (const [lang, characters] of pages.flatMap((page) => [...page])) {
    const known = found.get(lang) ?? new Set();
    for (const one of characters) known.add(one);
    found.set(lang, known);
  }
  return found;
}

/** By language tag, that of the page first: which of `wanted` stand in text of it. */
function charactersByLanguage(page: Root, wanted: ReadonlySet<string>): Signs {
  const found = new Map<string, Set<string>>();
  const visit = (node: Root | RootContent, lang: string) => {
    if (node.type === "text") {
      const own = found.get(lang) ?? new Set();
      for (const one of node.value) if (wanted.has(one)) own.add(one);
      found.set(lang, own);
      return;
    }
    const inner = node.type === "element" ? languageOf(node, lang) : lang;
    if (node.type === "element" && !found.has(inner)) found.set(inner, new Set());
    // Without any, what is asked for is the language of the page.
    if (wanted.size === 0 && found.size > 0) return;
    if ("children" in node) for (const child of node.children) visit(child, inner);
  };
  visit(page, "");
  return found;
}

function languageOf({ properties: { lang } }: Element, around: string): string {
  return typeof lang === "string" ? lang : around;
}

function primary(lang: string): string {
  return lang.toLowerCase().split("-")[0] ?? "";
}

/** Which of our faces shows which of `characters`: that of the script as `lang` has it, else the first that has the character. */
async function chosen(
  characters: readonly string[],
  lang: string,
): Promise<Map<Cut["face"], string[]>> {
  const faces = new Map<Cut["face"], string[]>();
  for (const character of characters) {
    const preferred = scriptOf(character, lang).map(({ face }) => face);
    for (const face of new Set([
      ...preferred,
      ...faceNames,
      ...symbolFaces,
      ...scriptFaces.map(({ face }) => face),
    ])) {
      if (!(await hasGlyph(face, character))) continue;
      const own = faces.get(face);
      if (own === undefined) faces.set(face, [character]);
      else own.push(character);
      break;
    }
  }
  return faces;
}

function isTextFace(face: Cut["face"]): boolean {
  return faceNames.some((name) => name === face);
}

const known = new Map<Cut["face"], ReadonlySet<number>>();

async function hasGlyph(face: Cut["face"], character: string): Promise<boolean> {
  let codes = known.get(face);
  if (codes === undefined) {
    const hb = await import("harfbuzzjs");
    const file = await readFile(fontFile({ face, weight: 400, italic: false }));
    codes = new Set(new hb.Face(new hb.Blob(file)).collectUnicodes());
    known.set(face, codes);
  }
  return codes.has(character.codePointAt(0) ?? 0);
}

function cutOf(face: Cut["face"], script: ScriptFace | undefined, weight: number): Cut {
  if (script !== undefined) return scriptCut(script, weight);
  return { face, weight: isTextFace(face) && weight === 600 ? 600 : 400, italic: false };
}

/** Joiners and selectors, which scripts and emoji are put together with, stand in no page by themselves. */
const JOINERS = "\u200c\u200d\ufe0e\ufe0f";

/** `cut` with the glyphs of `characters` alone. */
async function subset(
  cut: Cut,
  characters: readonly string[],
): Promise<{ name: string; bytes: Uint8Array }> {
  const { digest, bytes } = await fontSubset(cut, characters.join("") + JOINERS);
  const face = cut.face.toLowerCase().replaceAll(" ", "-");
  return { name: `${face}-${cut.weight}-${digest}.woff`, bytes };
}

function rangesOf(characters: readonly string[]): Range[] {
  const ranges: [number, number][] = [];
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const before = ranges.at(-1);
    if (before?.[1] === code - 1) before[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

function sorted(characters: Iterable<string>): string[] {
  const codes = new Set([...characters].map((one) => one.codePointAt(0) ?? 0));
  return [...codes].sort((one, other) => one - other).map((code) => String.fromCodePoint(code));
}
