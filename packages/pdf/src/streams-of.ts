// For tests.
import { inflateSync } from "node:zlib";

/** What is packed in a file, but its pictures and fonts: one line each. */
export function streamsOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("latin1");
  return [...file.matchAll(/FlateDecode.*?stream\n(.*?)\nendstream/gs)].map(([, stream = ""]) =>
    inflateSync(Buffer.from(stream, "latin1")).toString("latin1").replaceAll("\n", " "),
  );
}
