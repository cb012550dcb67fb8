import { isPersonalName } from "./personal-name.ts";

/** Words that say what somebody is, does or did. */
const BEING: ReadonlySet<string> = new Set("is was are ist war est était es era è é".split(" "));
const DOING: ReadonlySet<string> = new Set(
  "works writes worked covers reports teaches serves runs leads directs edits holds has lives specializes specialises studies hosts contributes blogs heads joined received earned currently arbeitet schreibt berichtet leitet lehrt lebt collabore écrit travaille dirige enseigne vit escribe trabaja vive scrive lavora insegna vive escreve trabalha werkt schrijft leeft".split(
    " ",
  ),
);
const POST =
  /\b(?:analyst|fellow|professor|lecturer|writer|author|journalist|editor|reporter|correspondent|director|researcher|scholar|historian|columnist|contributor|student|chief|president|founder|co-founder|critic|novelist|poet|teacher|scientist|engineer|physician|consultant|officer|head|manager|chair|assistant|producer|photographer|translator|member|blogger|economist|psychologist|lawyer|attorney|entrepreneur|designer|developer|activist|associate|expert|candidate|graduate|intern|podcaster|on twitter|follow|on human rights|blog|based in|lives in|autor(?:in)?|redakteur(?:in)?|korrespondent(?:in)?|journalistin|schriftsteller(?:in)?|professorin|leiter(?:in)?|wissenschaftler(?:in)?|journaliste|professeure?|chercheu(?:r|se)|écrivaine?|auteur|autrice|rédac(?:teur|trice)|historien(?:ne)?|directeur|directrice|économiste|periodista|escritora?|profesora?|investigadora?|autora?|redactora?|directora?|giornalista|scrittore|scrittrice|professore(?:ssa)?|ricercat(?:ore|rice)|autore|direttore|jornalista|escritora?|professora?|pesquisadora?|schrijver|journalist(?:e)?|hoogleraar|redacteur|onderzoeker)\b/i;

/** A name, and what its owner is or does: “Ada Byron is a fellow at …”; undefined where the text is no such note. */
export function readContributorNote(text: string): { readonly name: string } | undefined {
  if (text.length < 20 || text.length > 1500) return undefined;
  const start = openingOf(text);
  const { name, end } = nameAt(text, start) ?? {};
  if (name === undefined || end === undefined || !isPersonalName(name)) return undefined;
  const rest = text.slice(end, end + 240).replace(/^\s*(?:\([^)]{1,60}\)|, [^,.]{2,60},)/u, "");
  const verb = /^,?\s*(\p{L}+)/u.exec(rest)?.[1] ?? "";
  if (!BEING.has(verb) && !DOING.has(verb)) return undefined;
  return (start > 0 && LABEL.test(text)) || POST.test(rest)
    ? { name: name.replace(/\s+/g, " ") }
    : undefined;
}

const LABEL =
  /^(?:(?:about )?the author:?|about the author|author:|(?:über (?:den|die)|zu[rm]) autor(?:in)?:?|à propos de l['’]auteur:?|l['’](?:auteur|autrice|autore)\s?:|sobre (?:el|la|o|a) autora?:?|over de auteur:?)\s+/iu;
const HONOUR = /^(?:Dr\.?|Prof(?:essor|\.)?|Sir|Dame|Lord|Lady)\s+/u;

function openingOf(text: string): number {
  const code = text.charCodeAt(0) | 0x20;
  const label =
    code === 0x61 || code === 0x74 || code >= 0xc0 || "sozl".includes(text.charAt(0).toLowerCase())
      ? LABEL.exec(text)
      : null;
  const start = label?.[0].length ?? 0;
  return start + (HONOUR.exec(text.slice(start, start + 24))?.[0].length ?? 0);
}

/** The words from `start` on that are capitalised or joined to such by a particle, and where they end. */
function nameAt(
  text: string,
  start: number,
): { readonly name: string; readonly end: number } | undefined {
  const found = NAME.exec(text.slice(start, start + 80));
  if (found === null) return undefined;
  return { name: found[0], end: start + found[0].length };
}

const NAME =
  /^\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:(?:de|van|von|der|den|la|bin|al|di|da|del|dos|du)\s+){0,2}\p{Lu}[\p{L}\p{M}’'.-]*){1,4}/u;
