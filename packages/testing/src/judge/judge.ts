import type { Files } from "@printery/task";
import { openBook } from "./book.ts";
import { textIn } from "./elements.ts";
import type { Harmless } from "./harmless.ts";
import { faultsInMarkup } from "./markup.ts";
import { faultsInPdf } from "./pdf.ts";
import { faultsInPicture } from "./picture.ts";
import { faultsInBibtex, faultsInCharacters, faultsInJson, faultsInStyle } from "./text.ts";

/**
 * All that outputs must not have, each as “path: what”: scripts, handlers, active addresses, what is loaded from elsewhere,
 * elements and attributes that no harmless text brings about, XML that is none, pictures that don't decode or say more than
 * their pixels, actions in PDFs, characters that nobody sees. Files within e-books are looked at as the others are.
 */
export async function judge(files: Files, harmless: Harmless): Promise<string[]> {
  const faults: string[] = [];
  for (const [path, bytes] of files) {
    for (const fault of await faultsIn(path, bytes, harmless)) faults.push(`${path}: ${fault}`);
  }
  return faults;
}

async function faultsIn(path: string, bytes: Uint8Array, harmless: Harmless): Promise<string[]> {
  if (path.endsWith(".epub")) {
    const { files, faults } = openBook(bytes);
    return [...faults, ...(await judge(files, harmless))];
  }
  if (path.endsWith(".pdf")) return faultsInPdf(path, bytes);
  if (/\.(png|jpg|gif|webp|avif)$/.test(path)) return faultsInPicture(path, bytes);
  if (/\.(woff2?|ttf|otf)$/.test(path)) return [];
  let text: string;
  try {
    text = textIn(bytes);
  } catch {
    return ["not UTF-8"];
  }
  return [...faultsInCharacters(text), ...faultsInText(path, text, harmless)];
}

function faultsInText(path: string, text: string, harmless: Harmless): string[] {
  if (/\.(html|xhtml|opf|ncx|xml|svg)$/.test(path)) return faultsInMarkup(path, text, harmless);
  if (path.endsWith(".css")) return faultsInStyle(text);
  if (path.endsWith(".json")) return faultsInJson(text);
  if (path.endsWith(".bib")) return faultsInBibtex(text);
  return /(^|\/)mimetype$|\.txt$/.test(path) ? [] : ["a file of no known kind"];
}
