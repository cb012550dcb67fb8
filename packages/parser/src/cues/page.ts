import type { Survey } from "./survey.ts";

/** Whether a text stands by itself: no page around it, and no file offered with it. */
export function standsAlone({ clutter, download }: Pick<Survey, "clutter" | "download">): boolean {
  return clutter <= 1 && download < 0;
}
