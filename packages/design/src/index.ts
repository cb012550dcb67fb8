export {
  type Cut,
  type FaceName,
  faceNames,
  fontFile,
  type SymbolFace,
  symbolFaces,
} from "./faces.ts";
export { pressProfile } from "./press-profile.ts";
export type { Margins, Palette, Scale, Style, Trim, Type } from "./style.ts";
export { styles } from "./styles/index.ts";
export { marginsOn, trims } from "./trims.ts";
