export {
  type BookFont,
  bookCuts,
  bookFeatures,
  bookFontFile,
  bookFonts,
  cutName,
  westernRanges,
} from "./book-fonts.ts";
export { type CodeColours, codeColours } from "./code-colours.ts";
export {
  type Cut,
  type FaceName,
  faceNames,
  fontFile,
  mathFace,
  type ScriptFace,
  type SymbolFace,
  scriptFaces,
  symbolFaces,
} from "./faces.ts";
export { type HouseStyle, styleFrom, styleOf } from "./house-style.ts";
export { pressProfile } from "./press-profile.ts";
export { scriptCut, scriptOf } from "./script-of.ts";
export type { Margins, NamedTrim, Palette, Scale, Style, Trim, Type } from "./style.ts";
export { styles } from "./styles/index.ts";
export { marginsOn, trimSize, trims } from "./trims.ts";
export {
  type Range,
  SIGNS,
  type WebFont,
  type WebSet,
  webCuts,
  webFontFile,
  webFonts,
  webSets,
} from "./web-fonts.ts";
