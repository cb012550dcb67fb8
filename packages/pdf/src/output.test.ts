import fc from "fast-check";
import { expect, test } from "vitest";
import { Output } from "./output.ts";

test("all that is written stands in its order", () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 70_000 }), { maxLength: 12 });
  fc.assert(
    fc.property(chunks, (written) => {
      const output = new Output();
      for (const chunk of written) output.add(chunk);
      expect(Buffer.from(output.bytes).equals(Buffer.concat(written))).toBe(true);
    }),
    { numRuns: 60, seed: 7 },
  );
});
