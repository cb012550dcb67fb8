/** The formats a publication can be published in. */
export const formatNames = ["html", "pdf", "epub"] as const;
export type FormatName = (typeof formatNames)[number];

/** The order they are built in: the e-book tells of the PDF's pages, and the pages of both. */
export const buildOrder: readonly FormatName[] = ["pdf", "epub", "html"];

/** Every content task in the order of the pipeline. */
export const stageNames: readonly string[] = ["parse", "compose", ...buildOrder];

export function isFormat(name: string): name is FormatName {
  return formatNames.some((format) => format === name);
}
