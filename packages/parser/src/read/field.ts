/** Characters of a line that states a fact. */
const LONGEST = 120;

/** “Cost: 12 pounds”, “Maître d'œuvre : Marden”. */
const FIELD = /^(\p{Lu}[\p{L}\d ’'()/&.-]{1,38}?)\s?:\s(?=\S).{1,80}$/u;

/** What `text` states a fact of, where it is a name, a colon and a few words that are no sentence: “Cost: 12 pounds”. */
export function fieldName(text: string): string | undefined {
  const colon = text.indexOf(":");
  if (colon < 2 || colon > 41 || text.length > LONGEST || /[.!?…]$/u.test(text)) return undefined;
  return FIELD.exec(text)?.[1];
}
