import type { Files } from "@printery/task";
import { strFromU8, unzipSync } from "fflate";

/** The files in an e-book, and what is wrong with how they lie in it (EPUB 3.3, 4.2 and 4.3). */
export function openBook(bytes: Uint8Array): { readonly files: Files; readonly faults: string[] } {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const names = [...files.keys()];
  const faults: string[] = [];
  if (
    names[0] !== "mimetype" ||
    strFromU8(files.get("mimetype") ?? new Uint8Array()) !== "application/epub+zip"
  )
    faults.push("no mimetype at its start");
  for (const name of names) {
    const isPlain = /^[A-Za-z0-9][\w.-]*(\/[\w-][\w.-]*)*$/.test(name) && !name.includes("..");
    if (!isPlain) faults.push(`a file named ${name}`);
  }
  if (new Set(names.map((name) => name.toLowerCase())).size < entriesIn(bytes)) {
    faults.push("two files of one name");
  }
  return { files, faults };
}

/** As the end of the central directory counts them (APPNOTE 4.3.16). */
function entriesIn(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes);
  return buffer.readUInt16LE(buffer.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 10);
}
