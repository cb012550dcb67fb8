import fc from "fast-check";
import { expect, test } from "vitest";
import { Output } from "./output.ts";

test("all that is written stands in its order", () => {
  const chunk = fc.uint8Array({ maxLength: 70_000 });
  const chunks = fc.array(fc.tuple(chunk, fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(chunks, fc.nat({ max: 400_000 }), (written, expected) => {
      const output = new Output();
      output.expect(expected);
      for (const [bytes, isText] of written) {
        if (isText) output.addText(Buffer.from(bytes).toString("latin1"));
        else output.add(bytes);
      }
      const all = Buffer.concat(written.map(([bytes]) => bytes));
      expect(Buffer.from(output.bytes).equals(all)).toBe(true);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test("what was expected is not copied", () => {
  const output = new Output();
  output.addText("%PDF");
  output.expect(500_000);
  output.add(new Uint8Array(400_000));
  const { bytes } = output;
  expect(bytes).toHaveLength(400_004);
  expect(output.bytes.buffer).toBe(bytes.buffer);
});
