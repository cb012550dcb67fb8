import { constants } from "node:os";

/** What is left to do before the process ends, the last first. */
const duties = new Set<() => void>();

/** Signals that ask a process to end (POSIX.1-2017, `signal.h`). */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Have `duty` done should the process end before the function that is given back is called, by a signal or otherwise. It must be
 * quick, and done when it returns. While no duty is left, a signal ends the process at once, as it would any other.
 */
export function beforeEnd(duty: () => void): () => void {
  if (duties.size === 0) listen();
  duties.add(duty);
  return () => {
    duties.delete(duty);
    if (duties.size === 0) unlisten();
  };
}

function listen(): void {
  process.on("exit", fulfil);
  for (const signal of signals) process.on(signal, end);
}

function unlisten(): void {
  process.off("exit", fulfil);
  for (const signal of signals) process.off(signal, end);
}

/** As a shell has it: 128 and the signal's number. */
function end(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}

function fulfil(): void {
  for (const duty of [...duties].reverse()) {
    duties.delete(duty);
    try {
      duty();
    } catch {
      // What can't be put away now is put away by the next run.
    }
  }
}
