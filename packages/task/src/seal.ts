import dgram from "node:dgram";
import net from "node:net";

/** What a stage may know of the environment: where its tools and temporary files are, what it is told, and how to print. */
const NAMES =
  /^(PATH|TMPDIR|TMP|TEMP|SystemRoot|windir|SOURCE_DATE_EPOCH|NO_COLOR|FORCE_COLOR|CI|GITHUB_ACTIONS|PRINTERY_\w+|NODE_\w+)$/i;

/** Those variables of `environment` that a stage may know. */
export function scrubbed(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => NAMES.test(name)));
}

/**
 * Takes from this process what no stage needs: the rest of the environment, where secrets may be, and the network. Texts come
 * from strangers, and what they would make a library do must have nowhere to go. (Node's module for names reads the system's
 * settings as soon as it is loaded, so it is not.)
 */
export function seal(): void {
  for (const name of Object.keys(process.env)) if (!NAMES.test(name)) delete process.env[name];
  const refuse = () => {
    throw new Error("No stage opens a connection");
  };
  const doors: readonly [object, readonly string[]][] = [
    [net.Socket.prototype, ["connect"]],
    [net.Server.prototype, ["listen"]],
    [dgram.Socket.prototype, ["bind", "connect", "send"]],
  ];
  for (const [owner, names] of doors) {
    for (const name of names) Object.defineProperty(owner, name, { value: refuse });
  }
}
