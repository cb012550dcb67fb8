export { type FormulaRead, readFormula } from "./read-formula.ts";
