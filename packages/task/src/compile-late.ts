import { setFlagsFromString } from "node:v8";

/**
 * Has V8 wait longer before it compiles for speed what a command that runs for a second or two would never get back:
 * functions of WebAssembly (HarfBuzz: an e-book takes a fifth less CPU, a book of 275 pages a twentieth), and, where Node
 * is 20, whose V8 is tuned for servers, those of JavaScript (3.7 s of CPU without, 2.7 with). Later ones compile these in
 * more steps and do not know the flag.
 *
 * Regular expressions are compiled at once: V8 would have each twice, first to bytecode, and those of the parser, the larger part of a thousand, are asked of
 * nearly every text (one article 0.02 s of CPU less). This is said to those that are yet to be made: with `--no-regexp-tier-up` V8 ran what it had as bytecode as if
 * it were compiled, and died.
 */
export function compileLate(): void {
  setFlagsFromString(`--wasm-tiering-budget=${WASM_BUDGET}`);
  setFlagsFromString("--regexp-tier-up-ticks=0");
  if (process.versions.node.startsWith("20.")) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}

/** Bytes of bytecode that a function runs through before it is thought hot; of budgets from 0.1 to 3 million the cheapest. */
const BUDGET = 500_000;

/** The same for WebAssembly; of budgets from 13 million, which is V8's own, to a thousand million the cheapest. */
const WASM_BUDGET = 100_000_000;
