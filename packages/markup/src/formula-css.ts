/**
 * Rules for the formulas in our markup, set in `family`: what MathML Core leaves to style sheets, the columns of tables and
 * what is struck through or boxed, and what text around would have them inherit. No colours: they have those of the text.
 */
export function formulaCss(family: string): string {
  return `math { font-family: "${family}", math; font-style: normal; font-variant: normal; letter-spacing: 0; text-indent: 0; line-height: normal; hyphens: manual; }
.formula { overflow-x: auto; overflow-y: hidden; text-align: center; text-indent: 0; padding: 0.2em 0; }
mtable[width="100%"] { width: 100%; }
mtd.left { text-align: left; text-align: -webkit-left; }
mtd.right { text-align: right; text-align: -webkit-right; }
mtd.flush-start { padding-left: 0; }
mtd.flush-end { padding-right: 0; }
mtd.apart { padding-left: 2em; }
mtd.fit { width: 50%; }
mtd.bar { border-left: 0.06em solid; }
mtd.rule { border-top: 0.06em solid; }
mtable[rowspacing="0.6em"] > mtr > mtd { padding-top: 0.3em; padding-bottom: 0.3em; }
menclose[notation="top"] { border-top: 0.06em solid; padding-top: 0.12em; }
menclose[notation="bottom"] { border-bottom: 0.06em solid; padding-bottom: 0.12em; }
menclose[notation="box"] { border: 0.06em solid; padding: 0.25em; }
menclose[notation="updiagonalstrike"] { background: linear-gradient(to bottom right, ${STROKE}); }
menclose[notation="downdiagonalstrike"] { background: linear-gradient(to top right, ${STROKE}); }
menclose[notation="horizontalstrike"] { background: linear-gradient(${STROKE}); }
mspace[mathbackground] { background: currentcolor; }`;
}

/** Where a line through the middle begins and ends. */
const STROKE =
  "transparent calc(50% - 0.05em), currentcolor calc(50% - 0.04em), currentcolor calc(50% + 0.04em), transparent calc(50% + 0.05em)";
