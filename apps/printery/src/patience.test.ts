import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Patience } from "./patience.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const patience = new Patience();
  let ends = 0;
  patience.onEnd = () => {
    ends += 1;
  };
  return { patience, isAtItsEnd: () => ends > 0 };
}

test("who never answers is waited for once, however much is asked at once", () => {
  const { patience, isAtItsEnd } = start();
  for (let n = 0; n < 50; n++) patience.begin();
  vi.advanceTimersByTime(2999);
  expect(isAtItsEnd()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(isAtItsEnd()).toBe(true);
});

test("time in which nothing is asked is not counted", () => {
  const { patience, isAtItsEnd } = start();
  patience.begin()();
  vi.advanceTimersByTime(100_000);
  patience.begin();
  vi.advanceTimersByTime(2999);
  expect(isAtItsEnd()).toBe(false);
});

test("who answers well is waited for all day, and then no longer than another", () => {
  const { patience, isAtItsEnd } = start();
  for (let n = 0; n < 10_000; n++) {
    const done = patience.begin();
    vi.advanceTimersByTime(40);
    done();
  }
  expect(isAtItsEnd()).toBe(false);
  patience.begin();
  vi.advanceTimersByTime(3000);
  expect(isAtItsEnd()).toBe(true);
});

test.each([
  ["600 kB a second, which earns its time", 60_000, false],
  ["a byte at a time", 1, true],
  ["40 kB a second", 4_000, true],
])("%s", (_what, bytes, isEnd) => {
  const { patience, isAtItsEnd } = start();
  patience.begin();
  for (let n = 0; n < 100; n++) {
    vi.advanceTimersByTime(100);
    patience.earn(bytes);
  }
  expect(isAtItsEnd()).toBe(isEnd);
});

test("time in which this process is busy with something else is not counted", () => {
  const { patience, isAtItsEnd } = start();
  patience.begin();
  const now = performance.now();
  // The clock goes on while no timer is served.
  const clock = vi.spyOn(performance, "now").mockReturnValue(now + 60_000);
  vi.advanceTimersToNextTimer();
  clock.mockRestore();
  expect(isAtItsEnd()).toBe(false);
});

test("answers that each take a second are soon too dear", () => {
  const { patience, isAtItsEnd } = start();
  let answers = 0;
  for (; !isAtItsEnd(); answers++) {
    const done = patience.begin();
    vi.advanceTimersByTime(1000);
    done();
  }
  expect(answers).toBe(4);
});
