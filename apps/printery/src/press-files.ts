import type { Book, Finding } from "@printery/press";
import type { Press, PressTarget } from "@printery/publication";
import type { Files, Message } from "@printery/task";
import type { Card } from "./collect.ts";
import { messageOf } from "./invalid.ts";

/** The card of the publication that the file at a path is of. */
export type CardOf = (path: string) => Card | undefined;

/** Files that go to a press. */
export function isPressFile(path: string): boolean {
  return /\.(print|imposed|cover)\.pdf$/.test(path);
}

/** What keeps the press file at `path` from being PDF/X-4, as errors, and what of it would print badly, as warnings. */
export async function validatePress(
  path: string,
  bytes: Uint8Array,
  card: Card | undefined,
): Promise<Message[]> {
  const { checkPress, usualLimits } = await import("@printery/press");
  const findings = await checkPress(bytes, {
    ink: card?.press?.inkLimit ?? usualLimits.ink,
    // The author is told of coarse images where the text shows them.
    resolution: 0,
  });
  return findings.map((finding) =>
    messageOf(path, finding, finding.severity === "error" ? "output-invalid" : "press-doubtful"),
  );
}

/** What `target` would say of the press files among `files`. */
export async function checkShop(
  files: Files,
  target: PressTarget,
  cardOf: CardOf,
): Promise<Message[]> {
  const { checkCover, checkTarget } = await import("@printery/press");
  const messages: Message[] = [];
  for (const [path, bytes] of files) {
    const book = await bookOf(cardOf(path));
    const interior = files.get(path.replace(/\.cover\.pdf$/, ".print.pdf"));
    let findings: Finding[] = [];
    if (path.endsWith(".print.pdf")) findings = await checkTarget(bytes, target, book);
    else if (path.endsWith(".cover.pdf") && interior !== undefined)
      findings = await checkCover(bytes, interior, target, book);
    messages.push(...findings.map((finding) => messageOf(path, finding, "target-unmet")));
  }
  return messages;
}

const usual: Pick<Press, "paper" | "binding"> = { paper: "white", binding: "perfect" };

async function bookOf(card: Card | undefined): Promise<Book> {
  const { isRightToLeft } = await import("@printery/publication");
  return { press: card?.press ?? usual, rightToLeft: isRightToLeft(card?.lang ?? "en") };
}
