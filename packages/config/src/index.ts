export {
  type CorrectedType,
  type CorrectingAction,
  type Correction,
  type Corrections,
  correctedTypes,
  correctionsShape,
  correctionWords,
} from "./corrections.ts";
export { languageTag, mapping, oneOf, text } from "./expectations.ts";
export { isLanguageTag } from "./language-tag.ts";
export { type Complaint, type ReadConfig, readConfig } from "./read-config.ts";
export { at, NOT_BUILT, type Tell } from "./tell.ts";
export { type ConfigFile, type Mistake, readYaml } from "./yaml-content.ts";
