/** The folder of addresses below which outputs are served. */
export const SITE = "/site/";

/** The address of the file at `path` of the library's folder. */
export function siteAddress(path: string): string {
  return SITE + path.split("/").map(encodeURIComponent).join("/");
}
