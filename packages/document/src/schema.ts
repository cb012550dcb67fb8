import * as z from "zod";
import { toDotPath } from "zod/v4/core";
import {
  type AttachmentInfo,
  type Contributor,
  contributorRoles,
  DOCUMENT_VERSION,
  type Document,
  type Metadata,
  type RelatedItem,
} from "./document.ts";
import type {
  Back,
  Flow,
  FootnoteDefinition,
  Front,
  MathElement,
  Node,
  NodeOf,
  Phrasing,
} from "./nodes.ts";

// One shape per node type; `shapes` below is a mapped type, so a node without a shape does not compile.

const text = z.string();
const count = z.int().min(1);
const point = z.strictObject({ line: count, column: count, offset: z.int().min(0) });
const position = z.strictObject({ start: point, end: point });
const data = z.strictObject({
  lang: text.exactOptional(),
  confidence: z.number().min(0).max(1).exactOptional(),
  cues: z.array(text).exactOptional(),
});

const base = { position, data: data.exactOptional() };

type Shapes = { readonly [Type in Node["type"]]: z.ZodType<NodeOf<Type>> };

const phrasing: z.ZodType<readonly Phrasing[]> = z.lazy(() => z.array(phrasingNode));
const flow: z.ZodType<readonly Flow[]> = z.lazy(() => z.array(flowNode));

function leaf<Type extends Node["type"], Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.strictObject({ type: z.literal(type), ...base, ...fields });
}

const withPhrasing = { children: phrasing };
const withFlow = { children: flow };

/** Elements that a formula is made of are names; what they may be, whoever reads the TeX knows. */
const mathElement: z.ZodType<MathElement> = z.lazy(() =>
  z.union([
    text,
    z.strictObject({
      name: z.string().regex(/^m[a-z]+$/),
      attributes: z.record(z.string().regex(/^[a-z]+$/), text),
      children: z.array(mathElement),
    }),
  ]),
);
const formula = { value: text, tree: mathElement.exactOptional() };

const image = leaf("image", { url: text, alt: text, title: text.exactOptional() });
const listItem = leaf("listItem", withFlow);
const definitionTerm = leaf("definitionTerm", withPhrasing);
const definitionDescription = leaf("definitionDescription", withFlow);
const tableCell = leaf("tableCell", withPhrasing);
const tableRow = leaf("tableRow", { children: z.array(tableCell) });
const lineBreak = leaf("break", {});
const verseLine = leaf("verseLine", { ...withPhrasing, indent: z.int().min(0) });

const shapes = {
  text: leaf("text", { value: text }),
  inlineCode: leaf("inlineCode", { value: text }),
  break: lineBreak,
  emphasis: leaf("emphasis", withPhrasing),
  strong: leaf("strong", withPhrasing),
  delete: leaf("delete", withPhrasing),
  foreign: leaf("foreign", { ...withPhrasing, lang: text }),
  ruby: leaf("ruby", { ...withPhrasing, text }),
  link: leaf("link", { ...withPhrasing, url: text, title: text.exactOptional() }),
  image,
  footnoteReference: leaf("footnoteReference", { identifier: text }),
  indexTerm: leaf("indexTerm", {
    ...withPhrasing,
    entry: text.exactOptional(),
    id: text.exactOptional(),
  }),
  inlineMath: leaf("inlineMath", formula),

  paragraph: leaf("paragraph", withPhrasing),
  heading: leaf("heading", {
    ...withPhrasing,
    depth: z.literal([2, 3, 4, 5, 6]),
    id: text.exactOptional(),
  }),
  blockquote: leaf("blockquote", withFlow),
  epigraph: leaf("epigraph", withFlow),
  pullquote: leaf("pullquote", withFlow),
  list: leaf("list", {
    children: z.array(listItem),
    ordered: z.boolean(),
    start: z.int().exactOptional(),
    style: z.enum(["a", "A", "i", "I"]).exactOptional(),
    delimiter: z.enum(["parenthesis", "parentheses"]).exactOptional(),
    spread: z.boolean(),
  }),
  listItem,
  definitionList: leaf("definitionList", {
    children: z.array(z.discriminatedUnion("type", [definitionTerm, definitionDescription])),
  }),
  definitionTerm,
  definitionDescription,
  code: leaf("code", { value: text, language: text.exactOptional() }),
  math: leaf("math", formula),
  table: leaf("table", {
    children: z.array(tableRow).min(1),
    align: z.array(z.enum(["left", "right", "center"]).nullable()),
    caption: phrasing.exactOptional(),
  }),
  tableRow,
  tableCell,
  thematicBreak: leaf("thematicBreak", {}),
  figure: leaf("figure", {
    ...withPhrasing,
    image,
    credit: phrasing.exactOptional(),
    plate: z.literal(true).exactOptional(),
  }),
  verse: leaf("verse", {
    children: z.array(z.discriminatedUnion("type", [verseLine, lineBreak])),
  }),
  verseLine,
  footnoteDefinition: leaf("footnoteDefinition", { ...withFlow, identifier: text }),

  title: leaf("title", withPhrasing),
  subtitle: leaf("subtitle", withPhrasing),
  standfirst: leaf("standfirst", withPhrasing),
  byline: leaf("byline", withPhrasing),
  dateline: leaf("dateline", withPhrasing),
  credit: leaf("credit", withPhrasing),
  attachment: leaf("attachment", {
    ...withPhrasing,
    label: text,
    format: text.exactOptional(),
    size: text.exactOptional(),
  }),
  contributorNote: leaf("contributorNote", withPhrasing),
  disclaimer: leaf("disclaimer", withPhrasing),
  related: leaf("related", withFlow),
  boilerplate: leaf("boilerplate", withFlow),
} satisfies Shapes;

