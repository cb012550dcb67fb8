export { dateMarkup } from "./date-markup.ts";
export { drawingOf } from "./drawing.ts";
export { formulaCharacters } from "./formula-characters.ts";
export { formulaCss } from "./formula-css.ts";
export { codeLanguages, type Highlight, highlighterOf } from "./highlight.ts";
export { indexMarkup } from "./index-markup.ts";
export { inLanguage } from "./language.ts";
export { findPlace } from "./link-url.ts";
export { counterRules } from "./list-counters.ts";
export { MAX_INDENT } from "./node-handlers.ts";
export type { Places } from "./places.ts";
export { changesBy, type MarkupChanges } from "./plugins.ts";
export {
  type MarkupOptions,
  type NoteMarkup,
  type SectionMarkup,
  sectionMarkup,
} from "./section-markup.ts";
export { titleMarkup } from "./title-markup.ts";
