/**
 * Whether `text` credits those who make a paper together, where no person signs: “The Editors”, “By Staff Reporters”,
 * “Von unserer Redaktion”, “De notre correspondant”. “Staff” alone may head anything.
 */
export function isDesk(text: string): boolean {
  return text.length <= 60 && text.length >= 6 && (DESK.test(text) || SIGNED.test(text));
}

/** Those who sign without a word for “by”. */
const DESK =
  /^(?:the editors|the editorial (?:board|team|staff)|editorial board|staff (?:reporters?|writers?|correspondents?)|(?:from )?(?:our|a) (?:own |special )?correspondents?|(?:die|unsere) redaktion|von (?:unsere[rnm]|der) (?:redaktion|(?:[\p{L}-]+)?(?:korrespondent(?:in|en)?|reporter(?:in)?|mitarbeiter(?:in|n)?))|(?:la|notre) rédaction|de notre (?:correspondante?|envoyée?)(?: \p{L}+)?|la redacción|redacción|de nuestr[oa] corresponsal|la redazione|redazione|a cura della redazione|d(?:al|ai) nostr[oi] (?:inviat[oi]|corrispondent[ei])|a redação|da redação|redação|do nosso correspondente|de redactie|van onze (?:redactie|(?:[\p{L}-]+)?(?:redacteur|redactie|verslaggevers?|correspondente?n?)))\.?$/iu;
/** Behind “by” any house may name its own. */
const SIGNED =
  /^(?:by|von|par|por|di|da|door) (?:(?:the|our|der|la|le|l['’]|el|a|de|onze) ?)?(?:\p{Lu}[\p{L}.&-]* ){0,4}(?:staff|editors|editorial (?:board|team|staff)|(?:staff )?reporters|staff (?:reporter|writers?|correspondents?)|correspondents|news ?(?:desk|room)|redaktion|rédaction|redacción|redazione|redação|redactie)\.?$/iu;
