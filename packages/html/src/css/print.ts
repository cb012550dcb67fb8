import { marginsOn, type Style, trims } from "@printery/design";

/** A page printed from the browser: the text in its print size, no navigation, link targets spelled out. */
export function print(style: Style): string {
  const { top, outer, bottom } = marginsOn(style, style.trim);
  const { width, height } = trims[style.trim];
  const { sizePt } = style.scale.body;
  return `@media print {
  @page { size: ${width}pt ${height}pt; margin: ${top}pt ${outer}pt ${bottom}pt; }
  :root { font-size: ${sizePt}pt; --line: ${style.scale.body.leadingPt}pt; }
  body { display: block; margin: 0; max-width: none; }
  .skip, .masthead, .turn, body > .contents, .notes a[role="doc-backlink"] { display: none; }
  main, footer { margin: 0; padding: 0; max-width: none; }
  footer { margin-block-start: calc(2 * var(--line)); padding-block-start: var(--line); }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  figure, table, .verse, li { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  .table, pre { overflow: visible; }
  pre { white-space: pre-wrap; }
  .text a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
}
`;
}
