/**
 * `bytes` as EUC-KR with the syllables that Windows adds (code page 949), which is what the Encoding
 * Standard means by EUC-KR; Node's decoder knows the 2,350 of KS X 1001 alone.
 */
export function decodeKorean(bytes: Uint8Array): string {
  const decoder = new TextDecoder("euc-kr");
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const syllable = addedSyllables().get((lead << 8) | (bytes[at + 1] ?? 0));
    if (syllable !== undefined) {
      parts.push(decoder.decode(bytes.subarray(from, at)), syllable);
      from = at + 2;
    }
    at += 1;
  }
  return parts.join("") + decoder.decode(bytes.subarray(from));
}

let known: ReadonlyMap<number, string> | undefined;

/** Syllables by their two bytes: those that KS X 1001 lacks, in the order of Unicode. */
function addedSyllables(): ReadonlyMap<number, string> {
  if (known !== undefined) return known;
  const standard = new Set(standardSyllables());
  const added = new Map<number, string>();
  let code = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead += 1) {
    for (const trail of trailsOf(lead)) {
      while (standard.has(String.fromCharCode(code))) code += 1;
      if (code > 0xd7a3) break;
      added.set((lead << 8) | trail, String.fromCharCode(code));
      code += 1;
    }
  }
  known = added;
  return added;
}

function standardSyllables(): string {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xc8; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  return new TextDecoder("euc-kr").decode(Uint8Array.from(bytes));
}

/** Bytes that KS X 1001 leaves free after `lead`, in order. */
function trailsOf(lead: number): number[] {
  const last = lead < 0xa1 ? 0xfe : 0xa0;
  return Array.from({ length: last - 0x41 + 1 }, (_, at) => at + 0x41).filter(
    (trail) => trail <= 0x5a || (trail >= 0x61 && trail <= 0x7a) || trail >= 0x81,
  );
}
