export { type Harmless, harmlessIn } from "./harmless.ts";
export { judge } from "./judge.ts";
