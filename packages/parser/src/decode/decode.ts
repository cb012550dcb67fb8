import { type Message, placeOf } from "@printery/task";
import { sourceOf } from "../source.ts";
import { binaryKindOf } from "./binary.ts";
import { cleanControls } from "./controls.ts";
import { guess } from "./guess.ts";
import { type Repair, repairMojibake } from "./mojibake.ts";
import { firstStray, type Mended, readMended } from "./stray.ts";
import { readUnicode } from "./unicode.ts";

/** What the bytes say; `text` is missing exactly where a message has severity "error". */
export interface Decoded {
  /**
   * Without a byte order mark and without control characters; what was misread before is put right.
   * Line ends are as they are. Positions in the Document are positions in this text.
   */
  readonly text?: string;
  readonly messages: readonly Message[];
}

type Finding = Omit<Message, "file">;

/** The text in `bytes`: UTF-8 or UTF-16 where they are that, else the likeliest old encoding. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const { text, findings } = readBytes(bytes);
  if (text === undefined)
    return { messages: findings.map((finding) => ({ file: path, ...finding })) };
  const tidied = tidy(text);
  const messages = [...findings, ...tidied.findings].map((finding) => ({ file: path, ...finding }));
  if (hasVisible(tidied.text)) return { text: tidied.text, messages };
  const reason = "Expected a text, not an empty file; leaving it out";
  return {
    messages: [...messages, { file: path, severity: "error", ruleId: "empty-file", reason }],
  };
}

interface Read {
  readonly text?: string;
  readonly findings: readonly Finding[];
}

function readBytes(bytes: Uint8Array): Read {
  const kind = binaryKindOf(bytes);
  if (kind !== undefined) return { findings: [undecodable(`${kind}`)] };
  const unicode = readUnicode(bytes);
  if (unicode !== undefined) {
    const { text, encoding, isGuess } = unicode;
    return { text, findings: isGuess ? [guessed(bytes.indexOf(0), encoding, 0.99)] : [] };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { findings: [unreadable(nul)] };
  const mended = readMended(bytes);
  if (mended !== undefined) return { text: mended.text, findings: strayBytes(mended, bytes) };
  const best = guess(bytes);
  const first = firstStray(bytes);
  if (best === undefined) return { findings: [unreadable(first)] };
  return { text: best.text, findings: [guessed(first, best.encoding, best.confidence)] };
}

function guessed(offset: number, encoding: string, confidence: number): Finding {
  const reason = `Expected UTF-8, not what stands at byte ${offset}; reading it as ${encoding} (confidence ${confidence.toFixed(2)})`;
  return { severity: "warning", ruleId: "encoding-guessed", reason };
}

function unreadable(offset: number): Finding {
  return undecodable(`the byte at offset ${offset}, which no encoding tried can read`);
}

function undecodable(what: string): Finding {
  const reason = `Expected text, not ${what}; leaving it out`;
  return { severity: "error", ruleId: "undecodable-bytes", reason };
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
      severity: "warning",
      ruleId: "bytes-replaced",
      reason: `Expected UTF-8 throughout, not ${what}; reading ${strays.length === 1 ? "it" : "each"} as windows-1252`,
    });
  }
  if (cutAt !== undefined) {
    findings.push({
      severity: "warning",
      ruleId: "bytes-replaced",
      reason: `Expected a whole character at byte ${cutAt}, not the end of the file inside it; leaving it out`,
    });
  }
  return findings;
}

/** What only a misread text or one for a terminal has; no other costs more than this look. */
const SUSPICIOUS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]|[ÂÃ] |[¬√ƒ≈‚][^\u0000-\u007f]|[ВГРС][^\u0000-\u007fа-яА-Я]|вЂ/;

function tidy(text: string): { readonly text: string; readonly findings: readonly Finding[] } {
  if (!SUSPICIOUS.test(text)) return { text, findings: [] };
  const repaired = repairMojibake(text);
  const cleaned = cleanControls(repaired?.text ?? text);
  const source = sourceOf("", cleaned?.text ?? repaired?.text ?? text);
  const placed = (offset: number) => placeOf(source.position(offset, offset));
  const findings = repairsMade(repaired?.repairs ?? [], placed);
  if (cleaned === undefined) return { text: source.text, findings };
  const { count, first, offset } = cleaned;
  const code = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const which = count === 1 ? `U+${code}` : `${count} of them, U+${code} first`;
  const reason = `Expected no control characters, not ${which}; leaving them out`;
  return {
    text: source.text,
    findings: [
      ...findings,
      { place: placed(offset), severity: "info", ruleId: "control-characters", reason },
    ],
  };
}

/** Repairs told one by one: a misread text in another alphabet has one for each of its words. */
const TOLD = 20;

function repairsMade(
  repairs: readonly Repair[],
  placed: (offset: number) => ReturnType<typeof placeOf>,
): Finding[] {
  const findings = repairs.slice(0, TOLD).map(
    ({ before, after, encoding, confidence, count, offset }): Finding => ({
      place: placed(offset),
      severity: "warning",
      ruleId: "mojibake-repaired",
      reason: `Expected “${clip(after)}”, not “${clip(before)}”, its UTF-8 read as ${encoding}${times(count)}; putting it right (confidence ${confidence.toFixed(2)})`,
    }),
  );
  const rest = repairs.slice(TOLD);
  const [next] = rest;
  if (next === undefined) return findings;
  const places = rest.reduce((sum, { count }) => sum + count, 0);
  const least = Math.min(...rest.map(({ confidence }) => confidence));
  const reason = `Expected UTF-8 read as such, not ${rest.length} more things misread${times(places)}; putting them right (confidence ${least.toFixed(2)} or more)`;
  return [
    ...findings,
    { place: placed(next.offset), severity: "warning", ruleId: "mojibake-repaired", reason },
  ];
}

function times(count: number): string {
  return count === 1 ? "" : `, ${count} times`;
}

/** Characters of a run that a message quotes. */
const QUOTED = 40;

function clip(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

/** Whether anything is left to read. */
function hasVisible(text: string): boolean {
  return /[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.test(text);
}
