import type { Element, ElementContent } from "hast";
import type { Lose } from "./account.ts";
import { attribute, element, elementsIn, hasClass, textIn } from "./elements.ts";

/** A formula by the TeX that it brings along, as KaTeX, MediaWiki and pandoc have it. */
export function formulaOf(one: Element, lose: Lose): readonly ElementContent[] | undefined {
  const isMath = one.tagName === "math";
  const isMade =
    hasClass(one, "math") || hasClass(one, "katex") || hasClass(one, "mwe-math-element");
  if (!isMath && !isMade) return undefined;
  const made = [...elementsIn(one)].find(({ tagName }) => /^x-(?:math|display)$/.test(tagName));
  if (made !== undefined) return isMath ? undefined : [made];
  const noted = [...elementsIn(one)].find(
    (each) => each.tagName === "annotation" && /tex/i.test(attribute(each, "encoding") ?? ""),
  );
  const shown = attribute(one, "display") === "block" || hasClass(one, "display");
  const bare = isMade ? (bareTex(textIn(one)) ?? texAlone(one)) : undefined;
  const tex = noted === undefined ? bare : textIn(noted).trim();
  if (tex === undefined) {
    if (isMath) lose("formulas without their TeX, of which the characters stand", textIn(one));
    return undefined;
  }
  return [element(shown ? "x-display" : "x-math", {}, [{ type: "text", value: cleaned(tex) }])];
}

/** TeX between the signs that MathJax looks for. */
function bareTex(text: string): string | undefined {
  return /^\s*(?:\\\((.*)\\\)|\\\[(.*)\\\]|\$\$(.*)\$\$)\s*$/s
    .exec(text)
    ?.slice(1)
    .find(Boolean)
    ?.trim();
}

/** pandoc leaves TeX alone to a script that draws it. */
function texAlone(one: Element): string | undefined {
  const isAlone = one.children.every(({ type }) => type === "text");
  const isNamed = hasClass(one, "math") && (hasClass(one, "inline") || hasClass(one, "display"));
  return isAlone && isNamed ? textIn(one).trim() : undefined;
}

/** MediaWiki puts all of it in a group that says how large it is. */
function cleaned(tex: string): string {
  const inner = /^\{\\(?:display|text)style (.*)\}$/s.exec(tex)?.[1] ?? tex;
  return inner.replace(/\s*\n\s*/g, " ").trim();
}

/** MathJax 2 leaves the TeX in a script. */
export function mathScript(one: Element): readonly ElementContent[] {
  const type = attribute(one, "type") ?? "";
  if (!type.startsWith("math/tex")) return [];
  const name = type.includes("display") ? "x-display" : "x-math";
  return [element(name, {}, [{ type: "text", value: cleaned(textIn(one).trim()) }])];
}
