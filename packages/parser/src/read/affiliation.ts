/** Whether `text` is where an author works, as a line under the name says it: “Department of Physics, University of Northport”, “Institut für Meereskunde, Kiel”. */
export function isAffiliation(text: string): boolean {
  if (text.length > 160 || text.length < 10 || /[.!?:;]$/u.test(text)) return false;
  return HOUSE.test(text) && (text.includes(",") || OPENS.test(text));
}

/** What houses where people study are called. */
const KINDS =
  "departa?ment|dept\\.?|facult(?:y|é|ad)|school|cent(?:re|er)|laboratory|institut(?:e|o)?|academy|college|universit(?:y|ät|é|à|eit)|universidade?|hospital|observatory|fakultät|lehrstuhl|hochschule|fachbereich|klinikum|forschungszentrum|akademie|département|laboratoire|école|facoltà|dipartimento|istituto|faculdade|vakgroep|faculteit";
const HOUSE = new RegExp(`(?<!\\p{L})(?:${KINDS})(?!\\p{L})`, "iu");
/** A house whose kind stands first, and then of what: “School of Mines”. */
const OPENS = new RegExp(
  `^(?:\\d |[*†‡] ?)?(?:the )?(?:${KINDS}) (?:of|for|für|der|des?|du|d['’]|di|degli|da|do|van|voor)(?!\\p{L})`,
  "iu",
);
