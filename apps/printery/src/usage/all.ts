import { build } from "./build.ts";
import { check } from "./check.ts";
import { clean } from "./clean.ts";
import { complete, completion } from "./completion.ts";
import type { Definition } from "./definition.ts";
import { doctor } from "./doctor.ts";
import { help } from "./help.ts";
import { inspect } from "./inspect.ts";
import { startPublication } from "./new.ts";
import { preview } from "./preview.ts";
import { render } from "./render.ts";

/** Every command, in the order in which help lists them. */
export const commands: readonly Definition[] = [
  build,
  render,
  check,
  preview,
  inspect,
  startPublication,
  clean,
  doctor,
  completion,
  help,
  complete,
];
