import type { Style } from "@printery/design";
import { counterRules, MAX_INDENT } from "@printery/markup";

/** Where everything stands: one column; from 1100 px contents at its left and side matter at its right. */
export function layout(style: Style): string {
  return [
    reset,
    paragraphs(style),
    blocks(style),
    cover(style),
    verseIndents(),
    matter,
    furniture,
    wide,
  ].join("\n");
}

/** Letters that join, which a space would part. */
const joined = ["ar", "fa", "ur", "ps", "sd", "ug", "ckb", "hi", "mr", "ne"]
  .map((lang) => `:lang(${lang}), :lang(${lang})::first-line`)
  .join(", ");
/** Languages whose scripts have no italics. */
const upright = "ar fa ur ps sd ug ckb hi mr ne he yi th zh ja ko"
  .split(" ")
  .map((lang) => `:lang(${lang}) em`)
  .join(", ");

/** The measure holds about 66 characters of either text face. */
const reset = `*, ::before, ::after { box-sizing: border-box; }
:root { --measure: 32rem; --gap: 3rem; -webkit-text-size-adjust: none; text-size-adjust: none; }
body {
  margin: 0 auto;
  padding: 0 clamp(1.1rem, 5vw, 3rem);
  background: var(--paper);
  color: var(--text);
  font-variant-numeric: oldstyle-nums proportional-nums;
  font-kerning: normal;
  hanging-punctuation: first allow-end last;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6, nav, .side { overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { margin: 0; text-wrap: balance; hyphens: auto; hyphenate-limit-chars: 16 6 6; }
:where(p, ul, ol, dl, dd, figure, blockquote, pre) { margin: 0; }
:where(header p + p) { margin-block-start: 0.25em; }
p, li, dd { text-wrap: pretty; hyphens: auto; hyphenate-limit-chars: 9 4 4; }
.unhyphenated :is(h1, h2, h3, h4, h5, h6, p, li, dd) { hyphens: manual; }
a { color: var(--accent); text-decoration: underline 0.06em; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 0.12em; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
img { max-width: 100%; height: auto; vertical-align: middle; }
strong, th { font-weight: 600; }
:lang(zh), :lang(ja), :lang(ko), :lang(th) { hyphens: manual; }
:lang(zh), :lang(ja) { line-break: strict; }
${joined} { letter-spacing: 0 !important; }
${upright} { font-style: normal; font-weight: 600; }`;

function paragraphs({ paragraphs, indentPt, scale, opener }: Style): string {
  const apart =
    paragraphs === "space"
      ? ".body :is(p, ul, ol, dl) + :is(p, ul, ol, dl) { margin-block-start: calc(0.75 * var(--line)); }"
      : `.body p + p { text-indent: ${(indentPt / scale.body.sizePt).toFixed(2)}em; }
.body :is(figure, li, [role="doc-epigraph"]) p, .body dd p:first-child, .body > .initial { text-indent: 0; }
.initial::first-letter { float: inline-start; font-size: 3.2em; line-height: 0.8; padding-inline-end: 0.06em; }
@supports (initial-letter: 3) { .initial::first-letter { float: none; initial-letter: 3; font-size: inherit; line-height: inherit; padding-inline-end: 0.3em; } }`;
  return opener.recto
    ? `${apart}
[role="doc-chapter"] > .body > :is(p:first-child, [role="doc-epigraph"]:first-child + p)::first-line { font-variant-caps: small-caps; letter-spacing: 0.04em; }`
    : apart;
}

/** Of a book, above its title, and as that is aligned. */
function cover({ scale }: Style): string {
  const inline = scale.title.align === "center" ? "auto" : "0";
  return `.cover { display: block; width: min(16rem, 70%); height: auto; margin: 0 ${inline} calc(2 * var(--line)); }`;
}

/** As a style has pull quotes stand out on a screen. */
const pullquotes: { readonly [How in Style["pullquotes"]]: string } = {
  hang: "hanging-punctuation: first;",
  inset: "padding-inline: calc(1.5 * var(--line)); text-wrap: balance;",
  bar: "border-inline-start: 2px solid var(--accent); padding-inline-start: 1rem;",
};

