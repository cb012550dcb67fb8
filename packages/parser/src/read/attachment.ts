import type { AttachmentInfo } from "@printery/document";

const FORMATS = "PDF|DOCX?|XLSX?|PPTX?|ODT|ODS|ODP|CSV|EPUB|ZIP|RTF|TXT|JPE?G|PNG|MP3|MP4|HTML";
const SIZE = String.raw`\d[\d.,]*\s*(?:bytes?|[KMG]i?B)`;
const PARENTHESIS = new RegExp(
  String.raw`^(.+?)\s*[([]\s*(?:(${SIZE})\s*[,;|]\s*(${FORMATS})|(${FORMATS})\s*[,;|]\s*(${SIZE}))(?:\s*[,;|][^)\]]*)?\s*[)\]]$`,
  "iu",
);

/** What a line such as “Annual report (755 KB, PDF)” offers; undefined where it offers no file. */
export function readAttachment(
  text: string,
): (AttachmentInfo & { readonly format: string; readonly size: string }) | undefined {
  if (text.length > 300) return undefined;
  const match = PARENTHESIS.exec(text);
  const [, label, sizeFirst, formatLast, formatFirst, sizeLast] = match ?? [];
  const size = sizeFirst ?? sizeLast;
  const format = formatLast ?? formatFirst;
  if (label === undefined || size === undefined || format === undefined) return undefined;
  return { label, format: format.toUpperCase(), size: size.replace(/\s+/g, " ") };
}
