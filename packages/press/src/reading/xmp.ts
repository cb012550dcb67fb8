import { bytesOf, get, type PdfFile } from "./pdf-file.ts";

/** What the metadata of a file say (ISO 16684-1): the value of a property, named with its usual prefix. */
export type Xmp = (property: string) => string | undefined;

/** The metadata packet of `file`. A property may be an element, an attribute, or a list, of which the first item counts. */
export function xmpOf({ catalog }: PdfFile): Xmp {
  const packet = Buffer.from(bytesOf(get(catalog, "Metadata"))).toString("utf8");
  return (property) => {
    const element = new RegExp(`<${property}(?:\\s[^>]*)?>([\\s\\S]*?)</${property}>`).exec(packet);
    const attribute = new RegExp(`\\s${property}="([^"]*)"`).exec(packet);
    const value = element?.[1] ?? attribute?.[1];
    const item = /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(value ?? "")?.[1] ?? value;
    return item === undefined ? undefined : unescaped(item).trim();
  };
}

const entities: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);
}
