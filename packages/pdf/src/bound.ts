/** Whether the space at `at` stands between a number and what it counts, or before a dash: a line ends with one and never begins so. */
export function isBound(text: string, at: number): boolean {
  const next = text[at + 1];
  if ((next === "–" || next === "—") && text[at + 2] === " ") return true;
  const before = text.charCodeAt(at - 1);
  return before >= 0x30 && before <= 0x39 && UNIT.test(text.slice(at + 1, at + 12));
}

/** Symbols of units that stand behind a number, and the words that are part of one. */
const UNIT =
  /^(?:[%‰€£$¥]|°[CF]?|[munpckMGT]?m|k?g|mg|ml|cl|hl|ha|[munk]?s|min|[kMG]?Hz|[kMGT]?Wh?|[kh]?Pa|k?cal|[kKMGT]B|dpi|px|pt|(?:m|b|tr)illion)(?![\p{L}\p{N}])/u;
