/** Endings of the file names that some format reads, lower case; its own entry point, since it loads nothing. */
export const textExtensions: readonly string[] = [".txt", ".text", ".md", ".markdown"];
