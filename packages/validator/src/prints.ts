import type { Book, Finding } from "@printery/press";
import type { Press, PressTarget } from "@printery/publication";
import { isRightToLeft } from "@printery/publication/direction";
import type { Files, Message } from "@printery/task";
import { invalid, messageOf } from "./invalid.ts";

/** What a publication is printed with and on, and which way it is read. */
export interface Printed {
  readonly press?: Pick<Press, "inkLimit" | "paper" | "leafMm" | "binding">;
  readonly lang: string;
}

/** How the publication is printed that the file at a path is of. */
export type PrintedAt = (path: string) => Printed | undefined;

/** What is wrong with the PDFs among `files`, and with those for the press besides. */
export async function validatePrints(files: Files, printedAt: PrintedAt): Promise<Message[]> {
  const messages: Message[] = [];
  for (const [path, bytes] of files) {
    if (!path.endsWith(".pdf")) continue;
    messages.push(...validatePdf(path, bytes));
    if (isPressFile(path)) messages.push(...(await validatePress(path, bytes, printedAt(path))));
  }
  return messages;
}

/** ISO 32000-1, 7.5: a header, and a trailer that says where the cross-reference table is. */
function validatePdf(path: string, bytes: Uint8Array): Message[] {
  const buffer = Buffer.from(bytes);
  const start = buffer.subarray(0, 8).toString("latin1");
  const end = buffer.subarray(-64).toString("latin1");
  const offset = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
  const table = buffer.subarray(offset, offset + 20).toString("latin1");
  if (!start.startsWith("%PDF-")) return [invalid(path, "Expected a PDF header at the start")];
  if (!/^(xref|\d+ \d+ obj)/.test(table)) {
    return [invalid(path, "Expected a cross-reference table where the trailer points")];
  }
  return [];
}

/** Files that go to a press. */
export function isPressFile(path: string): boolean {
  return /\.(print|imposed|cover)\.pdf$/.test(path);
}

/** What keeps the press file at `path` from being PDF/X-4, as errors, and what of it would print badly, as warnings. */
export async function validatePress(
  path: string,
  bytes: Uint8Array,
  printed: Printed | undefined,
): Promise<Message[]> {
  const { checkPress, usualLimits } = await import("@printery/press");
  const findings = await checkPress(bytes, {
    ink: printed?.press?.inkLimit ?? usualLimits.ink,
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
  printedAt: PrintedAt,
): Promise<Message[]> {
  const { checkCover, checkTarget } = await import("@printery/press");
  const messages: Message[] = [];
  for (const [path, bytes] of files) {
    const book = bookOf(printedAt(path));
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

function bookOf(printed: Printed | undefined): Book {
  return { press: printed?.press ?? usual, rightToLeft: isRightToLeft(printed?.lang ?? "en") };
}
