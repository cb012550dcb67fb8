import type { Tell } from "@printery/config";
import type { Gathered } from "./gather.ts";
import type { Publication, Trim } from "./publication.ts";

/** The trims whose pages are wide enough for two columns. */
const wideTrims: readonly Trim[] = ["A4", "Letter"];

/** Two columns, where they are asked for and can be had. */
export function columnsOf(
  asked: Gathered["columns"],
  kind: Publication["kind"],
  trim: Trim,
  tell: Tell,
): Publication["columns"] {
  if (asked?.value !== 2) return 1;
  const expected =
    kind === "book"
      ? "an article, not a book,"
      : `a trim such as ${wideTrims.join(" or ")}, not ${trim},`;
  if (kind === "article" && wideTrims.includes(trim)) return 2;
  const { value: _, ...where } = asked;
  tell({
    ...where,
    severity: "warning",
    ruleId: "columns-unfit",
    reason: `Expected ${expected} for text in two columns; it is set in one`,
  });
  return 1;
}
