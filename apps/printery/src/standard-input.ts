import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { textExtensions } from "@printery/parser/extensions";
import { beyond, type Limits } from "@printery/task";
import { beforeEnd } from "./ending.ts";
import { UsageError } from "./exit.ts";
import { portableName } from "./source.ts";

/** As a path it means what comes in on standard input, and in messages the text that came. */
export const STANDARD_INPUT = "-";

/** A text that came in, laid where texts are read. */
export interface Laid {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * Lay what `input` holds, all of it, into a file called `name`, a text's name with or without its extension. It is removed by the
 * function that is given back, or when the process ends.
 *
 * @throws UsageError where that is nothing, or more than `limits` let be read
 */
export async function layInput(
  input: AsyncIterable<Uint8Array>,
  name: string,
  limits: Limits,
): Promise<Laid> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of input) {
    bytes += piece.byteLength;
    if (bytes > limits.file) {
      throw new UsageError(`Expected ${beyond("file", limits, bytes)}; nothing is rendered`);
    }
    pieces.push(piece);
  }
  if (bytes === 0) {
    throw new UsageError(
      "Expected a text on standard input, not nothing: printery render - < notes.txt",
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "printery-input-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const isDone = beforeEnd(remove);
  const path = join(folder, fileName(name));
  writeFileSync(path, Buffer.concat(pieces));
  return {
    path,
    remove: () => {
      isDone();
      remove();
    },
  };
}

/** “notes.md” as it is, “notes” as “notes.txt”. */
function fileName(name: string): string {
  const extension = extname(name).toLowerCase();
  if (textExtensions.includes(extension)) {
    return `${portableName(name.slice(0, -extension.length))}${extension}`;
  }
  if (/[\\/]/.test(name)) {
    throw new UsageError(`Expected a name without folders, not “${name}”`);
  }
  return `${portableName(name)}.txt`;
}
