import { isPersonalName } from "./personal-name.ts";

/** What a mail is about, as mail programs write it above it in seven languages; behind it stands the subject, without “Re:”. */
export const SUBJECT: RegExp =
  /^(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp) ?: ?(?:(?:re|fwd?|aw|wg|tr|rv|enc|antw|doorst): ?)*(?=\S)/iu;

/** Who sent it. */
const SENDER = /^(?:from|von|de|da|van|expéditeur|mittente|remitente|afzender) ?: ?\S/iu;

/** Who sent a mail, where `line` of its head names a person: “From: Ada Byron <ada@example.org>”, “From: ada@example.org (Ada Byron)”. */
export function senderOf(line: string): string | undefined {
  if (!SENDER.test(line) || !line.includes("@")) return undefined;
  const said = line.replace(/^[^:]*: ?/u, "");
  const name =
    /^"?([^"<(@]+?)"? ?<[^<>]*@/u.exec(said)?.[1] ?? /@\S+ \(([^()]+)\)$/u.exec(said)?.[1];
  return name !== undefined && isPersonalName(name) ? name : undefined;
}

/** Whether `lines` are the head of a mail: who sent it stands above what it is about, or below. */
export function isMailHead(lines: readonly string[]): boolean {
  return lines.some((line) => SUBJECT.test(line)) && lines.some((line) => SENDER.test(line));
}
