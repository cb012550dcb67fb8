import type { Files, Message } from "@printery/task";
import type { PrintedAt } from "@printery/validator/prints";

/**
 * What is wrong with `files`, by the validator for each kind; paths are those of `files`. `isPresent` says whether a path that is none
 * of these stands in their folder.
 * Every error is an "output-invalid" or a "link-broken".
 */
export async function validate(
  files: Files,
  printedAt: PrintedAt,
  isPresent: (path: string) => boolean = () => false,
): Promise<Message[]> {
  const has = (ending: string) => [...files.keys()].some((path) => path.endsWith(ending));
  const messages: Message[] = [];
  if (has(".epub")) {
    const { validateBooks } = await import("@printery/validator/books");
    messages.push(...(await validateBooks(files)));
  }
  if (has(".pdf")) {
    const { validatePrints } = await import("@printery/validator/prints");
    messages.push(...(await validatePrints(files, printedAt)));
  }
  if (has(".html")) {
    const { validatePages } = await import("@printery/validator/pages");
    messages.push(...(await validatePages(files, isPresent)));
  }
  return messages;
}
