import type { Publication } from "@printery/publication";

/** What the front of a cover tells of a publication, and the style it is told in. */
export type Titled = Pick<Publication, "id" | "style" | "house" | "metadata">;
