import { MathJaxStix2Font } from "@mathjax/mathjax-stix2-font/js/svg.js";
import type { LiteElement } from "@mathjax/src/js/adaptors/lite/Element.js";
import { liteAdaptor } from "@mathjax/src/js/adaptors/liteAdaptor.js";
import { RegisterHTMLHandler } from "@mathjax/src/js/handlers/html.js";
import { MathML } from "@mathjax/src/js/input/mathml.js";
import { mathjax } from "@mathjax/src/js/mathjax.js";
import { SVG } from "@mathjax/src/js/output/svg.js";
import "./glyphs.ts";

/** Sets MathML as TeX sets formulas, in STIX Two; gives back SVG whose unit is a thousandth of an em. */
export function typeset(mathMl: string, isDisplay: boolean): LiteElement {
  typesetter ??= open();
  // Its own breaking of lines is none of ours, so nothing is too wide for it.
  const container = typesetter.convert(mathMl, {
    display: isDisplay,
    em: 16,
    ex: 8,
    containerWidth: 1e6,
  });
  const svg = container.children.find((child): child is LiteElement => child.kind === "svg");
  if (svg === undefined) throw new Error(`Expected SVG of a formula, not none: ${mathMl}`);
  return svg;
}

type Convert = (mathMl: string, options: object) => LiteElement;
let typesetter: { readonly convert: Convert } | undefined;

function open(): { readonly convert: Convert } {
  RegisterHTMLHandler(liteAdaptor());
  // All glyphs are there; the library would load them by name, from files that a bundle hasn't got.
  mathjax.asyncLoad = () => undefined;
  mathjax.asyncIsSynchronous = true;
  const output = new SVG({
    fontData: MathJaxStix2Font,
    fontCache: "none",
    linebreaks: { inline: false },
  });
  output.font.loadDynamicFilesSync();
  const document = mathjax.document("", { InputJax: new MathML(), OutputJax: output });
  return { convert: (mathMl, options) => document.convert(mathMl, options) as LiteElement };
}
