export { type CueBlock, type CueRole, cueMistakes, cueRoles, type OwnCue } from "./cues/own.ts";
export { type ParseOptions, parse } from "./door.ts";
export type { MarkdownPlugin } from "./markdown/plugins.ts";
export { decoded, isText, type Parsed, textOf } from "./parse.ts";
export { type Judgement, judgementOn, type Reason, type Rival } from "./roles/judgement.ts";
export { type Explaining, parseStage, parseStageWithin, whyOf } from "./stage.ts";
