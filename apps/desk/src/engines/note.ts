/** Elements of a note that are taken over; of others, what is in them. */
const KEPT: ReadonlySet<string> = new Set([
  "p",
  "em",
  "i",
  "strong",
  "b",
  "sup",
  "sub",
  "cite",
  "q",
  "code",
  "br",
  "ul",
  "ol",
  "li",
]);
/** What leads back to the text. */
const BACK = '[role="doc-backlink"], [epub\\:type~="backlink"]';

/** The words of `note` as the desk may show them: no attribute but the language, nothing that runs or loads. */
export function cleanNote(note: Element): DocumentFragment {
  const words = document.createDocumentFragment();
  for (const child of note.childNodes) copy(child, words);
  return words;
}

function copy(node: Node, into: Node): void {
  if (node.nodeType === Node.TEXT_NODE) {
    into.appendChild(document.createTextNode(node.nodeValue ?? ""));
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const element = node as Element;
  if (element.matches(BACK)) return;
  const target = KEPT.has(element.localName)
    ? into.appendChild(document.createElement(element.localName))
    : into;
  const lang = element.getAttribute("lang");
  if (lang !== null && target !== into) (target as Element).setAttribute("lang", lang);
  for (const child of element.childNodes) copy(child, target);
}
