import type { Phrasing, Position } from "@printery/document";
import { placeOf } from "@printery/task";
import type { TextDirective } from "mdast-util-directive";
import { type Desk, sourceAt } from "./desk.ts";
import { isLanguageTag } from "./matter-keys.ts";

/** `:foreign[mot]{lang=fr}` as a word of another language; its literal text where the language is missing. */
export function foreignOf(
  { attributes }: TextDirective,
  children: readonly Phrasing[],
  position: Position,
  desk: Desk,
): Phrasing {
  const { lang, ...others } = attributes ?? {};
  if (lang && isLanguageTag(lang) && Object.keys(others).length === 0)
    return { type: "foreign", lang, children, position };
  desk.context.tell({
    place: placeOf(position),
    severity: "warning",
    ruleId: "directive-invalid",
    reason:
      "Expected `:foreign[…]{lang=…}` with a language tag such as fr, not this; keeping it as literal text",
  });
  return { type: "text", value: sourceAt(position, desk), position };
}
