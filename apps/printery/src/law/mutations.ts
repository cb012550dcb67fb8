export { type Case, mutated } from "./mutate.ts";
export { Random } from "./random.ts";
