export * from "./publication.ts";
export { type Render, renderStage } from "./rendering.ts";
export { readPublication } from "./schema.ts";
export { type Terms, terms } from "./terms.ts";
