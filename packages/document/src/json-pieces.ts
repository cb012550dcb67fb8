/**
 * `JSON.stringify(model)` in pieces, from the left, but that each of its sections begins a line. A piece is about a paragraph, as a
 * whole book in one string takes several times the room of its text while it is written; or, with a `depth` of 1, a whole section.
 */
export function jsonPieces(model: object, depth: 1 | 2 = 2): Generator<string> {
  return piecesOf(model, depth);
}

/** Of `depth` lists within each other: that of sections, and those of what stands in each. */
function* piecesOf(object: object, depth: number): Generator<string> {
  let before = "{";
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ",";
    const line = key === "sections" ? "\n" : "";
    if (Array.isArray(value)) yield* piecesOfList(value, depth - 1, line);
    else yield JSON.stringify(value);
  }
  yield before === "{" ? "{}" : "}";
}

function* piecesOfList(list: readonly unknown[], depth: number, line: string): Generator<string> {
  let before = "[";
  for (const item of list) {
    yield before + line;
    before = ",";
    const isObject = typeof item === "object" && item !== null && !Array.isArray(item);
    if (isObject && depth > 0) yield* piecesOf(item, depth);
    else yield JSON.stringify(item) ?? "null";
  }
  yield before === "[" ? "[]" : `${line}]`;
}
