/** Bytes at the start of a page in which it may say its encoding (HTML Standard, 13.2.3.2: 1024). */
const PRESCAN = 1024;

/** The page in `bytes`: by its byte order mark, what it says itself, UTF-8 where it is that, else windows-1252. */
export function pageText(bytes: Uint8Array, said?: string): string {
  const label = markOf(bytes) ?? said ?? saidIn(bytes);
  if (label !== undefined) {
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // No encoding is called so: it is guessed like one that is not said.
    }
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

function saidIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, PRESCAN)).toString("latin1");
  const said =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1];
  // A page that says so in single bytes is no UTF-16.
  return said !== undefined && /^utf-?16/i.test(said) ? "utf-8" : said;
}
