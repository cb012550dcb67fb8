import type { Block } from "../cut/block.ts";

/** The blocks of a text, or what has them. */
type Given = readonly Block[] | { readonly blocks: readonly Block[] };

/** `make`, which is asked once for each text: each of its blocks asks for the same. */
export function perText<Of extends Given, Made extends object | number | boolean>(
  make: (of: Of) => Made,
): (of: Of) => Made {
  const made = new WeakMap<readonly Block[], Made>();
  return (of) => {
    const blocks = ("blocks" in of ? of.blocks : of) as readonly Block[];
    let found = made.get(blocks);
    if (found === undefined) {
      found = make(of);
      made.set(blocks, found);
    }
    return found;
  };
}
