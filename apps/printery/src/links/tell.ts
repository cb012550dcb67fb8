import type { Message } from "@printery/task";
import type { Answer } from "./ask.ts";
import type { WebLink } from "./web-links.ts";

/** What is to be said of `link`, whose page gave `answer`; nothing where that is there. */
export function messageOf({ url, file, place }: WebLink, answer: Answer): Message | undefined {
  const said = sayingOf(url, answer);
  return said && { file, ...(place && { place }), ...said };
}

function sayingOf(
  url: string,
  answer: Answer,
): Pick<Message, "severity" | "ruleId" | "reason"> | undefined {
  switch (answer.kind) {
    case "there":
      if (answer.moved === undefined) return undefined;
      return {
        severity: "info",
        ruleId: "link-moved",
        reason: `Expected the address that a page has now, not “${url}”, from which it has gone for good to “${answer.moved}”; readers are led there`,
      };
    case "gone":
      return {
        severity: "warning",
        ruleId: "link-gone",
        reason: `Expected a page at “${url}”, not ${answer.status}; readers who follow it find none`,
      };
    case "withheld":
      return {
        severity: "info",
        ruleId: "link-withheld",
        reason: `Expected to be told whether there is a page at “${url}”, not ${answer.status}; a reader may well be let in`,
      };
    case "silent":
      return {
        severity: "warning",
        ruleId: "link-silent",
        reason: `Expected an answer at “${url}”, not ${answer.reason}; it is asked again the next time`,
      };
    case "private":
      return {
        severity: "warning",
        ruleId: "link-private",
        reason: `Expected an address on the web, not “${url}”, which leads to ${nameOf(answer)}: this machine, a network that is not the web, or a service of another kind; it was not asked (--allow-host ${nameOf(answer)} has it asked)`,
      };
  }
}

function nameOf({ host, port }: Extract<Answer, { kind: "private" }>): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** That no page could be asked for at all, as seen from `folder`. */
export function offline(folder: string): Message {
  return {
    file: folder,
    severity: "warning",
    ruleId: "web-unreachable",
    reason:
      "Expected a way from this machine to the web, not none; no link was looked at, but for those that were answered in the last day",
  };
}
