import type * as mdast from "mdast";
import type { References } from "../references.ts";
import type { Draft } from "./blocks.ts";
import { phrase } from "./phrasing.ts";

/** The blocks of `draft` with their text read; undefined where what micromark would see in it can't be told. */
export function finish(
  draft: Draft,
  references: Pick<References, "links" | "notes">,
): mdast.RootContent[] | undefined {
  for (const job of draft.jobs) if (!phrase(job, references)) return undefined;
  return draft.blocks;
}