const phrasingNode = z.discriminatedUnion("type", [
  shapes.text,
  shapes.emphasis,
  shapes.strong,
  shapes.delete,
  shapes.inlineCode,
  shapes.break,
  shapes.link,
  shapes.image,
  shapes.foreign,
  shapes.ruby,
  shapes.footnoteReference,
  shapes.indexTerm,
  shapes.inlineMath,
]);

const flowNode = z.discriminatedUnion("type", [
  shapes.paragraph,
  shapes.heading,
  shapes.blockquote,
  shapes.epigraph,
  shapes.pullquote,
  shapes.list,
  shapes.definitionList,
  shapes.code,
  shapes.math,
  shapes.table,
  shapes.thematicBreak,
  shapes.figure,
  shapes.verse,
  shapes.footnoteDefinition,
]);

const frontNode = z.discriminatedUnion("type", [
  shapes.standfirst,
  shapes.byline,
  shapes.dateline,
  shapes.credit,
  shapes.attachment,
]);

const backNode = z.discriminatedUnion("type", [
  shapes.contributorNote,
  shapes.disclaimer,
  shapes.related,
]);

const blockNode = z.discriminatedUnion("type", [
  ...flowNode.options,
  ...frontNode.options,
  ...backNode.options,
  shapes.title,
  shapes.subtitle,
  shapes.boilerplate,
]);

/** The shape of a {@link Contributor}. */
export const contributorSchema: z.ZodType<Contributor> = z.strictObject({
  name: text.min(1),
  role: z.enum(contributorRoles),
  affiliation: text.exactOptional(),
  note: text.exactOptional(),
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
    .exactOptional(),
});

const attachmentInfo: z.ZodType<AttachmentInfo> = z.strictObject({
  label: text,
  format: text.exactOptional(),
  size: text.exactOptional(),
  url: text.exactOptional(),
});

const relatedItem: z.ZodType<RelatedItem> = z.strictObject({
  title: text.exactOptional(),
  text,
  url: text.exactOptional(),
});

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)?)?$/);

/** The shape of {@link Metadata}; `publication` reads its own JSON with it. */
export const metadataSchema: z.ZodType<Metadata> = z.strictObject({
  title: text.exactOptional(),
  subtitle: text.exactOptional(),
  standfirst: text.exactOptional(),
  authors: z.array(contributorSchema),
  contributors: z.array(contributorSchema),
  date: isoDate.exactOptional(),
  modified: isoDate.exactOptional(),
  lang: text.min(2),
  source: text.exactOptional(),
  publisher: text.exactOptional(),
  series: text.exactOptional(),
  rights: text.exactOptional(),
  license: text.exactOptional(),
  identifier: text.exactOptional(),
  description: text.exactOptional(),
  keywords: z.array(text),
  attachments: z.array(attachmentInfo),
  related: z.array(relatedItem),
});

/** The shapes of one {@link Flow}, {@link Front}, {@link Back} and footnote definition, likewise. */
export const flowSchema: z.ZodType<Flow> = flowNode;
export const frontSchema: z.ZodType<Front> = frontNode;
export const backSchema: z.ZodType<Back> = backNode;
export const noteSchema: z.ZodType<FootnoteDefinition> = shapes.footnoteDefinition;

/** The shape of {@link Document.digest}. */
export const digestSchema: z.ZodType<string> = z.string().regex(/^[0-9a-f]{64}$/);

const documentSchema: z.ZodType<Document> = z.strictObject({
  type: z.literal("root"),
  version: z.literal(DOCUMENT_VERSION),
  path: text,
  digest: digestSchema,
  metadata: metadataSchema,
  children: z.array(blockNode),
  anchors: z.array(z.strictObject({ name: text, offset: z.int().min(0) })).exactOptional(),
});

/** JSON that is not what its reader expects; `message` lists every path and reason. */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
}

/**
 * `json`, checked against `schema`.
 *
 * @throws SchemaError naming `what`, and each path with its reason:
 *   `Not a Document: children[3].depth: Invalid input: expected 2`.
 */
export function readJson<Value>(schema: z.ZodType<Value>, json: unknown, what: string): Value {
  const result = schema.safeParse(json);
  // Itself: the copy that the schema makes has its keys in another order, so what is made of it would hang on who checked it.
  if (result.success) return json as Value;
  const reasons = result.error.issues.map(
    ({ path, message }) => `${toDotPath(path) || "(root)"}: ${message}`,
  );
  throw new SchemaError(`Not a ${what}: ${reasons.join("; ")}`);
}

/** The Document that `json` holds. @throws SchemaError */
export function readDocument(json: unknown): Document {
  return readJson(documentSchema, json, "Document");
}
