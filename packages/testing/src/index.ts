export { at } from "./position.ts";
