import type { Element, Root, Text } from "xast";
import { toXml } from "xast-util-to-xml";

/** What XML 1.0 (2.2) allows in no document, escaped or not: an author's text may hold any of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into a file
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** `node` as it stands in an XML file. No section of CDATA is written, so every `]]>` is text, where it must not stand (2.4). */
export function xmlText(node: Element | Text): string {
  return toXml(node, { closeEmptyElements: true })
    .replace(FORBIDDEN, "")
    .replaceAll("]]>", "]]&gt;");
}

/** `root` as an XML file, in UTF-8; its last children are `more`, which are written already: the same in many files. */
export function xmlFile(root: Element, more: readonly string[] = []): Uint8Array {
  const instruction: Root["children"][number] = {
    type: "instruction",
    name: "xml",
    value: 'version="1.0" encoding="UTF-8"',
  };
  // What is between its tags is written after the last of its own, as a line's end is here.
  const text = xmlText({ ...root, children: [...root.children, { type: "text", value: "\n" }] });
  const end = `</${root.name}>`;
  const start = text.slice(0, -end.length - 1);
  return Buffer.from(`${toXml(instruction)}\n${start}${more.join("")}${end}\n`);
}
