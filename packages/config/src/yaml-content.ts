import { beyond, type Limits, type Place, usualLimits, yamlExcess } from "@printery/task";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";

/** A YAML file that an author wrote. */
export interface ConfigFile {
  /** Content path. */
  readonly path: string;
  /** Empty where it is too large to be read. */
  readonly text: string;
  /** Its bytes, where they are too many to be read. */
  readonly unread?: number | undefined;
  /** How much of it is read; as usual where nobody says. */
  readonly limits?: Limits;
}

/** Where in a file something is said: keys and indexes from the root. */
type KeyPath = readonly PropertyKey[];

/** What a YAML file says, and where. */
export interface YamlContent {
  /** An empty file says nothing: `{}`. */
  readonly value: unknown;
  /** Where the value at `path` stands, or the nearest around it that stands anywhere. */
  readonly placeOf: (path: KeyPath) => Place | undefined;
  /** Where the last key of `path` stands. */
  readonly placeOfKey: (path: KeyPath) => Place | undefined;
}

/** What was expected, as “…, not …”, and where. */
export interface Mistake {
  readonly expected: string;
  readonly place?: Place;
}

/** What `file` says, or why it is not YAML that we read. */
export function readYaml({
  text,
  unread,
  limits = usualLimits,
}: ConfigFile): YamlContent | Mistake {
  if (unread !== undefined) return { expected: beyond("yaml", limits, unread) };
  if (text.includes("\uFFFD")) return { expected: "UTF-8, not another encoding" };
  const excess = yamlExcess(text, limits);
  if (excess !== undefined) return { expected: excess };

  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
  });
  const place = (range: Range | undefined): { place?: Place } => {
    if (range === undefined) return {};
    const [start, end] = [lines.linePos(range[0]), lines.linePos(range[1])];
    return {
      place: { line: start.line, column: start.col, endLine: end.line, endColumn: end.col },
    };
  };
  // One slip makes many errors; the first is the slip.
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    const expected = SLIPS[error.code] ?? `YAML, not this: ${error.message}`;
    return { expected, ...place(error.pos) };
  }
  const refused = refusedIn(document);
  if (refused !== undefined) return { expected: refused.expected, ...place(refused.range) };
  return {
    value: document.toJS() ?? {},
    placeOf: (path) => place(rangeOf(document, path)).place,
    placeOfKey: (path) => place(rangeOfKey(document, path)).place,
  };
}

/** What authors may know of mistakes of which the library tells programmers. */
const SLIPS: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  MULTIPLE_DOCS: "one block of keys, not another below `---`",
  BLOCK_AS_IMPLICIT_KEY:
    'quotation marks around a text with a colon in it, as in title: "Salt: a history", not this',
};

/** Offsets in the text, the end exclusive; the library's own have a third number. */
type Range = readonly [number, number, ...number[]];

/** An alias, which may stand for more than the file is long, or a key that is none of an object's own. */
function refusedIn(document: Document): { expected: string; range: Range | undefined } | undefined {
  let found: { expected: string; range: Range | undefined } | undefined;
  visit(document, {
    Alias: (_, alias) => {
      found = { expected: "a value, not an alias", range: alias.range ?? undefined };
      return visit.BREAK;
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== "__proto__") return undefined;
      found = {
        expected: "a key that is known here, not __proto__",
        range: key.range ?? undefined,
      };
      return visit.BREAK;
    },
  });
  return found;
}

function rangeOf(document: Document, path: KeyPath): Range | undefined {
  const node = path.length === 0 ? document.contents : nodeAt(document, path);
  if (isNode(node) && node.range) return node.range;
  return path.length === 0 ? undefined : rangeOf(document, path.slice(0, -1));
}

function rangeOfKey(document: Document, path: KeyPath): Range | undefined {
  const parent = nodeAt(document, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const key = parent.items.map((pair) => pair.key).find((key) => String(key) === path.at(-1));
  return isNode(key) && !isAlias(key) ? (key.range ?? undefined) : undefined;
}

/** A key that YAML reads as a number is a name all the same. */
function nodeAt(document: Document, path: KeyPath): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isSeq(node)) return node.items[Number(step)];
    if (!isMap(node)) return undefined;
    return node.items.find(({ key }) => String(key) === String(step))?.value;
  }, document.contents);
}
