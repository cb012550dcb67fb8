import { expect, test } from "vitest";
import { runProgram } from "./run-program.ts";

const node = (script: string) => ({ command: process.execPath, argv: ["-e", script] });

test("a program is run without a shell, and all that it says is heard", async () => {
  const script = "console.log(process.argv[1]); console.error('b'); process.exitCode = 3";
  expect(await runProgram(node(script), ["$HOME; a b"])).toEqual({
    status: 3,
    output: "$HOME; a b\nb\n",
  });
});

test("one that is not there, or takes too long, is told of", async () => {
  const gone = await runProgram({ command: "/nowhere/printery-none", argv: [] }, []);
  expect(gone.status).toBe(-1);
  expect(gone.output).toMatch(/ENOENT/);
  expect(await runProgram(node("setInterval(() => {}, 1000)"), [], 0.3)).toEqual({
    status: -1,
    output: "it was ended",
  });
});
