import type { Publication } from "@printery/publication";
import { escapeXml } from "./documents.ts";

/**
 * What is known of a publication besides its title, authors and date, for the XMP packet, in properties of Dublin Core that
 * PDF/A knows (XMP Specification 1, 8.4): an article prints little of it.
 */
export function knownPacket({ metadata }: Publication): string {
  const { publisher, rights, license, source, identifier } = metadata;
  const people = [...metadata.authors, ...metadata.contributors].flatMap(
    ({ name, affiliation, note }) =>
      [affiliation, note].flatMap((said) => said && `${name}: ${said}`),
  );
  const others = metadata.contributors.map(({ name, role }) => `${name} (${role})`);
  const terms = [rights, license].filter(Boolean).join(" ");
  const properties = [
    list("contributor", [...others, ...people]),
    list("publisher", publisher === undefined ? [] : [publisher]),
    terms === ""
      ? ""
      : `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(terms)}</rdf:li></rdf:Alt></dc:rights>\n`,
    text("source", source),
    text("identifier", identifier),
  ].join("");
  if (properties === "") return "";
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
${properties}</rdf:Description>`;
}

function text(name: string, value: string | undefined): string {
  return value === undefined ? "" : `<dc:${name}>${escapeXml(value)}</dc:${name}>\n`;
}

function list(name: string, values: readonly (string | undefined)[]): string {
  const items = values.flatMap((value) =>
    value === undefined ? [] : `<rdf:li>${escapeXml(value)}</rdf:li>`,
  );
  if (items.length === 0) return "";
  return `<dc:${name}><rdf:Bag>${items.join("")}</rdf:Bag></dc:${name}>\n`;
}
