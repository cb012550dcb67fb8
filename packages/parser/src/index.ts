export {
  decoded,
  isText,
  loadReader,
  type Parsed,
  type ParseOptions,
  parse,
  textOf,
} from "./parse.ts";
export { type Detect, loadDetector } from "./read/language.ts";
export { parseStage, parseStageWithin } from "./stage.ts";
