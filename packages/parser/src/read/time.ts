/** Whether `text` opens with a time of day and goes on, as a line of a programme does: “09:30 Registration”, “2.15–3 pm: Lamps”. */
export function opensWithTime(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39 && TIMED.test(text);
}

const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const HALF = String.raw` ?(?:[ap]\.?m\.?|Uhr|h)(?!\p{L})`;
/** “1.10” is a section: a point is one of a time only where a word or a second time says so. */
const CLOCK = String.raw`${HOUR}(?:[:h][0-5]\d(?:${HALF})?|\.[0-5]\d${HALF}|${HALF})`;
const SPAN = String.raw`${HOUR}(?:[:.h][0-5]\d)?(?:${HALF})? ?[-–—] ?(?:${CLOCK}|${HOUR}\.[0-5]\d)`;
const TIMED = new RegExp(String.raw`^(?:${SPAN}|${CLOCK})(?::?\s|\s?[–—|-]\s?)[^\d\s]`, "iu");
