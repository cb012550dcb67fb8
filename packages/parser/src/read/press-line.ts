/**
 * Whether `text` only says to the press how to take what stands there: where a release ends (“ENDS”, “- Ends -”, “-30-”), that a speech may be
 * given otherwise (“Check against delivery”). “The End” is a book's.
 */
export function isPressLine(text: string): boolean {
  if (text.length > 60) return false;
  return (text.length <= 16 && (BARE.test(text) || FRAMED.test(text))) || DELIVERY.test(text);
}

const BARE = /^(?:ENDS|Ends\.?|ends|ENDE)$/;
const FRAMED =
  /^(?:[-–—*~#/]{1,3} ?|[([])(?:ends?|ende|schluss|fin|fine|fim|einde|30|xxx)(?: ?[-–—*~#/]{1,3}|[)\]])$|^\/\/?ends?$/i;
const DELIVERY =
  /^[-–—*([]*\s?(?:check against delivery|as (?:prepared for delivery|delivered|written)|(?:transcript of the )?speech(?:,)? (?:as (?:delivered|written)|exactly as it was delivered)|es gilt das gesprochene wort!?|seul le prononcé fait foi|solo es válido el texto pronunciado|fa fede il testo pronunciato|vale o texto pronunciado|alleen het gesproken woord telt)[.!]?\s?[-–—*)\]]*$/i;
