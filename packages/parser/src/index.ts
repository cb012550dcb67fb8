export { type CueBlock, type CueRole, cueRoles, type OwnCue } from "./cues/own.ts";
export { type ParseOptions, parse } from "./door.ts";
export type { MarkdownPlugin } from "./markdown/plugins.ts";
export { decoded, isText, type Parsed, textOf } from "./parse.ts";
export { parseStage, parseStageWithin } from "./stage.ts";
