import type { Format } from "./format.ts";
import { markdown } from "./markdown.ts";
import { text } from "./text.ts";

/** Every format, in no particular order: extensions don't overlap. */
const formats: readonly Format[] = [text, markdown];

/** The format for the file at `path`, by its extension. */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}
