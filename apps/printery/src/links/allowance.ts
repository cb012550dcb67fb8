import { UsageError } from "../exit.ts";

/** A name, or an address of IPv6 in brackets, and a port. */
const HOST = /^(\[[\da-f:.]+\]|[^\s:/@*?#\\[\]]+)(?::(\d{1,5}))?$/i;

/** Whether a host is one of those that `said` names. @throws UsageError for what is no host */
export function allowance(said: readonly string[]): (host: string, port: string) => boolean {
  const hosts = said.map((one) => {
    const [, name = "", port] = HOST.exec(one) ?? [];
    if (name === "" || !URL.canParse(`http://${name}/`)) {
      throw new UsageError(
        `Expected a host, such as intranet.example or localhost:8080, not “${one}”`,
      );
    }
    const { hostname } = new URL(`http://${name}/`);
    return { host: hostname.replace(/^\[(.*)\]$/, "$1"), port };
  });
  return (host, port) =>
    hosts.some((one) => one.host === host && (one.port === undefined || one.port === port));
}
