import { isNamed } from "@printery/publication/hints";
import type { BuildOptions } from "../build/options.ts";
import { UsageError } from "../exit.ts";
import { limitsFor } from "../limits.ts";
import { contentRoot, scanContent } from "../scan.ts";
import type { Source } from "../source.ts";
import { unknownPublication } from "../unknown.ts";
import { renderScan } from "./render.ts";

/** Where they go where nobody says: as those of `render`, beside the outputs of a build, which stay as they are. */
const OUT = "out";

/**
 * Make the texts or sections in `wanted` by themselves, in this process, of the one publication that is named or has them. Returns the
 * exit code.
 */
export async function buildOffprints(
  publications: readonly string[],
  wanted: readonly string[],
  options: BuildOptions & { readonly content: string },
): Promise<number> {
  const { content } = options;
  const within = contentRoot(options.root ?? content);
  const { sources } = await scanContent(content, { within, limits: limitsFor(options) });
  const source = sourceOf(sources, publications, wanted);
  const scan = { sources: [{ ...source, isBeside: true }], messages: [] };
  const rendering = { ...options, out: options.out ?? OUT, only: wanted };
  return renderScan("build", scan, rendering, { texts: [content] });
}

/** @throws UsageError where it is not known which publication is meant */
function sourceOf(
  sources: readonly Source[],
  publications: readonly string[],
  [wanted = ""]: readonly string[],
): Source {
  const ids = new Set(sources.map(({ id }) => id));
  for (const name of publications) if (!ids.has(name)) throw unknownPublication(name, ids);
  if (publications.length > 1) {
    throw new UsageError(`Expected --only with one publication, not ${publications.join(", ")}`);
  }
  const named = sources.find(({ id }) => id === publications[0]);
  if (named !== undefined) return named;
  const having = sources.filter(({ texts }) => texts.some((path) => isNamed(path, wanted)));
  const [found] = having.length > 0 ? having : sources;
  if (found !== undefined && (having.length === 1 || sources.length === 1)) return found;
  const those = having.length > 1 ? `, which ${having.map(({ id }) => id).join(" and ")} have` : "";
  throw new UsageError(
    `Expected the publication that “${wanted}” is in${those}: printery build <publication> --only ${quoted(wanted)}`,
  );
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(word) ? word : `"${word}"`;
}
