/** The formats that every publication can be published in. */
export const formatNames = ["html", "pdf", "epub"] as const;

/** A task that makes files for readers: of one of our formats, or of all that the project has of its own. */
export type FormatName = (typeof formatNames)[number] | "own";

/** The order they are built in: the e-book tells of the PDF's pages, and the pages of both. */
export const buildOrder: readonly FormatName[] = ["pdf", "epub", "html", "own"];

/** Every content task in the order of the pipeline. */
export const stageNames: readonly string[] = ["parse", "compose", ...buildOrder];

export function isFormat(name: string): name is FormatName {
  return buildOrder.some((format) => format === name);
}

/** The task that makes what is called `format`: its own, or that of the project's own formats. */
export function taskOf(format: string): FormatName {
  return formatNames.find((name) => name === format) ?? "own";
}
