import { scriptFaces } from "@printery/design";
import type { Context } from "./context.ts";

/** Characters that the first line of each paragraph is moved in by (JLREQ 3.2.1, CLREQ 6.3.2). */
const CHARACTERS: Readonly<Record<string, number>> = { zh: 2, ja: 1 };

/** The indent of a paragraph, in points, where they are told apart so: of Chinese and Japanese ones, the first included. Centred lines have none. */
export function indentOf({ indented, style, voice }: Context): number {
  if (voice.type.align === "center") return 0;
  const language = voice.lang.toLowerCase().split("-")[0] ?? "";
  const characters = CHARACTERS[language];
  if (characters === undefined) return indented ? style.indentPt : 0;
  if (style.paragraphs !== "indent") return 0;
  const { scale = 1 } = scriptFaces.find((face) => face.language === language) ?? {};
  return characters * voice.type.sizePt * scale;
}
