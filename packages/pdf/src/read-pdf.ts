// For tests: what a reader of the file sees, by a reader that is not ours.
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** It runs up the page. */
  readonly isTurned: boolean;
}

interface ReadPage {
  /** In the order of the file, lines ended by "\n". */
  readonly text: string;
  /** Each piece of text, in points from the bottom left. */
  readonly pieces: readonly Piece[];
  /** What the links on it lead to: an address, or the 0-based page. */
  readonly links: readonly (string | number)[];
  /** The elements with text on it, as a screen reader gets them. */
  readonly elements: readonly ReadElement[];
}

export interface ReadElement {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  /** Text of its own, and elements, in order. */
  readonly children: readonly (ReadElement | string)[];
}

interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly labels: readonly string[] | null;
  readonly outline: readonly OutlineEntry[];
  readonly attachments: readonly {
    readonly name: string;
    readonly description: string;
    readonly content: Uint8Array;
  }[];
  readonly info: Readonly<Record<string, unknown>>;
  /** Of the XMP packet. */
  readonly xmpTitle: string | undefined;
}

/** Everything at once, for the files of tests are small. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
  const { info, metadata } = await pdf.getMetadata();
  const read = {
    pages,
    labels: await pdf.getPageLabels(),
    outline: entriesOf((await pdf.getOutline()) ?? []),
    attachments: attachmentsOf(await pdf.getAttachments()),
    info: { ...info },
    xmpTitle: metadata?.get("dc:title") ?? undefined,
  };
  await loading.destroy();
  return read;
}

function attachmentsOf(found: unknown): ReadPdf["attachments"] {
  const files = Object.values((found ?? {}) as Record<string, Attached>);
  return files.map(({ filename, description, content }) => ({
    name: filename,
    description,
    content,
  }));
}

interface Attached {
  readonly filename: string;
  readonly description: string;
  readonly content: Uint8Array;
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) =>
    "str" in item && item.str.trim() !== "" ? [pieceOf(item.str, item.transform, item.width)] : [],
  );
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""));
  const links: (string | number)[] = [];
  for (const { url, dest } of await page.getAnnotations()) {
    links.push(url ?? (await pageOf(pdf, dest)));
  }
  const tree = await page.getStructTree();
  const marked = await markedText(page);
  // A word broken at a soft hyphen is one word.
  return {
    text: text.join("").replaceAll("\u00ad\n", ""),
    pieces,
    links,
    elements: childrenOf((tree ?? {}) as TreeNode, marked).filter(
      (each) => typeof each !== "string",
    ),
  };
}

function pieceOf(text: string, transform: readonly number[], width: number): Piece {
  const [, rise = 0, , , x = 0, y = 0] = transform;
  return { text, x, y, width, isTurned: rise > 0 };
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly TreeNode[];
}

function childrenOf(
  { children = [] }: TreeNode,
  marked: ReadonlyMap<string, string>,
): (ReadElement | string)[] {
  return children.flatMap((child): (ReadElement | string)[] => {
    if (child.type === "content") return [marked.get(child.id ?? "") ?? ""];
    if (child.role === undefined) return [];
    const { role, alt, lang } = child;
    return [
      { role, children: childrenOf(child, marked), ...(alt && { alt }), ...(lang && { lang }) },
    ];
  });
}

/** The text of each stretch of marked content. */
async function markedText(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  let id = "";
  for (const item of items) {
    if ("str" in item) texts.set(id, (texts.get(id) ?? "") + item.str + (item.hasEOL ? "\n" : ""));
    else id = item.type === "endMarkedContent" ? "" : (item.id ?? "");
  }
  for (const [each, text] of texts) texts.set(each, text.replaceAll("\u00ad\n", ""));
  return texts;
}

async function pageOf(pdf: PDFDocumentProxy, name: string): Promise<number> {
  const [page] = (await pdf.getDestination(name)) ?? [];
  return pdf.getPageIndex(page);
}

function entriesOf(
  entries: readonly { readonly title: string; readonly items: readonly unknown[] }[],
): OutlineEntry[] {
  return entries.map(({ title, items }) => ({ title, items: entriesOf(items as typeof entries) }));
}
