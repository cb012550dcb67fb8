import type { Table, Weights } from "../roles/model.ts";

/** `table` as the module that the parser reads. */
export function printTable(table: Table): string {
  return `import type { Table } from "./model.ts";

/**
 * The whole judgement of the parser, in log odds. Written by \`pnpm fit\`; what a person
 * changes stands in \`fit/prior.ts\`.
 */
// biome-ignore format: one row per cue
export const table: Table = ${body(table)};
`;
}

/** `table` as what the fit of the parser's own table is drawn to. */
export function printLearned(table: Table): string {
  return `import type { Table } from "../roles/model.ts";

/**
 * What labelled texts of many sources teach, in log odds. Written by \`pnpm fit --learned\`, from texts whose
 * words can't be published, so it is kept: the parser's own table is fitted to a corpus everybody can have,
 * and drawn to this one. A cue that came later is not in it, and drawn to what \`prior.ts\` says.
 */
// biome-ignore format: one row per cue
export const learned: Omit<Table, "cues" | "headline"> & {
  readonly cues: Partial<Table["cues"]>;
  readonly headline: Partial<Table["headline"]>;
} = ${body(table)};
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
