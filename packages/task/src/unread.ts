import type { Files } from "./stage.ts";

/** Files that are larger than is read, which are never opened: their bytes, by path. */
export type Unread = ReadonlyMap<string, number>;

/** Where a stage finds them among its inputs: no file of an author's is called so. */
const UNREAD = ".unread.json";

/** `files` with what is told of those beside them that are `unread`. */
export function withUnread(files: Files, unread: Unread): Files {
  if (unread.size === 0) return files;
  return new Map([...files, [UNREAD, Buffer.from(JSON.stringify([...unread]))]]);
}

/** The inputs of a stage, and apart from them what {@link withUnread} left there. */
export function withoutUnread(inputs: Files): { readonly files: Files; readonly unread: Unread } {
  const json = inputs.get(UNREAD);
  if (json === undefined) return { files: inputs, unread: new Map() };
  const files = new Map([...inputs].filter(([path]) => path !== UNREAD));
  const unread = JSON.parse(Buffer.from(json).toString("utf8")) as [string, number][];
  return { files, unread: new Map(unread) };
}
