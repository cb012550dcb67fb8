import type { CorrectionRequest, MetadataRequest, UndoRequest } from "@printery/desk/protocol";
import * as z from "zod";

const digest = z.string().max(64);
const path = z.string().min(1).max(2000);
const sidecar = digest.nullable();
const seen = z.strictObject({ text: digest, sidecar });

/** What `/api/corrections` takes. */
export const correction: z.ZodType<CorrectionRequest> = z.strictObject({
  path,
  lines: z.string().max(40),
  as: z.string().max(100).nullable(),
  seen,
  dry: z.boolean(),
});

const words = z.string().max(10_000).nullable().exactOptional();
const set = z.strictObject({
  title: words,
  subtitle: words,
  authors: z.array(z.string().max(1000)).max(1000).nullable().exactOptional(),
  date: words,
  lang: words,
});

/** What `/api/metadata` takes. */
export const metadata: z.ZodType<MetadataRequest> = z.union([
  z.strictObject({ path, set, seen, dry: z.boolean() }),
  z.strictObject({ publication: path, set, seen: z.object({ sidecar }), dry: z.boolean() }),
]);

/** What `/api/undo` takes. */
export const undo: z.ZodType<UndoRequest> = z.strictObject({ path, token: z.string().max(64) });
