/** What the address says is on the desk. */
export interface Route {
  readonly publication: string | undefined;
  /** 0-based, of the publication's texts. */
  readonly text: number;
  readonly line: number | undefined;
}

/** What stands behind the `#`: “/the-salt-road/3/120”, the third text at its line 120. */
export function readRoute(hash: string): Route {
  const [id = "", text = "1", line = ""] = hash.replace(/^#?\/?/, "").split("/");
  return {
    publication: decode(id) || undefined,
    text: Math.max(0, (Number.parseInt(text, 10) || 1) - 1),
    line: Number.parseInt(line, 10) || undefined,
  };
}

export function writeRoute({ publication, text, line }: Route): string {
  if (publication === undefined) return "#/";
  const parts = [encodeURIComponent(publication)];
  if (text > 0 || line !== undefined) parts.push(String(text + 1));
  if (line !== undefined) parts.push(String(line));
  return `#/${parts.join("/")}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