function blocks({ ornament, pullquotes: how }: Style): string {
  return `[role="doc-pullquote"] { ${pullquotes[how]} }
[role="doc-pullquote"] p { text-indent: 0; hyphens: manual; }
[role="doc-dedication"] .body { text-align: center; font-style: italic; }
[role="doc-dedication"] .body p { text-indent: 0; }
.body > :is(ul, ol, dl), blockquote, .verse, figure, .table, pre { margin-block: var(--line); }
blockquote { margin-inline: var(--line); }
.admonition { margin-inline: 0; border-inline-start: 2px solid var(--accent); padding-inline-start: 1rem; }
.admonition > p:first-child { break-after: avoid; }
.admonition > p:first-child + p { text-indent: 0; margin-block-start: 0; }
blockquote[role="doc-epigraph"] { margin-inline: auto 0; width: fit-content; max-width: 80%; font-style: italic; }
[role="doc-epigraph"] p:last-child:not(:first-child) { font-style: normal; margin-block-start: 0.25em; }
ul, ol { padding-inline-start: 1.5em; }
li + li { margin-block-start: 0.25em; }
li > p + p { margin-block-start: 0.5em; }
li > :is(ul, ol), .body li > :is(ul, ol) { margin-block: 0.25em; }
dt { font-weight: 600; break-after: avoid; }
dd { margin-inline-start: 1.5em; }
dd + dt { margin-block-start: calc(0.5 * var(--line)); }
ul { list-style-type: "–\\2002"; }
.tasks { list-style: none; padding-inline-start: 0; }
${counterRules("padding-inline-start")}
li::marker { color: var(--muted); font-variant-numeric: oldstyle-nums tabular-nums; }
hr { border: 0; margin-block: var(--line); text-align: center; line-height: var(--line); }
hr::before { content: ${quoted(ornament)}; color: var(--muted); }
figure img { display: block; margin-inline: auto; }
.plate img { width: 100%; }
figcaption { margin-block-start: 0.6em; }
.credit { font-size: 0.8rem; font-style: normal; }
figcaption .credit { display: block; }
.table, pre { overflow-x: auto; }
table { border-collapse: collapse; min-width: 60%; font-variant-numeric: lining-nums tabular-nums; margin-block: 0; }
caption { text-align: start; padding-block-end: 0.5em; }
th, td { padding-block: 0.4em; padding-inline: 0 1.2em; text-align: start; vertical-align: baseline; border-block-end: 1px solid var(--rule); hyphens: manual; }
:is(th, td):last-child { padding-inline-end: 0; }
thead :is(th, td) { border-block-end-color: currentcolor; vertical-align: bottom; }
.right { text-align: right; }
td.right { white-space: nowrap; }
.sentence { min-width: 9em; }
.center { text-align: center; }
pre { padding: 0.9em 1.1em; border-inline-start: 2px solid var(--rule); tab-size: 4; }
code { font-variant-numeric: lining-nums; font-variant-ligatures: none; hyphens: manual; }
:not(pre) > code { font-size: 0.86em; line-height: inherit; overflow-wrap: anywhere; }
.verse { width: fit-content; max-width: 100%; margin-inline: auto; }
.stanza + .stanza { margin-block-start: var(--line); }
.line { padding-inline-start: 2em; text-indent: -2em; text-wrap: wrap; hyphens: manual; }`;
}

