// What a stage tells, in lines of its standard output, whoever runs its task.

/** A line of a stage's standard output that tells of one finished publication. */
export interface Progress {
  readonly stage: string;
  readonly id: string;
  readonly files: number;
  readonly bytes: number;
  readonly pages?: number;
  readonly milliseconds: number;
}

/** Marks a {@link Progress} line among whatever else a task runner prints. */
const PROGRESS = "printery-progress ";

/** Print a {@link Progress}. */
export function tellProgress(progress: Progress): void {
  console.log(`${PROGRESS}${JSON.stringify(progress)}`);
}

/** The Progress that a line of output carries, if it does. What a fault quotes of a text may begin as one. */
export function readProgress(line: string): Progress | undefined {
  if (!line.startsWith(PROGRESS)) return undefined;
  try {
    const read: unknown = JSON.parse(line.slice(PROGRESS.length));
    return isProgress(read) ? read : undefined;
  } catch {
    // That is no JSON is all that it says.
    return undefined;
  }
}

function isProgress(value: unknown): value is Progress {
  if (typeof value !== "object" || value === null) return false;
  const { stage, id, files, bytes, milliseconds, pages = 0 } = value as Partial<Progress>;
  const counts = [files, bytes, milliseconds, pages];
  return [stage, id].every((name) => typeof name === "string") && counts.every(Number.isFinite);
}

/** Marks a line that tells what the system refused a stage. */
const REFUSED = "printery-refused ";

/** Print what the system refused, as a sentence. */
export function tellRefused(refusal: string): void {
  console.log(`${REFUSED}${refusal}`);
}

/** What the system refused the stage that printed `line`, as a sentence, if it tells of that. */
export function readRefused(line: string): string | undefined {
  return line.startsWith(REFUSED) ? line.slice(REFUSED.length) : undefined;
}

/** A content file that changed while a unit of it was built. */
export interface Changed {
  readonly unit: string;
  /** Relative to the content folder. */
  readonly path: string;
}

/** Marks a line that tells of a {@link Changed} file. */
const CHANGED = "printery-changed ";

/** Print a {@link Changed} file. */
export function tellChanged(changed: Changed): void {
  console.log(`${CHANGED}${JSON.stringify(changed)}`);
}

/** The {@link Changed} file that a line of output tells of, if it does. */
export function readChanged(line: string): Changed | undefined {
  if (!line.startsWith(CHANGED)) return undefined;
  try {
    const { unit, path } = JSON.parse(line.slice(CHANGED.length)) as Partial<Changed>;
    return typeof unit === "string" && typeof path === "string" ? { unit, path } : undefined;
  } catch {
    return undefined;
  }
}

/** A task that was to be in a cache, and would have to run. */
export interface Missing {
  readonly unit: string;
  readonly stage: string;
}

/** Marks a line that tells of a {@link Missing} task. */
const MISSING = "printery-missing ";

/** Print a {@link Missing} task. */
export function tellMissing({ unit, stage }: Missing): void {
  console.log(`${MISSING}${unit} ${stage}`);
}

/** The {@link Missing} task that a line of output tells of, if it does. */
export function readMissing(line: string): Missing | undefined {
  if (!line.startsWith(MISSING)) return undefined;
  const [unit = "", stage = "", ...more] = line.slice(MISSING.length).split(" ");
  return unit === "" || stage === "" || more.length > 0 ? undefined : { unit, stage };
}
