import { strFromU8, unzipSync } from "fflate";
import type { Element, Nodes, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { AdoptionError } from "./account.ts";

/** Bytes that all parts of a document may unpack to. */
const MOST = 200_000_000;
/** Parts of a document: one with a thousand pictures has as many. */
const MOST_PARTS = 10_000;

const SIGNED = [0x50, 0x4b] as const;
const OLD = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** The parts of the Word document in `bytes`, by name. @throws AdoptionError where it is none, or unpacks to more than is read */
export function openOffice(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (OLD.every((byte, at) => bytes[at] === byte)) {
    throw new AdoptionError(
      "Expected a Word document (.docx), not an older one or one with a password (save it as .docx, without)",
    );
  }
  if (!SIGNED.every((byte, at) => bytes[at] === byte))
    throw notOne("a file that is no ZIP archive");
  const parts = unpacked(bytes);
  const types = parts.get("[Content_Types].xml");
  if (types === undefined || !parts.has("word/document.xml")) {
    throw notOne(
      types === undefined ? "an archive of something else" : "another kind of Office file",
    );
  }
  for (const [name, part] of parts) if (/\.(?:xml|rels)$/.test(name)) refuseEntities(name, part);
  return parts;
}

function notOne(instead: string): AdoptionError {
  return new AdoptionError(`Expected a Word document (.docx), not ${instead}`);
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  let size = 0;
  let count = 0;
  try {
    // What an entry says of its size is what is unpacked of it at most.
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        count += 1;
        if (size > MOST || count > MOST_PARTS) {
          throw new AdoptionError(
            `Expected a document of at most ${MOST / 1e6} MB unpacked, in ${MOST_PARTS} parts, not more`,
          );
        }
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (cause) {
    if (cause instanceof AdoptionError) throw cause;
    throw notOne("a damaged archive");
  }
}

/** No program that writes these files declares a document type, and what it can declare is a danger (ECMA-376-2, 6.2.5 forbids it). */
function refuseEntities(name: string, part: Uint8Array): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part, true))) {
    throw new AdoptionError(`Expected XML without a document type in ${name}, not one`);
  }
}

/** The part called `name`, read; undefined where there is none. @throws AdoptionError where it is no XML */
export function xmlIn(parts: ReadonlyMap<string, Uint8Array>, name: string): Root | undefined {
  const part = parts.get(name);
  if (part === undefined) return undefined;
  try {
    const root = fromXml(strFromU8(part));
    if (depthOf(root) > DEEPEST) throw new Error(`elements more than ${DEEPEST} deep`);
    return root;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : "";
    throw new AdoptionError(`Expected XML in ${name}, not this: ${why}`);
  }
}

/** Levels of elements; a table in a table in a text box has thirty. */
const DEEPEST = 500;

function depthOf(root: Root): number {
  let deepest = 0;
  const left: [Nodes, number][] = [[root, 0]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [one, depth] = next;
    deepest = Math.max(deepest, depth);
    if ("children" in one) for (const child of one.children) left.push([child, depth + 1]);
  }
  return deepest;
}

/** Each element below `node`, in the order of the document; not what is below those that `skip` names. */
export function* xmlElements(
  node: Nodes,
  skip: ReadonlySet<string> = new Set(),
): Generator<Element> {
  const left: Nodes[] = "children" in node ? [...node.children].reverse() : [];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (one.type !== "element" || skip.has(one.name)) continue;
    yield one;
    for (const child of [...one.children].reverse()) left.push(child);
  }
}

/** All characters in `node`. */
export function xmlText(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(xmlText).join("") : "";
}
