export { isCollection, type Member, readCollection } from "./collection.ts";
export {
  type PublicationConfig,
  publicationConfig,
  type SectionConfig,
  type TextConfig,
} from "./config.ts";
export { isRightToLeft } from "./direction.ts";
export { doiOf } from "./doi.ts";
export { type Composed, type ComposeOptions, compose } from "./door.ts";
export { readDrawing } from "./drawing-work.ts";
export { fileAs, isBody } from "./file-as.ts";
export { firstUse, textImages } from "./first-use.ts";
export { type ReadHouseStyle, readHouseStyle } from "./house-style.ts";
export { imageProblem } from "./image-problem.ts";
export { bookIsbn, isbnOf } from "./isbn.ts";
export { countBeforeContents, hasUnseenTitle, isLeaf } from "./leaf.ts";
export { type LibraryConfig, libraryConfig, readLibraryConfig } from "./library-config.ts";
export { type LibraryTerms, libraryTerms } from "./library-terms.ts";
export { type Licence, licenceOf } from "./licence.ts";
export { headingFor, type Link, type LinkTarget, linkTarget, readLink } from "./link-target.ts";
export { neighbourUrl, type OutwardLink, type Places } from "./neighbours.ts";
export { typesIn } from "./node-types.ts";
export { type Offer, offersOf } from "./offers.ts";
export { isOffprinted, offprintOf, sectionsNamed } from "./offprint.ts";
export { type PageStart, readPageStarts, wordsOf } from "./page-starts.ts";
export {
  byline,
  calendarDate,
  countWords,
  coverNames,
  coverWords,
  creditLines,
  dateWords,
  editionDate,
  nameList,
  unitWords,
} from "./phrases.ts";
export { platesIn } from "./plates.ts";
export { type PrintingCondition, readPrintingCondition } from "./printing-condition.ts";
export * from "./publication.ts";
export { readOffers } from "./read-offers.ts";
export type { Rendered, Renderer } from "./renderer.ts";
export {
  answering,
  type Kept,
  type RehypePlugin,
  type Render,
  type RenderOptions,
  renderStage,
} from "./rendering.ts";
export { titleLines } from "./role.ts";
export { readPublication } from "./schema.ts";
export { slug, uniqueNames } from "./slug.ts";
export { type ComposeSettings, composeStage } from "./stage.ts";
export { type Counted, type Terms, terms, termsLanguage } from "./terms.ts";
export { setTypography, type TypographyOptions } from "./typography/set-typography.ts";
