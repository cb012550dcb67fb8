import type { NodeOf } from "@printery/document";
import { terms } from "@printery/publication";
import type { Element } from "hast";
import { h } from "hastscript";
import type { Highlight } from "./highlight.ts";

/** Characters of a line that have room in a window of 320 pixels, the narrowest that WCAG 2.2 speaks of (1.4.10). */
const ROOM = 28;
/** As the style sheets set tab stops. */
const TAB = "    ";

/**
 * A program, or other text that keeps its lines. Where a line may be too long for a window it scrolls, and what scrolls must be
 * reachable by keyboard, and have a name.
 */
export function listing(
  node: NodeOf<"code">,
  lang: string,
  highlight: Highlight = () => undefined,
): Element {
  const { language, value } = node;
  const isName = language !== undefined && NAME.test(language);
  const className = isName ? `language-${language}` : undefined;
  const { code } = terms(lang);
  const named = language === undefined ? code : `${code} (${language})`;
  return h("pre", isWide(value) ? { role: "group", tabIndex: 0, ariaLabel: named } : {}, [
    h("code", { className }, highlight(node) ?? value),
  ]);
}

/** A language as programs are marked with one, “c++” or “objective-c”: what else stands behind a fence is no class. */
const NAME = /^\w[\w+#.-]*$/;

function isWide(value: string): boolean {
  return value.split("\n").some((line) => line.replaceAll("\t", TAB).length > ROOM);
}
