import { compileLate, seal } from "@printery/task";
import type { Asked, Failure, Job, PagesJob, Part, Said } from "./preview/jobs.ts";

compileLate();
seal();

/** Milliseconds; what took longer at first is worth rehearsing. */
const LONG = 200;
/** Milliseconds without a job, after which there is time for it. */
const PAUSE = 300;

/** The last job of which less will do, as another waits. */
let late = 0;
let isAtWork = false;
/** The publication that is made again for practice, how often still, and when next. */
let piece: PagesJob | undefined;
let rehearsals = 2;
let rehearsal: NodeJS.Timeout | undefined;

process.on("disconnect", () => process.exit());
process.on("message", ({ n, job }: Asked) => {
  if (job === "late") {
    late = n;
    return;
  }
  isAtWork = true;
  clearTimeout(rehearsal);
  const say = (said: Said) => process.send?.(said);
  const leave = (part: Part) => say({ n, part });
  const onStage = (stage: string) => say({ n, stage });
  work(job, { leave, onStage, isLate: () => late === n })
    .then(
      () => say({ n, done: true }),
      (cause: unknown) => say({ n, failed: failureOf(cause) }),
    )
    .then(rest);
});

interface Means {
  readonly leave: (part: Part) => void;
  readonly onStage: (stage: string) => void;
  readonly isLate: () => boolean;
}

/** Each is loaded by the child that does it. */
async function work(job: Job, { leave, onStage, isLate }: Means): Promise<void> {
  if (job.kind === "warm") return warm(job.what);
  if (job.kind === "pages") {
    const { makePages } = await import("./preview/make-pages.ts");
    const start = performance.now();
    leave(await makePages(job, onStage));
    if (performance.now() - start > LONG) piece = job;
    return;
  }
  if (job.kind === "prints") {
    const { makePrints } = await import("./preview/make-prints.ts");
    await makePrints(job, onStage, leave, isLate);
    return;
  }
  if (job.kind === "why") {
    const { whyAt } = await import("./preview/why.ts");
    const why = await whyAt(job);
    if (why !== undefined) leave(why);
    return;
  }
  const { readText } = await import("./preview/read-text.ts");
  const reading = await readText(job);
  if (reading !== undefined) leave(reading);
}

/** Nothing is asked for: if that lasts, there is time to rehearse. */
function rest(): void {
  isAtWork = false;
  clearTimeout(rehearsal);
  if (rehearsals > 0 && piece !== undefined) rehearsal = setTimeout(rehearse, PAUSE, piece);
}

/**
 * Make a large publication again, for nobody: its first pages ran code that was not compiled yet, and those of the first save shall not.
 */
async function rehearse(job: PagesJob): Promise<void> {
  rehearsals -= 1;
  const { makePages, newBench, ownBench } = await import("./preview/make-pages.ts");
  // As after an edit: the text is read and composed anew, and most pages are known.
  const bench = { ...newBench(), pages: ownBench.pages };
  // What is amiss is told when it is asked for.
  await makePages(job, () => {}, bench).catch(() => {});
  if (!isAtWork) rest();
}

/** Load what the first job will need. */
async function warm(what: "pages" | "prints"): Promise<void> {
  await (what === "pages"
    ? Promise.all([
        import("./preview/make-pages.ts"),
        import("./preview/read-text.ts"),
        import("@printery/parser"),
        import("@printery/publication"),
        import("@printery/html"),
      ])
    : Promise.all([
        import("./preview/make-prints.ts"),
        import("@printery/publication"),
        import("@printery/pdf"),
        import("@printery/epub"),
      ]));
}

function failureOf(cause: unknown): Failure {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const { name, message, stack } = error;
  return { ...error, name, message, ...(stack && { stack }) };
}
