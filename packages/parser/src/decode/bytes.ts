import { placeOf } from "@printery/task";
import { sourceOf } from "../source.ts";
import { binaryKindOf } from "./binary.ts";
import type { Finding } from "./decode.ts";
import { guess } from "./guess.ts";
import { firstStray, type Mended, readMended } from "./stray.ts";
import { readEscaped, readUnicode } from "./unicode.ts";

/** What the bytes of a file say, as they are. */
export interface Read {
  /** Missing where they are no text. */
  readonly text?: string;
  /** They are in an encoding of Unicode, so that what is misread in them was misread before. */
  readonly isUnicode: boolean;
  readonly findings: readonly Finding[];
}

/** `bytes` as text: exactly what they are, else nearly, else what they are likeliest. */
export function readBytes(bytes: Uint8Array): Read {
  const kind = binaryKindOf(bytes);
  if (kind !== undefined) return undecodable(kind);
  const escaped = readEscaped(bytes);
  const start = bytes.indexOf(0x1b);
  if (escaped !== undefined)
    return guessed(escaped, start, "ISO-2022-JP", 0.99, placeAt(start, bytes));
  const unicode = readUnicode(bytes);
  if (unicode !== undefined) {
    const { text, encoding, isGuess, cutAt } = unicode;
    const { findings } = guessed(text, bytes.indexOf(0), encoding, 0.99);
    return { text, isUnicode: true, findings: [...(isGuess ? findings : []), ...cutShort(cutAt)] };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return unreadable(nul);
  const mended = readMended(bytes);
  if (mended !== undefined)
    return { text: mended.text, isUnicode: true, findings: strayBytes(mended, bytes) };
  const best = guess(bytes);
  const first = firstStray(bytes);
  if (best === undefined) return unreadable(first);
  return guessed(best.text, first, best.encoding, best.confidence, placeAt(first, bytes));
}

/** Where the byte at `offset` stands in the text, if what is before it is UTF-8 but for single bytes. */
function placeAt(offset: number, bytes: Uint8Array): Pick<Finding, "place"> {
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const { position } = sourceOf("", before);
  return { place: placeOf(position(before.length, before.length)) };
}

function guessed(
  text: string,
  offset: number,
  encoding: string,
  confidence: number,
  where: Pick<Finding, "place"> = {},
): Read {
  const reason = `Expected UTF-8, not what stands at byte ${offset}; reading it as ${encoding} (confidence ${confidence.toFixed(2)})`;
  return {
    text,
    isUnicode: encoding.startsWith("UTF-"),
    findings: [{ ...where, severity: "warning", ruleId: "encoding-guessed", reason }],
  };
}

function unreadable(offset: number): Read {
  return undecodable(`the byte at offset ${offset}, which no encoding tried can read`);
}

function undecodable(what: string): Read {
  const reason = `Expected text, not ${what}; its publication is not built`;
  return {
    isUnicode: false,
    findings: [{ severity: "error", ruleId: "undecodable-bytes", reason }],
  };
}

/** Bytes named in one message. */
const NAMED = 5;

function strayBytes({ strays, cutAt }: Mended, bytes: Uint8Array): Finding[] {
  const findings: Finding[] = [];
  const named = strays
    .slice(0, NAMED)
    .map((at) => `0x${(bytes[at] ?? 0).toString(16).toUpperCase()} at offset ${at}`);
  const more = strays.length > NAMED ? ` and ${strays.length - NAMED} more` : "";
  if (strays.length > 0) {
    const what = strays.length === 1 ? `the byte ${named}` : `the bytes ${named.join(", ")}${more}`;
    findings.push({
      ...placeAt(strays[0] ?? 0, bytes),
      severity: "warning",
      ruleId: "bytes-replaced",
      reason: `Expected UTF-8 throughout, not ${what}; reading ${strays.length === 1 ? "it" : "each"} as windows-1252`,
    });
  }
  return [...findings, ...cutShort(cutAt, cutAt === undefined ? {} : placeAt(cutAt, bytes))];
}

function cutShort(cutAt: number | undefined, where: Pick<Finding, "place"> = {}): Finding[] {
  if (cutAt === undefined) return [];
  const reason = `Expected a whole character at byte ${cutAt}, not the end of the file inside it; leaving it out`;
  return [{ ...where, severity: "warning", ruleId: "bytes-replaced", reason }];
}
