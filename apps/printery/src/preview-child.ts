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
/** How often pages are still to be made for practice. */
let rehearsals = 2;
let rehearsal: NodeJS.Timeout | undefined;

process.on("disconnect", () => process.exit());
process.on("message", ({ n, job }: Asked) => {
  if (job === "late") {
    late = n;
    return;
  }
  clearTimeout(rehearsal);
  const say = (said: Said) => process.send?.(said);
  const leave = (part: Part) => say({ n, part });
  const onStage = (stage: string) => say({ n, stage });
  work(job, { leave, onStage, isLate: () => late === n }).then(
    () => say({ n, done: true }),
    (cause: unknown) => say({ n, failed: failureOf(cause) }),
  );
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
    if (performance.now() - start > LONG) rehearse(job);
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

/**
 * Make a large publication again while nothing is asked for, for nobody: its first pages ran code that was not compiled yet, and those of the
 * first save shall not.
 */
function rehearse(job: PagesJob): void {
  if (rehearsals === 0) return;
  rehearsal = setTimeout(async () => {
    rehearsals -= 1;
    const { makePages, newBench } = await import("./preview/make-pages.ts");
    // What is amiss is told when it is asked for.
    await makePages(job, () => {}, newBench()).catch(() => {});
    rehearse(job);
  }, PAUSE);
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
