export { isAdmonition } from "./admonition.ts";
export {
  type FitValue,
  fitText,
  fitValue,
  type Hidden,
  hiddenIn,
  hiddenReason,
  leftOutReason,
} from "./characters.ts";
export {
  type Anchor,
  type AttachmentInfo,
  type Contributor,
  type ContributorRole,
  contributorRoles,
  DOCUMENT_VERSION,
  type Document,
  type Metadata,
  type RelatedItem,
  SURE,
} from "./document.ts";
export { jsonPieces } from "./json-pieces.ts";
export { lettersOf } from "./letters.ts";
export { modelIn, openModel, writeModel } from "./model-bytes.ts";
export type * from "./nodes.ts";
export { itemNumber, roman } from "./numerals.ts";
export {
  backSchema,
  contributorSchema,
  digestSchema,
  flowSchema,
  frontSchema,
  metadataSchema,
  noteSchema,
  readDocument,
  readJson,
  SchemaError,
} from "./schema.ts";
export { segmentsOf } from "./segments.ts";
export { taskBox } from "./task-box.ts";
export { plainText, walk } from "./walk.ts";
