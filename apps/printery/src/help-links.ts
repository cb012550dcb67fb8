import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { helpOf, isBelow, type RuleId } from "@printery/task";
import { home } from "./workspace.ts";

/** A stream, as far as it says where it leads. */
type Stream = Pick<NodeJS.WriteStream, "isTTY">;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether hyperlinks may be written to `stream`: to a terminal alone, and to none that is told to be plain (https://no-color.org).
 * Those that know no links show nothing of one (ECMA-48, 8.3.89), but for the two named here and what runs in CI, which is a log.
 */
export function takesLinks({ isTTY }: Stream, env: Environment): boolean {
  const { NO_COLOR = "", TERM = "", CI = "" } = env;
  return isTTY === true && NO_COLOR === "" && CI === "" && TERM !== "dumb" && TERM !== "linux";
}

/** `line` of a message with its id, which ends it, as a hyperlink to its page (OSC 8). */
export function linked(line: string, ruleId: RuleId): string {
  const ending = `(${ruleId})`;
  if (!line.endsWith(ending)) return line;
  const { href } = pathToFileURL(join(home(), helpOf(ruleId)));
  const link = `\u001b]8;;${href}\u001b\\${ruleId}\u001b]8;;\u001b\\`;
  return `${line.slice(0, -ending.length)}(${link})`;
}

/** The end of a line that names pages: in which folder they are, seen from `cwd`, where that is not in it. */
export function placeOfHelp(cwd: string, root: string = home()): string {
  if (isBelow(root, cwd)) return "";
  return `, in ${isBelow(cwd, root) ? relative(cwd, root) : root}`;
}

/**
 * Where GitHub shows the page of `ruleId` as it was at the commit that runs, by the variables of its workflows; the page's path where
 * they say nothing, or printery lies outside of what was checked out.
 */
export function helpOnGitHub(ruleId: RuleId, env: Environment, root: string = home()): string {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE } = env;
  const path = helpOf(ruleId);
  if (!(GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_SHA && GITHUB_WORKSPACE)) return path;
  const inCheckout = relative(GITHUB_WORKSPACE, join(root, path)).split(sep);
  if (inCheckout[0] === "..") return path;
  const place = [GITHUB_REPOSITORY, "blob", GITHUB_SHA, ...inCheckout].join("/");
  return `${GITHUB_SERVER_URL}/${encodeURI(place)}`;
}
