import type { Cache } from "./cache.ts";
import { sha256 } from "./files.ts";
import type { Message } from "./message.ts";
import type { Files, StageResult } from "./stage.ts";

/** {@link StageResult}, but for the bytes of its files, which follow in their order: a path and a length each. */
interface Head {
  readonly files: readonly (readonly [path: string, length: number])[];
  readonly hints: readonly (readonly [path: string, length: number])[];
  readonly messages: readonly Message[];
  readonly problems?: readonly Message[];
  readonly pages?: number;
}

/** What a stage makes of a publication, by all that it hangs on: the same `inputs`, their digests by path, and `settings`, the same result. */
export function wholeOf(
  cache: Cache | undefined,
  id: string,
  inputs: ReadonlyMap<string, string>,
  settings: unknown,
): { readonly kept: StageResult | undefined; readonly keep: (result: StageResult) => void } {
  if (cache === undefined) return { kept: undefined, keep: () => {} };
  const key = `publication-${sha256(JSON.stringify([id, settings, [...inputs]]))}`;
  const bytes = cache.get(key);
  return {
    kept: bytes === undefined ? undefined : unpack(bytes),
    keep: (result) => cache.put(key, pack(result)),
  };
}

/** A line of JSON, then the bytes of each file and each hint. */
function pack({ files, hints = new Map(), messages, problems, pages }: StageResult): Uint8Array {
  const lengths = (of: Files) => [...of].map(([path, bytes]) => [path, bytes.byteLength] as const);
  const head: Head = {
    files: lengths(files),
    hints: lengths(hints),
    messages,
    ...(problems === undefined ? {} : { problems }),
    ...(pages === undefined ? {} : { pages }),
  };
  const line = Buffer.from(`${JSON.stringify(head)}\n`);
  return Buffer.concat([line, ...files.values(), ...hints.values()]);
}

function unpack(bytes: Uint8Array): StageResult {
  let at = bytes.indexOf(0x0a);
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, at).toString("utf8");
  const { files, hints, ...rest } = JSON.parse(line) as Head;
  at += 1;
  const next = (list: Head["files"]) =>
    new Map(
      list.map(([path, length]) => {
        at += length;
        return [path, bytes.subarray(at - length, at)];
      }),
    );
  return { ...rest, files: next(files), hints: next(hints) };
}
