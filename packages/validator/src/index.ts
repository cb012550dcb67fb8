export { invalid } from "./invalid.ts";
