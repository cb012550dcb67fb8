import { expect, test } from "vitest";
import { checkPress } from "./check-press.ts";
import { sample } from "./sample.ts";

/** Numbers that look random and are the same every time (Park and Miller). */
function* noise(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

test("whatever is damaged in a file, something can be said of it or nothing is wrong", async () => {
  const whole = sample();
  const numbers = noise(7);
  for (let round = 0; round < 300; round += 1) {
    const file = Buffer.from(whole);
    for (let spoilt = 0; spoilt < 4; spoilt += 1) {
      file[numbers.next().value % file.length] = numbers.next().value % 256;
    }
    const end = round % 3 === 0 ? numbers.next().value % file.length : file.length;
    const findings = await checkPress(file.subarray(0, end));
    expect(Array.isArray(findings)).toBe(true);
  }
});
