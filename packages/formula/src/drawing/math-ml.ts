import type { MathElement } from "@printery/document";

/** `tree` as MathML in XML, for who reads it as such. */
export function mathMl(tree: MathElement, isDisplay: boolean): string {
  const display = isDisplay ? ' display="block"' : "";
  return `<math xmlns="http://www.w3.org/1998/Math/MathML"${display}>${written(tree)}</math>`;
}

function written(part: MathElement): string {
  if (typeof part === "string") return escaped(part);
  // What stands for nothing has what follows it spaced as if it were something, in TeX's eyes only as a letter.
  if (part.name === "mrow" && part.children.length === 0) return "<mi></mi>";
  const attributes = Object.entries(part.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  return `<${part.name}${attributes.join("")}>${part.children.map(written).join("")}</${part.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
