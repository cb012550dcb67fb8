import type { Source } from "../source.ts";
import type { Entry } from "./content.ts";

/** Where the side-car of the text at `path` is, or would be. */
export function sidecarOf(path: string, source: Pick<Source, "companions"> | undefined): string {
  const stem = path.replace(/\.[^./]*$/u, "");
  const isOther = source?.companions.includes(`${stem}.yml`);
  const hasUsual = source?.companions.includes(`${stem}.yaml`);
  return isOther && !hasUsual ? `${stem}.yml` : `${stem}.yaml`;
}

/** Where a folder's publication.yaml is, or would be; null of a loose text. */
export function configurationOf({ name, source }: Entry): string | null {
  const isFolder = source === undefined ? !name.includes(".") : !source.texts.includes(name);
  if (!isFolder) return null;
  const other = `${name}/publication.yml`;
  return source?.companions.includes(other) ? other : `${name}/publication.yaml`;
}
