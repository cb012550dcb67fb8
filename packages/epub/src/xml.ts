import { toXml } from "xast-util-to-xml";

/** An XML document whose root element is `root`, with the doctype of XHTML where `doctype` says so. */
export function xmlDocument(root: Parameters<typeof toXml>[0], doctype = ""): string {
  const xml = wellFormed(toXml(root, { closeEmptyElements: true, tightClose: true }));
  const body = doctype === "" ? xml : withEndTags(xml);
  return `<?xml version="1.0" encoding="utf-8"?>\n${doctype}${body}\n`;
}

/**
 * Who reads XHTML as HTML takes no element for closed by its first tag but those that hold nothing (XHTML 1.0, C.3). A value may
 * hold what looks like the end of a tag.
 */
function withEndTags(xml: string): string {
  return xml.replace(
    /<(?!(?:br|col|hr|img|link|meta|wbr)\b)([a-z][a-z\d]*)((?:\s[^\s="<>]+="[^"]*")*)\/>/g,
    "<$1$2></$1>",
  );
}

/**
 * `xml` without what XML 1.0 has no place for (clauses 2.2 and 2.4): control characters and
 * noncharacters are gone, half a surrogate pair becomes U+FFFD, and `]]>` is escaped. The
 * serialiser writes no CDATA section, so that every `]]>` is text.
 */
function wellFormed(xml: string): string {
  return (
    xml
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("]]>", "]]&gt;")
  );
}
