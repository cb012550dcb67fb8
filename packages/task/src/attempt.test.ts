import { expect, test } from "vitest";
import { attempt } from "./attempt.ts";
import type { Stage } from "./stage.ts";

const inputs = new Map([["one.md.json", Buffer.from("{}")]]);
const failing = (cause: unknown): Stage => {
  return async () => {
    throw cause;
  };
};

test("a stage that throws leaves an error of one line, and where it came up", async () => {
  const cause = new TypeError("x is not a function\nat all");
  expect(await attempt("compose", failing(cause), "one", inputs)).toEqual({
    files: new Map(),
    messages: [
      {
        file: "one.md",
        severity: "error",
        ruleId: "stage-failed",
        reason:
          "Expected the stage compose to make something of this, not to fail (“x is not a function”); it is a fault of printery, please report it with the text; this publication is not built",
        stack: cause.stack,
      },
    ],
  });
});

test("what the system refuses is thrown, for it would refuse the next as well", async () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  await expect(attempt("pdf", failing(full), "one", inputs)).rejects.toBe(full);
  const odd = Object.assign(new Error("bad image"), { code: "ERR_INVALID_ARG_TYPE" });
  expect((await attempt("pdf", failing(odd), "one", inputs)).messages).toHaveLength(1);
});

test("what a stage makes is passed on", async () => {
  const result = { files: new Map(), messages: [] };
  expect(await attempt("pdf", async () => result, "one", inputs)).toBe(result);
});
