export { type HostileText, harmlessTexts, hostileTexts } from "./texts.ts";
