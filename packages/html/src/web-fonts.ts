import { readFile } from "node:fs/promises";
import { type Style, type WebFont, webCuts, webFontFile, webFonts } from "@printery/design";

const BODY = 400;

/** The fonts that pages in `style` may ask for, made when the tools were built, in the order of their cuts. */
export function fontsOf(style: Style): readonly WebFont[] {
  const cuts = webCuts(style);
  return webFonts().filter(
    ({ set, ...font }) => set === "signs" || cuts.some((cut) => isCut(font, cut)),
  );
}

/** Those of {@link fontsOf} that pages with the HTML `html` will ask for: of the cuts they show, the sets they have characters of. */
export function fontsIn(style: Style, html: string): WebFont[] {
  const codes = codesIn(html);
  const has = (font: WebFont) => codes.some((code) => isIn(font, code));
  const code = style.scale.code.face;
  const [italic, bold] = [/<(em|i|cite)\b/.test(html), /<(strong|th|dt)\b/.test(html)];
  const named = Object.values(style.scale).flat();
  const isShown = (font: WebFont) => {
    if (font.set === "signs") return true;
    if (font.face === code) return html.includes("<code");
    const isNamed = named.some((type) => isCut(font, { italic: false, ...type }));
    return isNamed || ((!font.italic || italic) && (font.weight === BODY || bold));
  };
  return fontsOf(style).filter((font) => isShown(font) && (font.set === "latin" || has(font)));
}

/** The characters of `text` that neither the text face of `style` nor the signs have, in the order of their numbers. */
export function beyond(style: Style, text: string): string[] {
  const shown = known.get(style.name) ?? new Set();
  known.set(style.name, shown);
  const codes = codesIn(text).filter((code) => !shown.has(code));
  if (codes.length === 0) return [];
  const { face } = style.scale.body;
  const fonts = fontsOf(style).filter(
    (font) => font.set === "signs" || (font.face === face && font.weight === BODY && !font.italic),
  );
  const found: string[] = [];
  for (const code of codes) {
    const character = String.fromCodePoint(code);
    if (UNSEEN.test(character) || fonts.some((font) => isIn(font, code))) shown.add(code);
    else found.push(character);
  }
  return found;
}

/** By style, code points of which it is known that pages in it can show them. */
const known = new Map<string, Set<number>>();

/** What has no glyph to look for. */
const UNSEEN = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Bytes of the WOFF2 file called `name`, read once. */
export async function fontBytes(name: string): Promise<Uint8Array> {
  const known = read.get(name) ?? (await readFile(webFontFile(name)));
  read.set(name, known);
  return known;
}
const read = new Map<string, Uint8Array>();

/** Code points outside ASCII, which every set for Latin has. */
function codesIn(text: string): number[] {
  const runs = text.match(/[^\0-\x7f]+/g) ?? [];
  const codes = new Set(
    [...new Set(runs)].flatMap((run) => [...run].map((c) => c.codePointAt(0) ?? 0)),
  );
  return [...codes].sort((one, other) => one - other);
}

function isIn({ covers }: WebFont, code: number): boolean {
  return covers.some(([first, last]) => first <= code && code <= last);
}

function isCut(
  font: Pick<WebFont, "face" | "weight" | "italic">,
  { face, weight, italic }: Pick<WebFont, "face" | "weight"> & { readonly italic?: boolean },
): boolean {
  return font.face === face && font.weight === weight && font.italic === (italic ?? false);
}
