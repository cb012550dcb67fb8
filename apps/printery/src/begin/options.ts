import { join } from "node:path";
import { projectRoot } from "../workspace.ts";
import type { Said } from "./wishes.ts";
import { fromHere, quoted } from "./words.ts";

/** What `printery new` takes. */
export interface NewOptions extends Said {
  /** A folder or file of texts that are to become publications. */
  readonly from?: string;
  readonly content?: string;
  /** Ask nothing. */
  readonly yes?: boolean;
  /** Write nothing. */
  readonly dry?: boolean;
  /** With `from`: the report for programs. */
  readonly json?: boolean;
  /** Begin the project's own settings as well. */
  readonly withConfig?: boolean;
  readonly limit?: readonly string[];
}

/** The command that comes next, for the place where this one was given. */
export function buildCommand(content: string): string {
  const usual = join(projectRoot(), "content");
  return content === usual
    ? "printery build"
    : `printery build --content ${quoted(fromHere(content))}`;
}
