import type { Block } from "../cut/block.ts";

/** The blocks of a text, or what has them. */
type Given = readonly Block[] | { readonly blocks: readonly Block[] };

/** `make`, which is asked once for each text: each of its blocks asks for the same. */
export function perText<Of extends Given, Made extends object | number | boolean>(
  make: (of: Of) => Made,
): (of: Of) => Made {
  let known: { readonly count: number; readonly made: Made } | undefined;
  return (of) => {
    const count = countOf(("blocks" in of ? of.blocks : of) as readonly Block[]);
    if (known?.count !== count) known = { count, made: make(of) };
    return known.made;
  };
}

/** The text that was asked about last, which is not kept for that, and how many were before it. */
let last: WeakRef<readonly Block[]> | undefined;
let count = 0;

function countOf(blocks: readonly Block[]): number {
  if (last?.deref() === blocks) return count;
  last = new WeakRef(blocks);
  count += 1;
  return count;
}
