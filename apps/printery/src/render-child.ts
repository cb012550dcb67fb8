import { compileLate, type Progress, seal } from "@printery/task";
import { type Done, doJob, type Job } from "./render-job.ts";

/** What a child says to its parent: what it is at, what it has finished, and that it has done a job or can't. */
export type Said =
  | { readonly stage: string }
  | { readonly progress: Progress }
  | { readonly done: Done }
  | { readonly failed: Failure };

/** An error with what the system says of it. */
type Failure = Pick<
  NodeJS.ErrnoException,
  "name" | "message" | "stack" | "code" | "syscall" | "path"
>;

compileLate();
seal();
const say = (said: Said) => process.send?.(said);
process.on("disconnect", () => process.exit());
process.on("message", (job: Job) => {
  doJob(
    job,
    (stage) => say({ stage }),
    (progress) => say({ progress }),
  ).then(
    (done) => say({ done }),
    (cause: Error) => {
      const { name, message, stack } = cause;
      say({ failed: { ...cause, name, message, ...(stack && { stack }) } });
    },
  );
});
