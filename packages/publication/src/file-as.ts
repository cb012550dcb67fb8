/** Words that make a name that of a body, not of a person. */
const BODY =
  /\b(association|bureau|centre|center|college|commission|committee|council|department|foundation|group|house|institute|institution|library|ministry|museum|office|organisation|organization|press|research|service|society|staff|team|trust|university)\b/i;

/** Whether `name` is that of a body, as far as its words say so. */
export function isBody(name: string): boolean {
  return BODY.test(name);
}

/** Words that belong to the surname after them. */
const PARTICLE = /^(al|ben|bin|d[aei]|de[lnr]|dos|du|el|ibn|l[ae]|te[nr]|v[ao]n|zu[mr]?)$/;

/**
 * “Moss, Cy” for “Cy Moss”: how a catalogue files a person's name. Nothing where the name is filed
 * as it stands: a single word, a body's name, a script without first and last names.
 */
export function fileAs(name: string): string | undefined {
  const words = name.trim().split(/\s+/);
  const isPersonal =
    words.length > 1 &&
    words.length < 6 &&
    !isBody(name) &&
    words.every(
      (word) => PARTICLE.test(word) || /^\p{Script=Latin}[\p{L}\p{M}.’'-]*$/u.test(word),
    ) &&
    /^\p{Lu}/u.test(words.at(-1) ?? "");
  if (!isPersonal) return undefined;
  let surname = words.length - 1;
  while (surname > 1 && PARTICLE.test(words[surname - 1] ?? "")) surname -= 1;
  return `${words.slice(surname).join(" ")}, ${words.slice(0, surname).join(" ")}`;
}
