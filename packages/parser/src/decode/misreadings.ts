import { tableOf, UNDEFINED } from "./encodings.ts";

/** An encoding in which UTF-8 is often misread. */
export interface Misreading {
  readonly encoding: string;
  /** Matches one character of two to four bytes, as it looks misread; a source for a RegExp. */
  readonly sequence: string;
  /** Whether somebody may have written `run` on purpose, between `front` and `behind` (“” at an end). */
  readonly isNatural: (run: string, front: string, behind: string) => boolean;
}

/** What UTF-8 is misread as, the likeliest first. */
export const MISREADINGS: readonly Misreading[] = [latin(), cyrillic(), mac()];

/** Characters of the bytes 0x80 to 0xBF, which follow the first of a UTF-8 sequence, as a class of a RegExp. */
function followers(encoding: string): string {
  let characters = "";
  tableOf(encoding).forEach((unit, byte) => {
    if (byte < 0x80 || byte > 0xbf) return;
    // What reads a byte that stands for nothing keeps it as a control character.
    if (byte < 0xa0) characters += String.fromCharCode(byte);
    if (unit !== UNDEFINED) characters += String.fromCharCode(unit);
  });
  return `[${characters}]`;
}

function latin(): Misreading {
  const byte = followers("windows-1252");
  const sequence = `[Â-ß]${byte}|[à-ï]${byte}{2}|[ð-ô]${byte}{3}`;
  const sequences = new RegExp(sequence, "g");
  return {
    encoding: "windows-1252",
    sequence,
    isNatural: (run, front, behind) => {
      const parts = run.match(sequences) ?? [];
      return parts.every((part, index) =>
        isLatinNatural(
          part,
          index === 0 ? front : (parts[index - 1]?.at(-1) ?? ""),
          parts[index + 1]?.charAt(0) ?? behind,
        ),
      );
    },
  };
}

/** What may follow a letter: quotation marks, dashes, an ellipsis, hard spaces, powers. */
const CLOSING = /^[\u0085\u00a0\u00ad‘’“”„‚«»‹›…–—™·¹²³]+$/;
/** Of these, what no letter follows at once. */
const AT_A_WORD = /[“”„‚«»‹›¹²³]$/;
const CAPITAL_FRONT = /^$|[\p{Lu}\s\p{Ps}\p{Pi}\p{Pd}„‚’'"/]/u;
const CZECH_END = /^[šžœŠŽŒƒŸ]/;

/** “CAFÉ”” and “liberté »” are written so; “cafÃ©” and “donâ€™t” are not. */
function isLatinNatural(sequence: string, front: string, behind: string): boolean {
  const lead = sequence.charAt(0);
  const rest = sequence.slice(1);
  if (sequence.length > 3 || /[\u0080-\u0084\u0086-\u009f]/.test(rest)) return false;
  // A capital begins a word or ends a word of capitals; “Å” is a unit as well.
  const isUnit = lead === "Å" && /\d/.test(front);
  if (sequence.length === 2 && !isUnit && !CAPITAL_FRONT.test(front)) return false;
  if (lead === "â" && !/\p{L}/u.test(front)) return false;
  // “Úžas” and “stráž“” are Czech.
  const tail = /[ÂÃÄÅâ]/.test(lead) ? rest : rest.replace(CZECH_END, "");
  if (tail !== "" && !CLOSING.test(tail)) return false;
  return !(AT_A_WORD.test(tail) && /\p{L}/u.test(behind));
}

function cyrillic(): Misreading {
  const byte = followers("windows-1251");
  const sequence = `[ВГРС]${byte}|в[Ђ„†€ѓЊ–љќћў]${byte}`;
  const sequences = new RegExp(sequence, "g");
  return {
    encoding: "windows-1251",
    sequence,
    isNatural: (run, front, behind) => {
      if (/в[Ђ„†€][^\p{L}]/u.test(run)) return false;
      if (/[A-Za-z]/.test(front + behind)) return false;
      return (run.match(sequences) ?? []).length < 3 || /^\p{L}+$/u.test(run);
    },
  };
}

function mac(): Misreading {
  const byte = followers("macintosh");
  return {
    encoding: "macintosh",
    sequence: `[¬√ƒ≈]${byte}|‚[ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü]${byte}`,
    isNatural: (run, front, behind) => {
      if (run.startsWith("‚Ä")) return false;
      if (run.startsWith("‚")) return /^‚\p{L}\p{L}$/u.test(run) && !/\p{L}/u.test(front);
      // “√π” and “¬∑” are mathematics.
      return !/\p{Ll}/u.test(front) && !/\p{Ll}/u.test(behind) && !run.startsWith("¬†");
    },
  };
}
