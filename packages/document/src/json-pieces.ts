/**
 * `JSON.stringify(model)` in pieces, from the left, each of about a paragraph: a whole book as one string takes several times the
 * room of its text while it is written.
 */
export function jsonPieces(model: object): Generator<string> {
  return piecesOf(model, DEPTH);
}

/** Lists within each other that are taken apart: of sections, and of what stands in each. */
const DEPTH = 2;

function* piecesOf(object: object, depth: number): Generator<string> {
  let before = "{";
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ",";
    if (Array.isArray(value)) yield* piecesOfList(value, depth - 1);
    else yield JSON.stringify(value);
  }
  yield before === "{" ? "{}" : "}";
}

function* piecesOfList(list: readonly unknown[], depth: number): Generator<string> {
  let before = "[";
  for (const item of list) {
    yield before;
    before = ",";
    const isObject = typeof item === "object" && item !== null && !Array.isArray(item);
    if (isObject && depth > 0) yield* piecesOf(item, depth);
    else yield JSON.stringify(item) ?? "null";
  }
  yield before === "[" ? "[]" : "]";
}
