import type { AttachmentInfo } from "@printery/document";

const FORMATS =
  "PDF|DOCX?|XLSX?|XLSM|PPTX?|ODT|ODS|ODP|CSV|TSV|EPUB|ZIP|RTF|TXT|JPE?G|PNG|GIF|TIFF?|MP3|MP4|WAV|HTML?|XML|JSON|KML|SHP|MOBI|Word(?: document)?|Excel(?: spreadsheet)?|PowerPoint|MS (?:Word|Excel)[\\w ]{0,24}|OpenDocument|ODF";
const SIZE = String.raw`\d[\d.,]*\s?(?:[Bb]ytes?|[Oo]ctets?|[KkMmGgTt]i?[BbOo]|[KkMmGg])`;
const GAP = String.raw`\s*(?:[,;|/–—·:-]\s*|\s)`;
const DETAILS = String.raw`(?:(${SIZE})${GAP}(${FORMATS})|(${FORMATS})(?:${GAP}|\s*)(${SIZE}))(?:\s*[,;|·–—-]\s*[^)\]]{0,40})?`;
const PARENTHESIS = new RegExp(String.raw`^(.+?)\s*[([]\s*${DETAILS}\s*[)\]]$`, "iu");
/** Without parentheses the format stands apart, in capitals: “Annual report PDF, 755 KB, 12 pages”. */
const TRAILING = new RegExp(
  String.raw`^(.{3,}?)[\s,:–—|-]+(?:(${SIZE})${GAP}(PDF|DOCX?|XLSX?|PPTX?|CSV|ODT|ODS|EPUB|ZIP)|(PDF|DOCX?|XLSX?|PPTX?|CSV|ODT|ODS|EPUB|ZIP)${GAP}(${SIZE}))(?:\s*[,;|·–—-]\s*\d{1,4} (?:pages?|Seiten|páginas|pagine|pagina['’]s))?$`,
  "u",
);
const ALONE = new RegExp(String.raw`^[([]?\s*${DETAILS}\s*[)\]]?$`, "iu");

/** What a line such as “Annual report (755 KB, PDF)” offers; undefined where it offers no file. */
export function readAttachment(
  text: string,
): (AttachmentInfo & { readonly format: string; readonly size: string }) | undefined {
  if (!mayOffer(text)) return undefined;
  const closes = text.endsWith(")") || text.endsWith("]");
  const match = closes ? PARENTHESIS.exec(text) : TRAILING.exec(text);
  const [, label, sizeFirst, formatLast, formatFirst, sizeLast] = match ?? [];
  const size = sizeFirst ?? sizeLast;
  const format = formatLast ?? formatFirst;
  if (label === undefined || size === undefined || format === undefined) return undefined;
  return { label, format: format.toUpperCase(), size: size.replace(/\s+/g, " ") };
}

/** Whether `text` only says how a file is: “PDF, 755 KB, 12 pages”, under the line that names it. */
export function isFileDetails(text: string): boolean {
  return text.length <= 70 && mayOffer(text) && ALONE.test(text);
}

/** A file has a size, which stands near the end. */
function mayOffer(text: string): boolean {
  if (text.length > 300 || text.length < 6) return false;
  const last = text.charAt(text.length - 1);
  if (!/[)\]a-zA-Z]/.test(last)) return false;
  return /\d\s?(?:[kmgt]i?[bo]\b|bytes?\b|octets?\b|[kmg]\b)/i.test(text.slice(-80));
}
