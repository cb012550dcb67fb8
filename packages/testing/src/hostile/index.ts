export { type HostileText, harmlessTexts, hostileTexts, hostileWords } from "./texts.ts";
