import { setFlagsFromString } from "node:v8";

/**
 * Has V8 wait longer before it compiles a function for speed. Node 20's is tuned for servers; a command that runs for a
 * second or two would spend a third of it on compiling (a book of 275 pages: 3.7 s of CPU without, 2.7 with). Later
 * ones compile in more steps and do not know the flag.
 */
export function compileLate(): void {
  if (process.versions.node.startsWith("20.")) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}

/** Bytes of bytecode that a function runs through before it is thought hot; of budgets from 0.1 to 3 million the cheapest. */
const BUDGET = 500_000;
