export { candidates, traitNames } from "../cues/headline.ts";
export { decode } from "../decode/decode.ts";
export { boundariesOf } from "../paragraphs/boundaries.ts";
export { loadDetector } from "../read/language.ts";
export { readText } from "../read-text.ts";
export { decodeRoles } from "../roles/decode.ts";
export { decisive, weigh } from "../roles/evidence.ts";
export { compile, cueNames } from "../roles/model.ts";
export { states } from "../roles/state.ts";
export { table } from "../roles/weights.ts";
export { sourceOf } from "../source.ts";
export { type Example, exampleOf, type GoldBlock, type Race, raceOf } from "./example.ts";
export { type FitOptions, fit, modelOf } from "./fit.ts";
export { type Labelled, learnNearly, learnWidely } from "./learn.ts";
export {
  fitParagraphs,
  type Joined,
  joinParagraphs,
  type Passages,
  printParagraphs,
} from "./paragraphs.ts";
export { learnedPoint, learnedRanking, priorPoint, tableOf } from "./point.ts";
export { printLearned, printTable } from "./print.ts";
export { fitRanking } from "./ranking.ts";
