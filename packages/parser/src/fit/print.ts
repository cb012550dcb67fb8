import type { Table, Weights } from "../roles/model.ts";

/** `table` as the module that the parser reads. */
export function printTable(table: Table): string {
  return `import type { Table } from "./model.ts";

/**
 * The whole judgement of the parser, in log odds. Written by \`pnpm fit\`; what it is drawn to, and what a
 * person changes, stands in \`fit/prior.ts\`.
 */
// biome-ignore format: one row per cue
export const table: Table = ${body(table)};
`;
}

/** `table` as what the next fit is drawn to. */
export function printPrior(table: Table): string {
  return `import type { Prior } from "./point.ts";

/**
 * What the fit is drawn to, in log odds: a judgement set by hand, then fitted to labelled texts of many
 * sources whose words can't be published. A new cue gets its row here by hand. Values of 9 and more, either
 * way, are so by definition: the fit leaves them alone.
 */
// biome-ignore format: one row per cue
export const prior: Prior = ${body(table)};
`;
}

function body(table: Table): string {
  return [
    "{",
    `  bias: ${row(table.bias)},`,
    "  cues: {",
    ...Object.entries(table.cues).map(([name, weights]) => `    ${name}: ${row(weights)},`),
    "  },",
    `  opening: ${row(table.opening)},`,
    `  closing: ${row(table.closing)},`,
    "  steps: {",
    ...Object.entries(table.steps).map(([from, steps]) => `    ${from}: ${row(steps)},`),
    "  },",
    "  follows: {",
    ...Object.entries(table.follows).map(
      ([from, weights]) => `    ${from}: ${row(weights ?? {})},`,
    ),
    "  },",
    `  headline: ${row(table.headline)},`,
    "}",
  ].join("\n");
}

function row(weights: Weights | Readonly<Record<string, number>>): string {
  const entries = Object.entries(weights).map(([name, value]) => `${name}: ${value}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
