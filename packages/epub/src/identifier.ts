import { createHash } from "node:crypto";
import { doiOf, isbnOf, type Publication } from "@printery/publication";

/** What names the publication for ever: its ISBN or DOI as a URN or URL, its own identifier, or a UUID made from it. */
export function identifierOf({ id, metadata }: Publication): string {
  const given = metadata.identifier?.trim();
  if (given === undefined || given === "") {
    const { title, authors } = metadata;
    return `urn:uuid:${nameUuid(JSON.stringify([id, title, authors.map(({ name }) => name)]))}`;
  }
  const isbn = isbnOf(given);
  if (isbn !== undefined) return `urn:isbn:${isbn}`;
  const doi = doiOf(given);
  return doi === undefined ? given : `https://doi.org/${doi}`;
}

/** RFC 9562, clause 6.6: the namespace for names that are URLs. */
const URL_NAMESPACE = "6ba7b8119dad11d180b400c04fd430c8";

/** The version 5 UUID of `name` (RFC 9562, clause 5.5). */
function nameUuid(name: string): string {
  const bytes = createHash("sha1").update(URL_NAMESPACE, "hex").update(name).digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes
    .toString("hex", 0, 16)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
