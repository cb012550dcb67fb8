import { spawn } from "node:child_process";
import { beforeEnd } from "../ending.ts";
import type { Program } from "./validators.ts";

/** What a program left: its exit code, -1 where it never ran or was ended; and all it said, standard output first. */
export interface Left {
  readonly status: number;
  readonly output: string;
}

export type Run = (program: Program, argv: readonly string[]) => Promise<Left>;

/** Seconds for one call, in which a validator looks at many files. */
const PATIENCE = 300;

/** Bytes of what a program says that are kept. */
const MOST = 32_000_000;

/** Run a program without a shell, and end it with this process, or when it takes longer than `seconds`. */
export function runProgram(
  { command, argv: first }: Program,
  argv: readonly string[],
  seconds: number = PATIENCE,
): Promise<Left> {
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...argv], {
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const said: Record<"out" | "err", string> = { out: "", err: "" };
    const isDone = beforeEnd(() => child.kill("SIGKILL"));
    const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    const hear = (stream: "out" | "err") => (piece: string) => {
      if (said[stream].length < MOST) said[stream] += piece;
    };
    child.stdout.setEncoding("utf8").on("data", hear("out"));
    child.stderr.setEncoding("utf8").on("data", hear("err"));
    const end = (status: number, more = "") => {
      clearTimeout(timer);
      isDone();
      resolve({ status, output: `${said.out}${said.err}${more}` });
    };
    child.on("error", ({ message }) => end(-1, message));
    child.on("close", (code) => end(code ?? -1, code === null ? "it was ended" : ""));
  });
}