/** `text` as a string of CSS (Syntax 3, 4.3.7) that no character of it ends, nor the element or the block in which it stands. */
function quoted(text: string): string {
  const safe = text.replace(
    /["\\{}<>&/]/g,
    (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(6, "0")}`,
  );
  return `"${safe}"`;
}

function verseIndents(): string {
  return Array.from(
    { length: MAX_INDENT },
    (_, index) => `.indent-${index + 1} { padding-inline-start: ${index + 3}em; }`,
  ).join("\n");
}

const matter = `.text > header { margin-block-end: calc(2 * var(--line)); }
.opening { padding-block: calc(2.5 * var(--line)) calc(4 * var(--line)); }
header :is(.title, .chapter) + :is(.subtitle, .standfirst) { margin-block-start: calc(0.5 * var(--line)); }
.chapter:not(:last-child) { margin-block-end: calc(0.5 * var(--line)); }
.chapter > .label { display: block; margin-block-end: 0.5rem; }
.unseen { position: absolute; clip-path: inset(50%); white-space: nowrap; }
.chapter ~ .byline { font-size: 1rem; margin-block-start: 0; }
.credits { font-size: 1rem; margin-block-start: calc(0.25 * var(--line)); }
.contributors > p + p { margin-block-start: calc(0.5 * var(--line)); text-indent: 0; }
.notes, .back, .contributors { margin-block-start: calc(3 * var(--line)); }
.notes::before { content: ""; display: block; width: 3rem; border-block-start: 1px solid var(--text); margin-block-end: calc(0.75 * var(--line)); }
.notes > h2, .back h2, .attachments > h2 { margin-block-end: calc(0.5 * var(--line)); text-align: start; }
.notes > ol { padding-inline-start: 1.6em; }
.notes li::marker { color: var(--text); }
.notes li:target, [role="doc-noteref"]:target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
[role="doc-noteref"] { font-size: 0.72em; line-height: 1; vertical-align: 0.42em; text-decoration: none; padding-inline: 0.15em; margin-inline: -0.1em; font-variant-numeric: lining-nums; font-style: normal; }
[role="doc-backlink"] { text-decoration: none; font-size: 1.15em; line-height: 1; }
.back > * + * { margin-block-start: calc(1.5 * var(--line)); }
.back p + p, .related > div + div { margin-block-start: 0.6em; }
.attachments { border-inline-start: 2px solid var(--accent); padding-inline-start: 1rem; margin-block-start: var(--line); }
.attachments ul { list-style: none; padding: 0; }
.disclaimer { color: var(--muted); }
.index { columns: 2 14rem; column-gap: 2rem; }
.index .group { break-inside: avoid-column; margin-block-end: var(--line); }
.index h2 { margin: 0; text-align: start; }
.index ul { list-style: none; margin: 0; padding: 0; font-size: 0.9rem; }
.index li { padding-inline-start: 1em; text-indent: -1em; margin: 0; hyphens: manual; }
.back { color: var(--text); }`;

const furniture = `.skip { position: absolute; inset-block-start: -6rem; background: var(--paper); padding: 0.5rem 1rem; z-index: 1; }
.skip:focus { inset-block-start: 0.5rem; }
.masthead { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 2rem; padding-block: 1.5rem; }
.masthead a, .turn a, .contents a { color: inherit; text-decoration: none; }
.masthead a:hover, .turn a:hover, .contents a:hover { color: var(--accent); text-decoration: underline 0.06em; }
.path, .downloads { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.downloads { margin-inline-start: auto; }
main, body > .contents, footer { max-width: var(--measure); margin-inline: auto; }
main { padding-block: calc(1.5 * var(--line)) calc(3 * var(--line)); }
.contents ol { list-style: none; padding: 0; }
.contents ol ol { padding-inline-start: 1.25em; }
main > .contents { width: fit-content; max-width: 100%; min-width: min(60%, 20rem); margin-inline: auto; }
main > .contents > h2 { margin-block-end: calc(0.5 * var(--line)); }
.contents li { margin-block: 0.3em; hyphens: manual; }
.contents span { display: block; color: var(--muted); font-size: 0.85em; }
.contents [aria-current] { color: var(--accent); }
body > .contents > h2 { text-align: start; }
body > .contents { padding-block: var(--line); border-block-start: 1px solid var(--rule); }
.turn { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem 3rem; margin-block-end: calc(2 * var(--line)); }
.turn span { display: block; color: var(--muted); font-size: 0.8rem; }
.turn [rel="next"] { margin-inline-start: auto; text-align: end; }
footer { border-block-start: 1px solid var(--rule); padding-block: var(--line) calc(2 * var(--line)); }
.imprint { display: grid; gap: 0.25rem; }
.imprint > div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 1rem; }
.imprint dt { color: var(--muted); }`;

const wide = `@media (min-width: 1100px) {
  :root { --gap: clamp(1.75rem, 3.5vw, 3rem); --edge: clamp(1.25rem, 3vw, 3rem); }
  body { padding-inline: var(--edge); display: grid; grid-template-columns: minmax(0, 1fr) var(--measure) minmax(0, 1fr); column-gap: var(--gap); }
  .masthead { grid-column: 1 / -1; }
  main { grid-column: 2; grid-row: 2; width: 100%; }
  footer { grid-column: 2; width: 100%; }
  body > .contents { grid-column: 1; grid-row: 2; position: sticky; inset-block-start: 2rem; align-self: start; max-height: calc(100vh - 4rem); overflow-y: auto; border: 0; margin: 0; width: min(15rem, 100%); justify-self: end; padding-block: calc(1.5 * var(--line) + 0.4rem) 0; }
  body > .contents ol { font-size: 0.85rem; line-height: 1.35; }
  .text { position: relative; }
  .side { position: absolute; inset-inline-start: calc(100% + var(--gap)); inset-block-start: 0.4rem; width: min(15rem, calc((100vw - var(--measure)) / 2 - var(--gap) - var(--edge) - 0.5rem)); }
  .side h2 { font-size: 0.85rem; }
  .side > :first-child { margin-block-start: 0; }
}`;
