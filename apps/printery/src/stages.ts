/** The formats a publication can be published in, in the order they are built: the pages tell of the others. */
export const formatNames = ["pdf", "epub", "html"] as const;
export type FormatName = (typeof formatNames)[number];

/** Every content task in the order of the pipeline. */
export const stageNames: readonly string[] = ["parse", "compose", ...formatNames];

export function isFormat(name: string): name is FormatName {
  return formatNames.some((format) => format === name);
}
