import sharp from "sharp";
import type { Sheet } from "./page.ts";

/** The bytes of the file that `sheet` shows: text, an image told in words (“900 × 600 pixels, transparent”), or bytes by their numbers. */
export async function bytesOf({ path, form, text }: Sheet): Promise<Uint8Array> {
  if (form === "an image") return imageOf(text, path);
  const whole = text.replace(
    /([^\s.:][^\n.:]*\.) <× (\d+)>/g,
    (_, sentence: string, times: string) =>
      Array.from({ length: Number(times) }, () => sentence).join(" "),
  );
  if (form === "text") return Buffer.from(withNumbers(whole), "latin1");
  if (form === "in windows-1252") return Buffer.from(whole.replaceAll("’", "\u0092"), "latin1");
  throw new Error(`Expected a form that examples have, not ${form}`);
}

/** `text` in UTF-8, a character for each byte, with `<U+202E>` as the character and `<0xE9>` as the byte that it names. */
function withNumbers(text: string): string {
  const named = text.replace(/<U\+([0-9A-F]+)>/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  return Buffer.from(named)
    .toString("latin1")
    .replace(/<0x([0-9A-F]{2})>/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

async function imageOf(words: string, path: string): Promise<Uint8Array> {
  const [, width = "", height = ""] = /(\d+) × (\d+) pixels/.exec(words) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const colour = words.includes("dark") ? { r: 10, g: 10, b: 60 } : { r: 200, g: 180, b: 90 };
  const image = words.includes("transparent")
    ? sharp({ create: { ...size, channels: 4, background: { ...colour, alpha: 0.5 } } })
    : sharp({ create: { ...size, channels: 3, background: colour } });
  const inked = words.includes("inks") ? image.toColourspace("cmyk") : image;
  const isPng = path.endsWith(".png");
  return (isPng ? inked.png({ compressionLevel: 1 }) : inked.jpeg({ quality: 100 })).toBuffer();
}
