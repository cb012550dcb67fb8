import {
  backSchema,
  contributorSchema,
  digestSchema,
  flowSchema,
  frontSchema,
  metadataSchema,
  noteSchema,
  readJson,
} from "@printery/document";
import * as z from "zod";
import { catalogueSchema } from "./catalogue.ts";
import { coverSchema } from "./cover-image.ts";
import { styleSchema } from "./house-style.ts";
import {
  bindings,
  type ContentsEntry,
  formats,
  type ImageAsset,
  type IndexGroup,
  impositions,
  type Library,
  notePlaces,
  type Press,
  PUBLICATION_VERSION,
  type Publication,
  papers,
  pressMarks,
  pressTargets,
  type Section,
  type SourceAsset,
  sectionRoles,
  spotRoles,
  styleNames,
} from "./publication.ts";
import { isPublicationId } from "./slug.ts";
import { trimSchema } from "./trim.ts";

/** URL-safe, portable on every file system: lower case, digits and inner hyphens. */
const id = z.string().regex(/^[\p{Ll}\p{Lo}\p{Nd}]+(-[\p{Ll}\p{Lo}\p{Nd}]+)*$/u);

const contentsEntry: z.ZodType<ContentsEntry> = z.strictObject({
  id: z.string(),
  depth: z.literal([2, 3, 4, 5, 6]),
  title: z.string(),
  names: z.array(z.string()).exactOptional(),
});

/** The name of the source where that is portable: letters and digits of any script, inner `-`, `_` and `.`. */
const publicationId = z.string().refine(isPublicationId);

const section: z.ZodType<Section> = z.strictObject({
  id,
  path: z.string(),
  digest: digestSchema,
  role: z.enum(sectionRoles),
  matter: z.enum(["front", "body", "back"]),
  depth: z.literal([1, 2]),
  lang: z.string(),
  title: z.string(),
  subtitle: z.string().exactOptional(),
  authors: z.array(contributorSchema),
  date: z.string().exactOptional(),
  front: z.array(frontSchema),
  children: z.array(flowSchema),
  back: z.array(backSchema),
  notes: z.array(noteSchema),
  headings: z.array(contentsEntry),
  names: z.array(z.string()).exactOptional(),
});

const image: z.ZodType<ImageAsset> = z.strictObject({
  name: z.string().regex(/^images\/[^/]+$/),
  mediaType: z.enum(["image/png", "image/jpeg", "image/gif", "image/svg+xml", "image/webp"]),
  width: z.int().min(1),
  height: z.int().min(1),
});

const source: z.ZodType<SourceAsset> = z.strictObject({
  name: z.string().regex(/^sources\/./),
  mediaType: z.enum(["text/plain", "text/markdown", "application/yaml"]),
});

const indexGroup: z.ZodType<IndexGroup> = z.strictObject({
  letter: z.string(),
  entries: z.array(
    z.strictObject({
      term: z.string(),
      places: z.array(z.strictObject({ section: id, id: z.string() })),
      see: z.array(z.string()),
    }),
  ),
});

const press: z.ZodType<Press> = z.strictObject({
  target: z.enum(pressTargets),
  profile: z
    .string()
    .regex(/^profiles\/[^/]+$/)
    .exactOptional(),
  bleedMm: z.number().exactOptional(),
  marks: z.array(z.enum(pressMarks)),
  inkLimit: z.number(),
  richBlack: z.boolean(),
  spots: z.partialRecord(z.enum(spotRoles), z.string()),
  imposition: z.enum(impositions).exactOptional(),
  sheets: z.int().min(1),
  paper: z.enum(papers),
  leafMm: z.number().exactOptional(),
  binding: z.enum(bindings),
  wrap: z.boolean(),
  blurb: z.string().exactOptional(),
});

const librarySchema: z.ZodType<Library> = z.strictObject({
  title: z.string().min(1).exactOptional(),
  url: z.url().endsWith("/").exactOptional(),
});

const neighboursSchema = z.record(z.string(), z.string());

const publicationSchema: z.ZodType<Publication> = z.strictObject({
  version: z.literal(PUBLICATION_VERSION),
  id: publicationId,
  kind: z.enum(["article", "book"]),
  metadata: metadataSchema.and(z.looseObject({ title: z.string().min(1) })),
  catalogue: catalogueSchema,
  style: z.enum(styleNames),
  house: styleSchema.exactOptional(),
  trim: trimSchema,
  formats: z.array(z.enum(formats)),
  offprints: z.boolean(),
  dropCaps: z.boolean(),
  embedFonts: z.boolean(),
  hyphenate: z.boolean(),
  leaders: z.boolean(),
  lists: z.boolean(),
  notes: z.enum(notePlaces),
  columns: z.literal([1, 2]),
  cover: coverSchema.exactOptional(),
  press: press.exactOptional(),
  library: librarySchema.exactOptional(),
  neighbours: neighboursSchema.exactOptional(),
  modified: z.iso.datetime(),
  sections: z.array(section).min(1),
  index: z.array(indexGroup),
  images: z.array(image),
  sources: z.array(source),
});

/** The Press that `json` holds. @throws SchemaError */
export function readPress(json: unknown): Press {
  return readJson(press, json, "Press");
}

/** The Library that `json` holds. @throws SchemaError */
export function readLibrary(json: unknown): Library {
  return readJson(librarySchema, json, "Library");
}

/** The `neighbours` of a Publication that `json` holds. @throws SchemaError */
export function readNeighbours(json: unknown): NonNullable<Publication["neighbours"]> {
  return readJson(neighboursSchema, json, "Neighbours");
}

/** The Publication that `json` holds. @throws SchemaError */
export function readPublication(json: unknown): Publication {
  return readJson(publicationSchema, json, "Publication");
}
