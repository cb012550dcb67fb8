export { type Drawing, drawFormula } from "./draw-formula.ts";
