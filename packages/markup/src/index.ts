export {
  type MarkupOptions,
  type NoteMarkup,
  type SectionMarkup,
  sectionMarkup,
} from "./section-markup.ts";
