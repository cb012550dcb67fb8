import { compileLate, seal } from "@printery/task";
import { take } from "./adopt/adopt.ts";
import type { Asked, Said } from "./adopt/apart.ts";

compileLate();
seal();

/** What was said has been taken, before anything else is done: a child that is ended has said where it was. */
const say = (said: Said) =>
  new Promise<void>((resolve) => process.send?.(said, undefined, {}, () => resolve()));
process.on("disconnect", () => process.exit());
process.on("message", ({ from, options, resumed }: Asked) => {
  take(from, options, (step) => say({ step }), resumed).then(
    () => say({ done: true }),
    ({ name, message, stack }: Error) =>
      say({ failed: { name, message, ...(stack && { stack }) } }),
  );
});
