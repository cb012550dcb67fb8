import type { Style } from "@printery/design";

/** What helps a reader along: notes that come up, links to headings, the switch of colours, how to cite, and what else there is. */
export function reading({ scale }: Style): string {
  return `.extent { color: var(--muted); font-size: 0.8rem; margin-block-start: 0.5em; text-align: ${scale.chapter.align === "center" ? "center" : "start"}; }
.headed { position: relative; }
.anchor { position: absolute; inset-block-end: 0; inset-inline-end: 100%; padding-inline: 0.3em; color: var(--muted); text-decoration: none; opacity: 0; }
.anchor::before { content: "#"; }
.headed:hover > .anchor, .anchor:focus-visible { opacity: 1; }
@media (hover: none), (max-width: 40rem) { .anchor { position: static; opacity: 1; padding-inline: 0.35em; } .headed > :first-child { display: inline; } .headed { margin-block: 1.6em 0.6em; } }
.masthead { align-items: baseline; }
.theme:not([hidden]) { display: flex; gap: 0.5em; align-items: baseline; }
/* Its place is kept until the script shows it, so that nothing moves. */
@media (scripting: enabled) { .theme[hidden] { display: flex; gap: 0.5em; visibility: hidden; } }
.theme select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 0.2em; padding: 0.1em 0.3em; }
@media (max-width: 40rem) { .masthead { column-gap: 1rem; } .downloads { margin-inline-start: 0; } .theme { margin-inline-start: auto; } .theme > span { position: absolute; clip-path: inset(50%); white-space: nowrap; } }
summary { cursor: pointer; width: fit-content; }
:is(summary, select):focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.cite { margin-block-end: var(--line); }
.cite p { margin-block-start: 0.6em; }
.cite pre { margin-block: 0.4em; max-height: 16rem; overflow: auto; font-size: 0.7rem; user-select: all; }
.imprint dd > div > * { unicode-bidi: isolate; }
.imprint ul { list-style: none; padding: 0; }
.digest { overflow-wrap: anywhere; font-size: 0.8em; color: var(--muted); font-variant-numeric: lining-nums; }
@media screen {
  [role="doc-noteref"] { scroll-margin-block: 40vh; }
  :root:has(.notes li:target) { scroll-padding-block-end: 45vh; }
  .notes li:target {
    position: fixed; z-index: 2; inset-block-end: 0; inset-inline: 0; margin: 0 auto; max-width: calc(var(--measure) + 3rem); max-height: 45vh; overflow-y: auto;
    padding: 1rem 1.5rem; padding-inline-start: 3rem; background: var(--paper); border-block-start: 2px solid var(--accent); box-shadow: 0 0 1.5rem rgb(0 0 0 / 0.18);
  }
  .notes li:target::before { content: counter(list-item); position: absolute; inset-inline-start: 1.5rem; }
}
@media (prefers-contrast: more) {
  :root:root { --muted: var(--text); --rule: var(--text); --accent: var(--text); }
  a { text-decoration-thickness: 0.1em; }
}
@media (prefers-contrast: more), (forced-colors: active) {
  .notes li:target { border: 2px solid; }
  .contents [aria-current] { font-weight: 600; }
}`;
}

/**
 * The heading that one is at is marked among the contents (CSS Overflow 5, 5), where a browser can. The Nu checker doesn't know the names
 * yet, and looks at what stands in a page.
 */
export const whereOneIs = `.contents .headings { scroll-target-group: auto; }
.contents :target-current { color: var(--accent); }
@media (prefers-contrast: more), (forced-colors: active) { .contents :target-current { font-weight: 600; } }`;
